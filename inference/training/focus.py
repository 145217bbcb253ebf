"""Stage 2, focus: the real computation, chunk passes -> candidates -> main pass, many chunks per question."""
import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

import reading
from batches import Batch, chunk_tensor, filled, layout, tail_classes, tail_mask
from documents import draw_document
from examples import Row
from model import NEVER
from tokenizer import NONE

TRAINED, SILENT, QUESTIONS = 6, 0, 18
CANDIDATES = 66  # of a chunk in one step
TEXT_STEPS = 12  # predicted tokens of the text behind a document: what is there to be known of them is little and in all chunks
READING_SHARE = 0.35  # of the steps are reading steps
MAX_ORDINAL = 2048
COPIES = (0, 0, 8, 24, 64, 128)  # candidates shown again at other positions, as chunks of a longer document
WEIGHTS = {"answer": 0.5, "exit": 0.25, "point": 0.3, "absent": 0.2, "focus": 1.0, "chunk": 0.3}


@dataclass
class Half:
    """Chunks and the tails over them: the same questions and candidates for every chunk."""

    chunk: torch.Tensor  # [chunks, chunkTokens]
    chunk_lengths: torch.Tensor
    tail: torch.Tensor  # [chunks, baseTokens + candidates]
    matches: torch.Tensor  # like tail: how a question token's word agrees with the words of the chunk
    positions: torch.Tensor
    mask: torch.Tensor
    order: torch.Tensor  # place of each chunk in the document


@dataclass
class FocusBatch:
    trained: Half
    silent: Half
    places: tuple  # (row of the gold chunk in `trained`, tail index) of the base tokens that predict answer tokens
    targets: torch.Tensor
    step: torch.Tensor
    pointed: torch.Tensor  # [answers + candidates, chunkTokens]
    absent: tuple  # (row, tail index) of <|answer|> tokens over chunks without the answer
    candidates: int
    candidate_rows: torch.Tensor  # gold row of each candidate in `trained`, -1 without one
    sources: torch.Tensor  # [places] chunk whose candidate stands at each place of the main pass
    hidden: torch.Tensor  # [candidates, places] copies of the gold chunk, not shown
    gold: torch.Tensor  # place of each candidate's gold chunk, -1 without one
    local: torch.Tensor  # [candidates, localTokens]
    last: torch.Tensor  # index of the token that predicts
    local_targets: torch.Tensor
    local_step: torch.Tensor
    ordinals: torch.Tensor  # [places]
    start: int

    @property
    def chunk(self):
        return self.trained.chunk

    @property
    def chunk_lengths(self):
        return self.trained.chunk_lengths

    @property
    def tail(self):
        return self.trained.tail


def draw_batch(library, tokenizer, rows=(TRAINED, SILENT), dtype=torch.float32, reading_share=READING_SHARE, reading_rows=reading.ROWS):
    """A document with its questions, or now and then a reading batch, so that reading goes on improving."""
    if library.rng.random() < reading_share:
        return reading.draw_batch(library, tokenizer, reading_rows, dtype)
    trained, silent = rows
    document = draw_document(library, tokenizer, trained, silent, QUESTIONS)
    return assemble(document, library.rng, library.rng.choice(COPIES), dtype)


def chosen_steps(branch, count, rng):
    """The first answer token and some of the others."""
    others = range(1, len(branch.targets))
    return [0] + sorted(rng.sample(others, min(count - 1, len(others))))


def follows(ask):
    """Whether this is the text behind a document."""
    return ask.branch.continues and ask.gold < 0


def assemble(document, rng, copies, dtype):
    asks = document.asks
    steps = max(2, CANDIDATES // max(1, len(asks)))
    picks = [(i, step) for i, ask in enumerate(asks) for step in chosen_steps(ask.branch, TEXT_STEPS if follows(ask) else steps, rng)]
    to = lambda x: torch.from_numpy(np.asarray(x))
    row_of = {chunk: row for row, chunk in enumerate(document.trained)}
    silent = [i for i in range(len(document.chunks)) if i not in row_of]
    starts = np.cumsum([0] + [len(ask.branch.ids) - 1 for ask in asks])
    places, targets, step_of, pointers, absent = [], [], [], [], []
    for i, ask in enumerate(asks):
        row = row_of.get(ask.gold, rng.randrange(len(document.trained)))
        for place, (target, pointer) in enumerate(zip(ask.branch.targets, ask.branch.pointers)):
            places.append((row, starts[i] + ask.branch.first + place))
            targets.append(target)
            step_of.append(place + ask.branch.continues)  # text has no first answer token
            pointers.append(pointer)
        other = rng.randrange(len(document.trained))
        if other != row and not ask.branch.continues:
            absent.append((other, starts[i] + ask.branch.first))
    pointers += [asks[i].branch.pointers[step] for i, step in picks]
    halves = [half(document, part, asks, picks, dtype) for part in (document.trained, silent)]
    width = halves[0].chunk.shape[1]
    pointed = np.zeros((len(pointers), width), dtype=np.float32)
    for i, pointer in enumerate(pointers):
        pointed[i, [p for p in pointer if p < width]] = 1
    last = [asks[i].branch.first + step for i, step in picks]
    local = np.zeros((len(picks), max(last) + 1), dtype=np.int64)
    for n, (i, step) in enumerate(picks):
        local[n, :last[n] + 1] = asks[i].branch.ids[:last[n] + 1]
    places_of, sources, hidden = arrange(len(document.chunks), copies, [asks[i].gold for i, _ in picks], rng)
    ordinals, start = draw_ordinals(len(sources), rng)
    pairs = lambda x: tuple(to(np.array(x, dtype=np.int64).reshape(-1, 2)).t())
    return FocusBatch(
        *halves, pairs(places), to(np.array(targets)), to(np.array(step_of)), to(pointed), pairs(absent), len(picks),
        to(np.array([row_of.get(asks[i].gold, -1) for i, _ in picks])), to(np.array(sources)),
        to(hidden), to(np.array([places_of.get(asks[i].gold, -1) for i, _ in picks])),
        to(local), to(np.array(last)), to(np.array([asks[i].branch.targets[s] for i, s in picks])),
        to(np.array([s + asks[i].branch.continues for i, s in picks])), to(np.array(ordinals)), start)


def half(document, part, asks, picks, dtype):
    if not part:
        return None
    chunk, lengths = chunk_tensor([Row(document.chunks[i], []) for i in part])
    branches = [ask.branch for ask in asks]
    ids, number, offset = layout(branches)
    base = len(ids)
    ids = ids + [asks[i].branch.ids[asks[i].branch.first + step] for i, step in picks]
    number = np.array(number + [i for i, _ in picks])
    offset = np.array(offset + [asks[i].branch.first + step for i, step in picks])
    seen = tail_mask(np.array(lengths), chunk.shape[1], np.tile(number, (len(part), 1)), np.tile(offset, (len(part), 1)))
    inner = seen[:, :, chunk.shape[1]:]
    inner[:, :, base:] = False  # nobody sees a candidate
    inner[:, base:, :base] &= offset[None, base:, None] > offset[None, None, :base]  # it replaces its base token
    inner[:, range(base, len(ids)), range(base, len(ids))] = True
    mask = torch.from_numpy(np.where(seen, 0, NEVER).astype(np.float32))[:, None].to(dtype)
    to = lambda x: torch.from_numpy(np.asarray(x))
    matches = filled([tail_classes(branches, document.words[i]) for i in part], len(ids))  # no candidate is a word of a question
    return Half(to(chunk), to(lengths), to(np.tile(np.array(ids), (len(part), 1))), to(matches), to(lengths[:, None] + offset[None]),
                mask, to(np.array(part)))


def arrange(count, copies, golds, rng):
    """Every chunk once and `copies` of them again: chunk -> place, place -> chunk, and what each sequence may not see."""
    order = [(chunk, False) for chunk in range(count)]
    for _ in range(copies):
        order.insert(rng.randrange(len(order) + 1), (rng.randrange(count), True))
    places = {chunk: place for place, (chunk, copy) in enumerate(order) if not copy}
    sources = np.array([chunk for chunk, _ in order])
    copied = np.array([copy for _, copy in order])
    return places, sources, copied[None] & (sources[None] == np.array(golds)[:, None])


def draw_ordinals(count, rng):
    """Candidate positions: consecutive, or spread over a far longer document; the local context follows them."""
    if rng.random() < 0.5:
        return list(range(count)), count
    total = int(count * math.exp(rng.random() * math.log(MAX_ORDINAL / count)))
    return sorted(rng.sample(range(total), count)), total


def losses(model, batch):
    """The trained sum and the named parts."""
    if isinstance(batch, Batch):
        return reading.losses(model, batch)
    named = named_losses(model, batch)
    return reading.weighted(named, WEIGHTS), named


def named_losses(model, batch):
    watch = sorted({layer for layer, _ in reading.pointing(model.shape)})
    upper = range(model.shape.exit_layer, model.shape.num_hidden_layers)
    chunk = model.encode(batch.trained.chunk, batch.trained.chunk_lengths)
    tail = read_half(model, chunk, batch.trained, batch.candidates, watch)
    keys, values = candidates(model, batch, tail)
    main = model.answer(keys, values, batch.ordinals, batch.local, batch.start, batch.hidden, watch=upper)
    named = read_losses(model, tail, batch)
    named.update(main_losses(model, main, batch))
    return named


def read_half(model, chunk, half, count, watch=()):
    return model.read(chunk, half.tail, half.positions, half.mask, candidates=count, watch=watch, matches=half.matches)


def candidates(model, batch, tail):
    """Per layer [candidates, kvHeads, places, headDim]."""
    parts, order = [tail], batch.trained.order
    if batch.silent is not None:
        with torch.no_grad():
            encoded = model.encode(batch.silent.chunk, batch.silent.chunk_lengths)
            parts.append(read_half(model, encoded, batch.silent, batch.candidates))
        order = torch.cat([order, batch.silent.order])
    back = order.argsort()[batch.sources]
    gather = lambda name: [torch.cat([getattr(p, name)[n][:, :, -batch.candidates:] for p in parts])[back].permute(2, 1, 0, 3)
                           for n in range(model.shape.num_hidden_layers)]
    return gather("keys"), gather("values")


def read_losses(model, tail, batch):
    named = reading.answer_losses(model, tail, _with_candidates(batch, tail), len(batch.targets))
    rows, tokens = batch.absent
    if len(rows):
        logits = model.head(tail.hidden[rows, tokens])
        named["absent"] = F.cross_entropy(logits.float(), torch.full_like(rows, NONE))
    return {"read_" + k if k in ("right", "first", "rest") else k: v for k, v in named.items()}


def _with_candidates(batch, tail):
    """The reading places followed by the candidates of questions that have a gold chunk."""
    tokens = tail.hidden.shape[1] - batch.candidates + torch.arange(batch.candidates, device=batch.gold.device)
    places = (torch.cat([batch.places[0], batch.candidate_rows.clamp(min=0)]), torch.cat([batch.places[1], tokens]))
    return reading.Answers(places, batch.targets, batch.pointed, batch.step)


def main_losses(model, main, batch):
    every = torch.arange(batch.candidates, device=batch.gold.device)
    logits = model.head(main.hidden[every, batch.last])
    right = (logits.argmax(-1) == batch.local_targets).float()
    known = batch.gold >= 0
    shares = chunk_shares(main, batch.last, len(batch.ordinals))[known]
    share = shares.gather(1, batch.gold[known][:, None])
    first = known & (batch.local_step == 0)
    top = (shares.argmax(-1) == batch.gold[known]).float()
    return {
        "focus": reading.answer_loss(logits, batch.local_targets, batch.local_step),
        "chunk": -(share + 1e-4).log().mean(),
        "right_first": right[first].mean(),
        "right_rest": right[known & (batch.local_step > 0)].mean(),
        "right_absent": right[~known].mean() if (~known).any() else right.new_tensor(1.0),
        "gold_first": top[batch.local_step[known] == 0].mean(),
        "gold": top.mean(),
    }


def chunk_shares(main, last, chunks):
    """Attention of the predicting token over the candidates, mean of all upper heads, [sequences, chunks], sums to 1."""
    every = torch.arange(len(last), device=last.device)
    layers = [weights[every, :, last, :chunks].float().mean(1) for weights in main.attention if weights is not None]
    shares = torch.stack(layers).mean(0)
    return shares / shares.sum(-1, keepdim=True).clamp(min=1e-6)
