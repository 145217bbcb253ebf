"""Trains the ranker and span reader; the same command goes on from the last checkpoint.

    python3 ranker.py --checkpoints DIR --base FOLDER [--minutes 60 --fall 20]

FOLDER holds the pretrained encoder (config.json, model.safetensors, tokenizer.json); DIR is outside the tree.
"""
import argparse
import json
import os
import random
import signal
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import batches
import bert
import judge
import sources
import wordpiece
from groups import Groups
from tensors import replacing

ROWS, PART = 32, 16  # rows of a step, rows that are padded together


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
    """parts: [(rows' numbers, inputs, targets)]; the three losses over all rows of the step."""
    kept = {"mass": [], "gold": [], "relevance": [], "answered": [], "support": [], "right": [], "owner": []}
    for owner, inputs, t in parts:
        ids, mask, kinds = inputs.to(device)
        with torch.autocast(device, torch.bfloat16, enabled=bf16):
            start, end, relevance, support = model(ids, mask, kinds)
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
    return span, group_loss(relevance, wanted, owner, groups), F.binary_cross_entropy_with_logits(joined["support"], joined["right"])


def step_of(groups, pieces, limit):
    """The rows of some groups, in parts of like length."""
    rows, owners, number = [], [], 0
    while len(rows) < ROWS:
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
    for at in range(0, len(order), PART):
        part = order[at:at + PART]
        inputs = batches.padded([encoded[i] for i in part])
        goal = batches.targets([rows[i] for i in part], [encoded[i] for i in part], inputs.shape[2])
        out.append((torch.tensor([owners[i] for i in part]), inputs, goal))
    return out


class Run:
    """Model, mean of its weights, optimizer and place in the data, kept in one file."""

    def __init__(self, folder, base, groups, rate, start=None):
        self.file, self.groups = folder / "ranker.pt", groups
        self.model = bert.Ranker(bert.load_encoder(base))
        self.steps, self.tokens, self.seconds = 0, 0, 0.0
        kept = torch.load(self.file, map_location="cpu", weights_only=False) if self.file.exists() else None
        if kept is None and start:
            self.model.load_state_dict(torch.load(start, map_location="cpu"), strict=False)
        if kept:
            self.model.load_state_dict(kept["model"])
        self.mean = {k: v.clone() for k, v in (kept["mean"] if kept else self.model.state_dict()).items()}
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
        if kept:
            self.optimizer.load_state_dict(kept["optimizer"])
            self.steps, self.tokens, self.seconds = kept["steps"], kept["tokens"], kept["seconds"]
            groups.restore(kept["groups"])
            torch.set_rng_state(kept["torch"])

    def save(self):
        with replacing(self.file) as part:
            torch.save({"model": self.model.state_dict(), "mean": self.mean, "optimizer": self.optimizer.state_dict(), "steps": self.steps, "tokens": self.tokens,
                        "seconds": self.seconds, "groups": self.groups.state(), "torch": torch.get_rng_state()}, part)

    def follow(self, keep):
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                self.mean[name].lerp_(value.detach(), 1 - keep)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoints", type=Path, required=True)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--data", type=Path)
    p.add_argument("--rows", type=Path, nargs="*", default=[], help="further folders of rows written by hand")
    p.add_argument("--start", type=Path, help="weights to begin with, if there is no checkpoint yet")
    p.add_argument("--minutes", type=float, default=60)
    p.add_argument("--steps", type=int, default=1 << 60, help="at most so many in this call")
    p.add_argument("--fall", type=float, default=0, help="the last minutes, in which the rate falls")
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--limit", type=int, default=288, help="tokens of a row")
    p.add_argument("--judge-every", type=float, default=12, help="minutes")
    p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    a.checkpoints.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    random.seed(0)
    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    bf16 = device == "cuda" or judge.has_bf16()
    data, pieces = sources.data_folder(a.data), wordpiece.WordPieces.from_file(a.base / "tokenizer.json")
    groups = Groups(data, a.checkpoints / "library.jsonl", a.rows)
    print({name: len(found) for name, found in groups.lists.items()}, "wrong rows:", groups.wrong, flush=True)
    run = Run(a.checkpoints, a.base, groups, a.rate, a.start)
    run.model.to(device).train()
    log, begun, judged, saved, sums = open(a.checkpoints / "ranker.log", "a"), time.time(), time.time(), time.time(), [0.0, 0.0, 0.0, 0]
    last, stopped = run.steps + a.steps, []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    while (left := a.minutes - (time.time() - begun) / 60) > 0:
        now = time.time()
        warm = min(1, (run.steps + 1) / 60, (now - begun) / 30 + 0.1)
        for group in run.optimizer.param_groups:
            group["lr"] = a.rate * warm * (min(1, left / a.fall + 0.02) if a.fall else 1)
        parts = step_of(groups, pieces, a.limit)
        three = losses(run.model, parts, device, bf16)
        loss = three[0] + 0.5 * three[1] + 0.5 * three[2]
        run.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(run.model.parameters(), 1.0)
        run.optimizer.step()
        run.steps += 1
        run.follow(min(0.995, run.steps / (run.steps + 20)))
        run.tokens += sum(int(inputs[1].sum()) for _, inputs, _ in parts)
        run.seconds += time.time() - now
        sums = [s + x.item() for s, x in zip(sums, three)] + [sums[3] + 1]
        over = left - (time.time() - now) / 60 <= 0 or run.steps == last
        if over or time.time() - judged > 60 * a.judge_every:
            line = {"time": time.strftime("%H:%M"), "steps": run.steps, "tokens": run.tokens, "minutes": round(run.seconds / 60, 1), "rate": group["lr"],
                    "span": sums[0] / sums[3], "relevance": sums[1] / sums[3], "support": sums[2] / sums[3], "tokens/s": run.tokens / run.seconds}
            line.update(judge.quick(judge.mean_model(run), pieces, data))
            line = {k: round(v, 6) if isinstance(v, float) else v for k, v in line.items()}
            print(json.dumps(line), file=log, flush=True)
            print(json.dumps(line), flush=True)
            judged, sums = time.time(), [0.0, 0.0, 0.0, 0]
        over = over or bool(stopped)
        if over or time.time() - saved > 600:
            run.save()
            saved = time.time()
        if over:
            break


if __name__ == "__main__":
    os.nice(19)
    main()
