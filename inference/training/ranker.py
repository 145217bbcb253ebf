"""Trains the ranker and span reader; the same command goes on from the last checkpoint.

    python3 ranker.py --checkpoints DIR --base FOLDER [--minutes 60 --fall 20]

FOLDER holds the pretrained encoder (config.json, model.safetensors, tokenizer.json); DIR is outside the tree.
"""
import argparse
import os
from pathlib import Path

import torch
import torch.nn.functional as F

import batches
import bert
import judge
import sources
import wordpiece
from groups import Groups
from loop import Loop


LIBRARY = "library.jsonl.xz"


def group_loss(own, gold, owner, groups):
    """Cross entropy of each group over its rows and a constant 0 for none: own [N] is a row's log mass, gold [groups] the target's."""
    most = int(torch.bincount(owner, minlength=groups).max())
    table = own.new_full((groups, most + 1), -1e4)
    table[:, most] = 0
    place = torch.cat([torch.arange(int(n)) for n in torch.bincount(owner, minlength=groups)]).to(own.device)
    table = table.index_put((owner, place), own)
    return (torch.logsumexp(table, 1) - gold).mean()


def span_parts(logits, shares, inside, passage):
    """Of each row: the log mass of its passage's tokens and the target's log score, both over position 0."""
    margin = (logits - logits[:, :1]).masked_fill(~passage, -1e4)
    mass = torch.logsumexp(margin, 1)
    spot = (margin.clamp(min=-1e3) * shares).sum(1)
    quoted = inside.any(1)
    quote = torch.logsumexp(margin.masked_fill(inside == 0, -1e4), 1)
    return mass, torch.where(quoted, quote, spot)


def losses(model, parts, device, bf16):
    """parts: [(rows' numbers, inputs, targets)]; the four losses over all rows of the step."""
    kept = {"mass": [], "gold": [], "relevance": [], "answered": [], "support": [], "right": [], "owner": [],
            "verdict": [], "said": []}
    for owner, inputs, t in parts:
        ids, mask, kinds = inputs.to(device)
        with torch.autocast(device, torch.bfloat16, enabled=bf16):
            start, end, relevance, support, verdict = model(ids, mask, kinds)
        passage = (kinds == 1) & (mask == 1)
        both = [span_parts(x, y.to(device), t.inside.to(device), passage) for x, y in ((start, t.start), (end, t.end))]
        kept["mass"].append(torch.stack([b[0] for b in both]))
        kept["gold"].append(torch.stack([b[1] for b in both]))
        kept["relevance"].append(relevance)
        kept["answered"].append(t.answered.to(device))
        kept["owner"].append(owner.to(device))
        number, inner = t.sentence.to(device), t.sentence.to(device) >= 0
        sums = support.new_zeros(2, len(t.support)).index_add(1, number[inner], torch.stack([support[inner], torch.ones_like(support[inner])]))
        kept["support"].append(sums[0] / sums[1].clamp(min=1))
        kept["right"].append(t.support.to(device))
        kept["verdict"].append(verdict)
        kept["said"].append(t.verdict.to(device))
    joined = {name: torch.cat(values, 1 if values[0].dim() == 2 else 0) for name, values in kept.items()}
    order = torch.sort(joined["owner"], stable=True)[1]
    owner, answered = joined["owner"][order], joined["answered"][order]
    groups, zero = int(owner.max()) + 1, joined["relevance"].new_zeros(())
    span = 0
    for mass, gold in zip(joined["mass"][:, order], joined["gold"][:, order]):
        alone = torch.logaddexp(mass, zero) - torch.where(answered, gold, zero)
        wanted = mass.new_zeros(groups).index_add(0, owner[answered], gold[answered])
        span = span + 0.25 * alone.mean() + 0.25 * group_loss(mass, wanted, owner, groups)
    relevance = joined["relevance"][order]
    wanted = relevance.new_zeros(groups).index_add(0, owner[answered], relevance[answered])
    asked = ~joined["said"].isnan()
    verdict = F.binary_cross_entropy_with_logits(joined["verdict"][asked], joined["said"][asked]) if asked.any() else zero
    return span, group_loss(relevance, wanted, owner, groups), F.binary_cross_entropy_with_logits(joined["support"], joined["right"]), verdict


def step_of(groups, pieces, limit, size, part_size):
    """At least `size` rows of some groups, in parts of like length."""
    rows, owners, number = [], [], 0
    while len(rows) < size:
        drawn = groups.draw()
        gold = batches.encode(pieces, drawn[0], limit)
        if any(b > gold.places[-2][1] for _, b in drawn[0].answers):
            continue  # the answer would be cut off
        rows += drawn
        owners += [number] * len(drawn)
        number += 1
    encoded = [batches.encode(pieces, r, limit) for r in rows]
    order = sorted(range(len(rows)), key=lambda i: len(encoded[i].ids))
    out = []
    for at in range(0, len(order), part_size):
        part = order[at:at + part_size]
        inputs = batches.padded([encoded[i] for i in part])
        goal = batches.targets([rows[i] for i in part], [encoded[i] for i in part], inputs.shape[2])
        out.append((torch.tensor([owners[i] for i in part]), inputs, goal))
    return out


def feeding(queue, seed, a, options):
    """A process that draws steps for a device which is faster than one process can draw."""
    torch.set_num_threads(1)
    pieces = wordpiece.WordPieces.from_file(a.base / "tokenizer.json")
    groups = Groups(sources.data_folder(a.data), a.checkpoints / LIBRARY, a.rows, seed)
    while True:
        queue.put(step_of(groups, pieces, *options))


def steps(a, groups, pieces, begun):
    """A function that gives the next step; with processes of its own the order of the data is another one in each call."""
    options = (a.limit, a.step_rows, a.part_rows)
    if not a.workers:
        return lambda: step_of(groups, pieces, *options)
    context = torch.multiprocessing.get_context("spawn")
    torch.multiprocessing.set_sharing_strategy("file_system")
    queue = context.Queue(4 * a.workers)
    for number in range(a.workers):
        context.Process(target=feeding, args=(queue, begun * 1000 + number, a, options), daemon=True).start()
    return queue.get


def main():
    p = argparse.ArgumentParser()
    Loop.options(p, rate=1e-4)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--start", type=Path, help="weights to begin with, if there is no checkpoint yet")
    p.add_argument("--limit", type=int, default=288, help="tokens of a row")
    p.add_argument("--step-rows", type=int, default=32)
    p.add_argument("--part-rows", type=int, default=8, help="rows that are padded together")
    p.add_argument("--dropout", type=float, default=0.0)
    p.add_argument("--workers", type=int, default=0, help="processes that draw rows")
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    bf16 = device == "cuda" or judge.has_bf16()
    data, pieces = sources.data_folder(a.data), wordpiece.WordPieces.from_file(a.base / "tokenizer.json")
    groups = Groups(data, a.checkpoints / LIBRARY, a.rows)
    print({name: len(found) for name, found in groups.lists.items()}, "wrong rows:", groups.wrong, flush=True)
    filled = a.start or (a.checkpoints / "ranker.pt").exists()
    model = bert.Ranker((bert.shaped if filled else bert.load_encoder)(a.base, a.dropout))
    if a.start:
        model.load_state_dict(torch.load(a.start, map_location="cpu"))
    loop = Loop(a, "ranker", model.to(device), groups)
    following = steps(a, groups, pieces, loop.steps)

    def drawn():
        parts = following()
        span, relevance, support, verdict = losses(model, parts, device, bf16)
        loss = span + 0.5 * relevance + 0.5 * support + verdict
        return loss, span.item(), relevance.item(), support.item(), verdict.item(), sum(int(inputs[1].sum()) for _, inputs, _ in parts)

    loop.run(drawn, lambda: judge.quick(model, pieces, data), ("span", "relevance", "support", "verdict"))


if __name__ == "__main__":
    os.nice(19)
    main()
