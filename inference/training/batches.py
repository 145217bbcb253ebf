"""Rows of the ranker as tensors: [CLS] question [SEP] (heading [SEP])? passage [SEP], with what is to be learned of them."""
import math
from dataclasses import dataclass

import numpy as np
import torch

import documents

LONGEST = 30  # tokens of a span
VERDICTS = {"yes": 1.0, "no": 0.0}


@dataclass
class Encoded:
    ids: list
    kinds: list
    places: list      # (start, end) in the passage of each token, (0, 0) outside of it
    first: int        # the passage's first token


def encode(pieces, row, limit):
    question = [p[0] for p in pieces(row.question)][:80]
    ids = [pieces.cls, *question, pieces.sep]
    if row.heading:
        ids += [p[0] for p in pieces(row.heading)][:40] + [pieces.sep]
    passage = pieces(row.passage)[:limit - len(ids) - 1]
    places = [(0, 0)] * len(ids) + [p[1:] for p in passage] + [(0, 0)]
    return Encoded(ids + [p[0] for p in passage] + [pieces.sep], [0] * len(ids) + [1] * (len(passage) + 1), places, len(ids))


def padded(encoded, multiple=32):
    """ids, mask, kinds [B,T] with T a multiple, so that kernels are used again."""
    length = -(-max(len(e.ids) for e in encoded) // multiple) * multiple
    out = np.zeros((3, len(encoded), length), np.int64)
    for i, e in enumerate(encoded):
        out[0, i, :len(e.ids)], out[1, i, :len(e.ids)], out[2, i, :len(e.ids)] = e.ids, 1, e.kinds
    return torch.from_numpy(out)


def sentence_numbers(encoded, row):
    """The sentence of every token, -1 outside of the passage."""
    parts, out, at = documents.sentences(row.passage), [-1] * len(encoded.ids), 0
    for token in range(encoded.first, len(encoded.ids) - 1):
        while at + 1 < len(parts) and encoded.places[token][0] >= parts[at][1]:
            at += 1
        out[token] = at
    return out, parts


@dataclass
class Targets:
    start: torch.Tensor      # [B,T] shares of the tokens where an answer begins
    end: torch.Tensor
    inside: torch.Tensor     # [B,T] tokens of quoted answers: any of them may begin or end it
    sentence: torch.Tensor   # [B,T] number of the sentence within the batch, -1 outside
    support: torch.Tensor    # [sentences] whether it answers
    answered: torch.Tensor   # [B]
    verdict: torch.Tensor    # [B] 1 yes, 0 no, NaN where neither is asked


def targets(rows, encoded, length):
    shape = (len(rows), length)
    start, end, inside = (np.zeros(shape, np.float32) for _ in range(3))
    sentence, support, answered = np.full(shape, -1), [], np.zeros(len(rows), bool)
    for i, (row, e) in enumerate(zip(rows, encoded)):
        numbers, parts = sentence_numbers(e, row)
        known = max(numbers) + 1
        sentence[i, :len(numbers)] = [n + len(support) if n >= 0 else -1 for n in numbers]
        support += [any(a < parts[n][1] and b > parts[n][0] for a, b in row.answers) for n in range(known)]
        for a, b in row.answers:
            tokens = [t for t in range(e.first, len(e.ids) - 1) if e.places[t][0] < b and e.places[t][1] > a]
            if not tokens:
                continue
            if row.quoted or len(tokens) > LONGEST:
                inside[i, tokens] = 1
            else:
                start[i, tokens[0]] += 1
                end[i, tokens[-1]] += 1
            answered[i] = True
        for shares in (start, end):
            shares[i] /= max(shares[i].sum(), 1)
        if start[i].any():
            inside[i] = 0
    return Targets(torch.from_numpy(start), torch.from_numpy(end), torch.from_numpy(inside), torch.from_numpy(sentence),
                   torch.tensor(support, dtype=torch.float32), torch.from_numpy(answered),
                   torch.tensor([VERDICTS.get(row.verdict, math.nan) for row in rows]))


@torch.no_grad()
def read(model, pieces, rows, limit=320, size=32, bf16=True, device="cpu"):
    """For every row: (span, span's margin over none, relevance, best sentence, its support, verdict)."""
    training = getattr(model, "training", False)
    if training:
        model.eval()
    encoded, out = [encode(pieces, r, limit) for r in rows], [None] * len(rows)
    order = sorted(range(len(rows)), key=lambda i: len(encoded[i].ids))
    for at in range(0, len(order), size):
        part = order[at:at + size]
        ids, mask, kinds = padded([encoded[i] for i in part]).to(device)
        with torch.autocast(ids.device.type, torch.bfloat16, enabled=bf16):
            logits = model(ids, mask, kinds)
        for values, i in zip(zip(*(t.float().cpu().numpy() for t in logits)), part):
            out[i] = best(encoded[i], rows[i], *values)
    if training:
        model.train()
    return out


def best(encoded, row, start, end, relevance, support, verdict):
    first, last = encoded.first, len(encoded.ids) - 1
    if last <= first:
        return "", -99.0, float(relevance), "", -99.0, float(verdict)
    sums, n = start[first:last, None] + end[None, first:last], last - first
    reach = np.triu(np.ones((n, n), bool)) & ~np.triu(np.ones((n, n), bool), LONGEST)
    a, b = np.unravel_index(np.where(reach, sums, -1e9).argmax(), (n, n))
    span = row.passage[encoded.places[first + a][0]:encoded.places[first + b][1]]
    numbers, parts = sentence_numbers(encoded, row)
    numbers = np.array(numbers[first:last])
    means = {s: support[first:last][numbers == s].mean() for s in np.unique(numbers)}
    top = max(means, key=means.get)
    return span, float(sums[a, b] - start[0] - end[0]), float(relevance), row.passage[slice(*parts[top])].strip(), float(means[top]), float(verdict)
