"""Stage 1, reading: text as language, and questions answered from one chunk, resolved at mid-stack already."""
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from batches import reading_batch
from examples import asked_row, row, text_row
from model import NEVER
from passages import Passage, Question
from tokenizer import MARK

ROWS = 12
TAIL_TOKENS = 224
CHARS = 1000  # about 256 tokens
TEXTS = 0.2  # of the rows are a text and its continuation
HUMAN, PLANTED = 0.55, 0.25  # of the other rows
QUESTION_FIRST = 0.75  # of the batches have one question ahead of each chunk
ASKED_TOKENS = 1.4  # chunk lengths of such a batch for each of the rows
ASKED_HUMAN, ASKED_ELSEWHERE = 0.8, 0.08  # of their passages: with human questions, with one of another passage
ASKED_EXCHANGED = 0.03  # with a question in which a name, a number or a word was exchanged
ASKED_ABSENT = 0.15  # of those with questions that a like passage of the same article answers: with one of these
WEIGHTS = {"text": 0.5, "asked": 0.15, "blank": 0.5, "answer": 1.0, "exit": 0.5, "point": 0.3, "mark": 0.5}
FIRST_WEIGHT = 3.0  # the first answer token decides, the others mostly follow


@dataclass
class Answers:
    """The part of a batch that the answer losses look at."""

    places: tuple
    targets: torch.Tensor
    pointed: torch.Tensor
    step: torch.Tensor


def draw_passage(library, chars, human=HUMAN):
    rng = library.rng
    kind = rng.random()
    if kind < human:
        return library.generate(library.human(chars), 2)
    planted = (1 - human) * PLANTED / (1 - HUMAN)
    passage = library.planted(chars) if kind < human + planted else Passage(library.text(chars))
    return library.generate(passage, 6)


def draw_batch(library, tokenizer, rows=ROWS, dtype=torch.float32):
    """Many questions behind each chunk, or one ahead of it and behind it."""
    first = library.rng.random() < QUESTION_FIRST
    return reading_batch((asked_rows if first else shared_rows)(library, tokenizer, rows), dtype, first)


def asked_rows(library, tokenizer, rows):
    """Chunks of like length, each behind a question, mostly a human one; the shorter, the more."""
    rng, made, earlier = library.rng, [], None
    chars = rng.randrange(CHARS // 4, CHARS + 1)
    while len(made) < rows * ASKED_TOKENS * CHARS / chars:
        passage = draw_passage(library, chars, ASKED_HUMAN)
        question = pick(passage.questions, rng)
        if question is None:
            continue
        passage, question = library.around(passage, question, chars)
        exchanged = library.exchanged(question, passage) if question.human and rng.random() < ASKED_EXCHANGED else None
        if rng.random() < ASKED_ELSEWHERE and earlier and earlier.answer not in passage.text:
            question = Question(earlier.text)
        elif exchanged:
            question = exchanged
        elif question.answer:
            earlier = question
        row = asked_row(tokenizer, passage, question, rng)
        if row:
            made.append(row)
    return made


def pick(questions, rng):
    """One that people asked, where there is one, and that the passage answers, mostly."""
    absent = [q for q in questions if not q.starts]
    answered = [q for q in questions if q.starts]
    human = [q for q in answered if q.human]
    if absent and rng.random() < ASKED_ABSENT:
        return rng.choice(absent)
    return rng.choice(human or answered) if answered else None


def shared_rows(library, tokenizer, rows):
    texts = sum(library.rng.random() < TEXTS for _ in range(rows))
    sizes = [CHARS if library.rng.random() < 0.8 else library.rng.randrange(150, CHARS) for _ in range(rows - texts)]
    passages = [draw_passage(library, chars) for chars in sizes]
    made = [text_row(tokenizer, library.text(2 * CHARS), library.rng, TAIL_TOKENS) for _ in range(texts)]
    for i, passage in enumerate(passages):
        other = passages[i - 1].questions
        foreign = [library.rng.choice(other)] if other and library.rng.random() < 0.2 else []
        foreign = [type(q)(q.text) for q in foreign if q.answer and q.answer not in passage.text]
        made.append(row(tokenizer, passage, library.rng, TAIL_TOKENS, foreign))
    return made


def pointing(shape):
    """(layer, head) pairs taught to look at the answer token in the chunk: two heads of the two layers before the exit."""
    layers = range(max(0, shape.exit_layer - 2), shape.exit_layer)
    return [(layer, head) for layer in layers for head in range(min(2, shape.num_attention_heads))]


def losses(model, batch):
    """The trained sum and the named parts."""
    chunk = model.encode(batch.chunk, batch.chunk_lengths, batch.chunk_matches)
    watch = [layer for layer, _ in pointing(model.shape)]
    tail = model.read(chunk, batch.tail, batch.positions, batch.mask, watch=watch, matches=batch.tail_matches)
    named = {**text_losses(model, chunk, tail, batch), **answer_losses(model, tail, batch)}
    if batch.question_first:
        named["mark"] = mark_loss(model, chunk, batch)
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


def start_scores(model, hidden):
    """How much tokens look like the beginning of the answer, from their hidden states at the exit."""
    return model.model.norm(hidden) @ model.model.embed_tokens.weight[MARK]


def mark_scores(model, chunk, batch):
    """How much every chunk token, at the exit, looks like the beginning of the answer, [questions, chunkTokens]."""
    rows = batch.places[0][batch.step == 0]
    scores = start_scores(model, chunk.exit[rows]).float()
    past = torch.arange(scores.shape[1], device=rows.device) >= batch.chunk_lengths[rows][:, None]
    return scores.masked_fill(past, NEVER)


def mark_loss(model, chunk, batch):
    """-log of the probability, among a chunk's tokens, of where the answer begins; without one it is the first, the question's."""
    begins = batch.pointed[batch.step == 0] > 0
    begins[:, 0] |= ~begins.any(-1)
    chances = mark_scores(model, chunk, batch).log_softmax(-1)
    return -chances.masked_fill(~begins, NEVER).logsumexp(-1).mean()


def point_loss(attention, batch, heads):
    """-log of the attention that the pointing heads give to the next answer token's place in the chunk."""
    answered = batch.pointed.sum(-1) > 0
    rows, tokens = (p[answered] for p in batch.places)
    width = batch.pointed.shape[1]
    shares = [attention[layer][rows, head, tokens, :width].float() for layer, head in heads]
    share = (torch.stack(shares) * batch.pointed[answered]).sum(-1).mean(0)
    return -(share + 1e-4).log().mean()
