"""Packs rows into tensors: chunks side by side, question branches one behind another with a mask between them."""
from dataclasses import dataclass

import numpy as np
import torch

from matches import Words
from model import NEVER


@dataclass
class Batch:
    chunk: torch.Tensor  # [rows, chunkTokens]
    chunk_lengths: torch.Tensor  # [rows]
    chunk_matches: torch.Tensor  # [rows, chunkTokens] how a token's word agrees with the words of the question ahead
    tail: torch.Tensor  # [rows, tailTokens]
    tail_matches: torch.Tensor  # [rows, tailTokens] how a question token's word agrees with the words of the chunk
    positions: torch.Tensor  # [rows, tailTokens]
    mask: torch.Tensor  # [rows, 1, tailTokens, chunkTokens + tailTokens]
    places: tuple  # (row, tail index) of every token that predicts an answer token
    targets: torch.Tensor  # [answers]
    pointed: torch.Tensor  # [answers, chunkTokens] 1 where the answer token stands
    step: torch.Tensor  # [answers] number of the answer token
    following: tuple  # (row, tail index) of every token that predicts one of a continuation
    following_targets: torch.Tensor
    asked: tuple  # (row, tail index) of every token that predicts one of a person's question
    asked_targets: torch.Tensor
    blanks: tuple  # (row, chunk index) of hidden tokens
    blank_targets: torch.Tensor
    question_first: bool  # every chunk stands behind the only question that is asked of it


def tail_classes(branches, words):
    """For every packed token how its word agrees with those of the chunk."""
    known = Words(words)
    return [m for b in branches for m in (known.classes(b.words) + [0] * len(b.ids))[:len(b.ids) - 1]]


def filled(lists, width):
    """[lists, width] with zeros behind each list."""
    array = np.zeros((len(lists), width), dtype=np.int64)
    for i, items in enumerate(lists):
        array[i, :len(items)] = items
    return array


def chunk_tensor(rows):
    lengths = [len(r.chunk) for r in rows]
    return filled([r.chunk for r in rows], max(lengths)), np.array(lengths)


def layout(branches):
    """Ids, branch numbers and offsets of packed branches, without each branch's last token (only a target)."""
    ids = [t for b in branches for t in b.ids[:-1]]
    number = [i for i, b in enumerate(branches) for _ in b.ids[:-1]]
    offset = [o for b in branches for o in range(len(b.ids) - 1)]
    return ids, number, offset


def tail_mask(chunk_lengths, width, number, offset):
    """numbers and offsets [rows, tailTokens], number -1 is padding; a token sees its chunk and its branch's past."""
    rows, tokens = number.shape
    seen = np.empty((rows, tokens, width + tokens), dtype=bool)
    seen[:, :, :width] = (np.arange(width) < chunk_lengths[:, None])[:, None, :]
    seen[:, :, width:] = (number[:, :, None] == number[:, None, :]) & (offset[:, :, None] >= offset[:, None, :])
    return seen


def reading_batch(rows, dtype=torch.float32, question_first=False):
    chunk, lengths = chunk_tensor(rows)
    packed = [layout(r.branches) for r in rows]
    tokens = max(max(len(p[0]) for p in packed), 1)
    tail, number, offset = (np.full((len(rows), tokens), fill, dtype=np.int64) for fill in (0, -1, 0))
    offset[:] = np.arange(tokens)
    places, targets, pointers, steps, following, next_ids, asked, asked_ids = [], [], [], [], [], [], [], []
    for i, (ids, branch_of, offsets) in enumerate(packed):
        tail[i, :len(ids)], number[i, :len(ids)], offset[i, :len(ids)] = ids, branch_of, offsets
        base = 0
        for b in rows[i].branches:
            if b.continues:
                following += [(i, base + place) for place in range(len(b.ids) - 1)]
                next_ids += b.ids[1:]
            if b.asks:
                asked += [(i, base + place) for place in range(1, b.first)]
                asked_ids += b.ids[2:b.first + 1]
            for step, (target, pointer) in enumerate(zip(b.targets, b.pointers)):
                places.append((i, base + b.first + step))
                targets.append(target)
                pointers.append(pointer)
                steps.append(step)
            base += len(b.ids) - 1
    pointed = np.zeros((len(targets), chunk.shape[1]), dtype=np.float32)
    for i, pointer in enumerate(pointers):
        pointed[i, pointer] = 1
    blanks = [(i, place) for i, r in enumerate(rows) for place, _ in r.blanks]
    hidden = [token for r in rows for _, token in r.blanks]
    seen = tail_mask(lengths, chunk.shape[1], number, offset)
    mask = torch.from_numpy(np.where(seen, 0, NEVER).astype(np.float32))[:, None].to(dtype)
    as_tensor = lambda x: torch.from_numpy(np.asarray(x))
    pairs = lambda x: tuple(as_tensor(np.array(x, dtype=np.int64).reshape(-1, 2)).t())
    chunk_matches = filled([r.matches for r in rows], chunk.shape[1])
    tail_matches = filled([tail_classes(r.branches, r.words) for r in rows], tokens)
    return Batch(as_tensor(chunk), as_tensor(lengths), as_tensor(chunk_matches), as_tensor(tail), as_tensor(tail_matches), as_tensor(lengths[:, None] + offset), mask,
                 pairs(places), as_tensor(np.array(targets, dtype=np.int64)), as_tensor(pointed),
                 as_tensor(np.array(steps, dtype=np.int64)), pairs(following), as_tensor(np.array(next_ids, dtype=np.int64)),
                 pairs(asked), as_tensor(np.array(asked_ids, dtype=np.int64)),
                 pairs(blanks), as_tensor(np.array(hidden, dtype=np.int64)), question_first)
