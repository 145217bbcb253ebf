"""Stage 1, reading: text as language, and questions answered from one chunk, resolved at mid-stack already."""
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from batches import reading_batch
from examples import row
from passages import Passage

ROWS = 12
TAIL_TOKENS = 224
CHARS = 1000  # about 256 tokens
WEIGHTS = {"text": 1.0, "answer": 1.0, "exit": 0.5, "point": 0.3}
FIRST_WEIGHT = 3.0  # the first answer token decides, the others mostly follow
TEXT_SHARE = 0.5  # of a chunk's tokens in the text loss


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
    if kind < 0.45:
        passage = library.human(chars)
    elif kind < 0.9:
        passage = library.planted(chars)
    else:
        passage = Passage(library.text(chars))
    return library.generate(passage, 6)


def draw_batch(library, tokenizer, rows=ROWS, dtype=torch.float32):
    passages = [draw_passage(library) for _ in range(rows)]
    made = []
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
    chunk = model.encode(batch.chunk)
    tail = model.read(chunk, batch.tail, batch.positions, batch.mask, watch=[layer for layer, _ in pointing(model.shape)])
    named = {"text": text_loss(model, chunk.hidden, batch), **answer_losses(model, tail, batch)}
    return weighted(named, WEIGHTS), named


def weighted(named, weights):
    return sum(weight * named[name] for name, weight in weights.items() if name in named)


def text_loss(model, hidden, batch):
    """Next-token loss on a random share of the chunk tokens."""
    width = batch.chunk.shape[1]
    real = torch.arange(width - 1, device=hidden.device) < (batch.chunk_lengths - 1)[:, None]
    chosen = (real & (torch.rand(real.shape, device=hidden.device) < TEXT_SHARE)).nonzero(as_tuple=True)
    logits = model.head(hidden[chosen])
    return F.cross_entropy(logits.float(), batch.chunk[chosen[0], chosen[1] + 1])


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
