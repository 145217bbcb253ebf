"""Stage 1, reading: text as language, and questions answered from one chunk, resolved at mid-stack already."""
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from batches import reading_batch
from examples import row, text_row
from passages import Passage

ROWS = 12
TAIL_TOKENS = 224
CHARS = 1000  # about 256 tokens
TEXTS = 0.2  # of the rows are a text and its continuation
HUMAN, PLANTED = 0.55, 0.25  # of the other rows
WEIGHTS = {"text": 0.5, "asked": 0.3, "blank": 0.5, "answer": 1.0, "exit": 0.5, "point": 0.3}
FIRST_WEIGHT = 3.0  # the first answer token decides, the others mostly follow


@dataclass
class Answers:
    """The part of a batch that the answer losses look at."""

    places: tuple
    targets: torch.Tensor
    pointed: torch.Tensor
    step: torch.Tensor


def draw_passage(library):
    rng = library.rng
    chars = CHARS if rng.random() < 0.8 else rng.randrange(150, CHARS)
    kind = rng.random()
    if kind < HUMAN:
        return library.generate(library.human(chars), 2)
    passage = library.planted(chars) if kind < HUMAN + PLANTED else Passage(library.text(chars))
    return library.generate(passage, 6)


def draw_batch(library, tokenizer, rows=ROWS, dtype=torch.float32):
    texts = sum(library.rng.random() < TEXTS for _ in range(rows))
    passages = [draw_passage(library) for _ in range(rows - texts)]
    made = [text_row(tokenizer, library.text(2 * CHARS), library.rng, TAIL_TOKENS) for _ in range(texts)]
    for i, passage in enumerate(passages):
        other = passages[i - 1].questions
        foreign = [library.rng.choice(other)] if other and library.rng.random() < 0.2 else []
        foreign = [type(q)(q.text) for q in foreign if q.answer and q.answer not in passage.text]
        made.append(row(tokenizer, passage, library.rng, TAIL_TOKENS, foreign))
    return reading_batch(made, dtype)


def pointing(shape):
    """(layer, head) pairs taught to look at the answer token in the chunk: two heads of the two layers before the exit."""
    layers = range(max(0, shape.exit_layer - 2), shape.exit_layer)
    return [(layer, head) for layer in layers for head in range(min(2, shape.num_attention_heads))]


def losses(model, batch):
    """The trained sum and the named parts."""
    chunk = model.encode(batch.chunk, batch.chunk_lengths)
    tail = model.read(chunk, batch.tail, batch.positions, batch.mask, watch=[layer for layer, _ in pointing(model.shape)])
    named = {**text_losses(model, chunk, tail, batch), **answer_losses(model, tail, batch)}
    return weighted(named, WEIGHTS), named


def weighted(named, weights):
    return sum(weight * named[name] for name, weight in weights.items() if name in named)


def text_losses(model, chunk, tail, batch):
    """Next tokens of continuations and of people's questions, and the hidden tokens of chunks."""
    named = {}
    if len(batch.following_targets):
        named["text"] = F.cross_entropy(model.head(tail.hidden[batch.following]).float(), batch.following_targets)
    if len(batch.asked_targets):
        named["asked"] = F.cross_entropy(model.head(tail.hidden[batch.asked]).float(), batch.asked_targets)
    if len(batch.blank_targets):
        named["blank"] = F.cross_entropy(model.head(chunk.hidden[batch.blanks]).float(), batch.blank_targets)
    return named


def answer_losses(model, tail, batch, count=None):
    """Losses of the first `count` places; the pointing loss takes all of them."""
    predicting = tuple(p[:count] for p in batch.places)
    logits = model.head(tail.hidden[predicting])
    early = model.head(tail.exit[predicting])
    right = (logits.argmax(-1) == batch.targets).float()
    first = batch.step == 0
    return {
        "answer": answer_loss(logits, batch.targets, batch.step),
        "exit": answer_loss(early, batch.targets, batch.step),
        "point": point_loss(tail.attention, batch, pointing(model.shape)),
        "right": right.mean(),
        "first": right[first].mean(),
        "rest": right[~first].mean(),
    }


def answer_loss(logits, targets, step):
    """Cross entropy with the first token of an answer counting FIRST_WEIGHT times."""
    importance = 1.0 + (FIRST_WEIGHT - 1) * (step == 0).float()
    return (F.cross_entropy(logits.float(), targets, reduction="none") * importance / importance.sum()).sum()


def point_loss(attention, batch, heads):
    """-log of the attention that the pointing heads give to the next answer token's place in the chunk."""
    answered = batch.pointed.sum(-1) > 0
    rows, tokens = (p[answered] for p in batch.places)
    width = batch.pointed.shape[1]
    shares = [attention[layer][rows, head, tokens, :width].float() for layer, head in heads]
    share = (torch.stack(shares) * batch.pointed[answered]).sum(-1).mean(0)
    return -(share + 1e-4).log().mean()
