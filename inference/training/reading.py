"""Trains the decoder's reading adapter: low-rank updates for question and answer, passages through the untouched base.

    python3 reading.py --checkpoints DIR --base FILE.gguf [--minutes 60 --fall 25] [--export NAME.safetensors]

The same command goes on from the last checkpoint.
"""
import argparse
import os
from pathlib import Path

import torch
import torch.nn.functional as F

import decoder
import groups
import judge
import llama
import metrics
import sources
from bpe import Bpe
from loop import Loop

TARGETS = ("q", "k", "v", "o", "gate", "up", "down")
MIX = {"everyday": 0.45, "human": 0.55}


class Shelf:
    """Passages with their questions, drawn in an endless, resumable order."""

    def __init__(self, data, folders=(), seed=1):
        self.groups, self.contexts = groups.Groups(data, None, folders, seed), {}
        for name, found in self.groups.lists.items():
            if name == "near_miss":
                continue
            for q in found:
                if q.kind != "list":
                    self.contexts.setdefault(q.context, []).append(q)
        self.groups.lists = {n: f for n, f in self.groups.lists.items() if n == "everyday" or n.startswith("human")}

    def draw(self, most):
        """(passage, [(question, answer or None)])."""
        g = self.groups
        while True:
            name = g.rng.choices(list(MIX), list(MIX.values()))[0]
            if name == "human":
                name = "human " + g.rng.choices(list(groups.HUMAN), list(groups.HUMAN.values()))[0]
            if name not in g.lists:
                continue
            first = g.next_of(name)
            text, _ = groups.window(g.rng, first.context, first.answers, 190)
            begin, out = first.context.index(text), []
            for q in self.contexts.get(first.context, []):
                if not q.answers:
                    out.append((q.text, None))
                elif q.answers[0][0] >= begin and q.answers[0][1] <= begin + len(text) and q.answers[0][1] - q.answers[0][0] < 250:
                    out.append((q.text, q.context[slice(*q.answers[0])]))
            exchanged = groups.near_misses.near_miss(g.rng, first.text, text, g.pools.get(first.title, {})) if g.rng.random() < 0.3 and first.kind == "fact" else None
            if exchanged:
                out.append((exchanged, None))
            if out:
                return text, g.rng.sample(out, min(most, len(out)))


def loss_of(base, local, bpe, drawn):
    """(loss, share of first answer tokens that are right, tokens)."""
    kv, lengths = decoder.passages(base, bpe, [text for text, _ in drawn])
    sequences, owners, starts = [], [], []
    for row, (_, asked) in enumerate(drawn):
        for question, answer in asked:
            prompt = decoder.asking(bpe, question)
            sequences.append(prompt + bpe.encode((decoder.NOT_HERE if answer is None else answer) + decoder.END))
            owners.append(row)
            starts.append(len(prompt))
    b = decoder.Branches(sequences, owners, lengths, kv[0][0].shape[2])
    goal, first = torch.full_like(b.ids, -100), torch.zeros_like(b.ids, dtype=torch.bool)
    for (row, at), sequence, start in zip(b.at, sequences, starts):
        goal[row, at + start - 1:at + len(sequence) - 1] = torch.tensor(sequence[start:])
        first[row, at + start - 1] = True
    hidden, _ = local(b.ids, b.places, decoder.visible(b.seen, kv[0][0].dtype)[:, None], kv)
    at = goal >= 0
    logits = local.logits(hidden[at]).float()
    right = (logits.argmax(-1) == goal[at]).float()
    return F.cross_entropy(logits, goal[at]), right[first[at]].mean().item(), sum(map(len, sequences)) + int(lengths.sum())


def judged(base, local, bpe, data, count):
    """F1 on squad11_devsel, and on everyday rows with the AUROC of facts against near-misses."""
    out = {}
    for name, file in (("devsel", "squad11_devsel.jsonl.gz"), ("everyday", "everyday_devsel.jsonl.xz")):
        rows = [j for j in sources.judged(data, file) if j[3] == "fact" or j[3] == "near_miss" and name == "everyday"]
        groups.random.Random(1).shuffle(rows)
        rows = rows[:count]
        got = decoder.answer(base, local, bpe, [(question, text) for question, text, *_ in rows])
        facts = [metrics.score(g[0], j[2]) for g, j in zip(got, rows) if j[3] == "fact"]
        out.update({f"{name} EM": 100 * sum(f[0] for f in facts) / max(1, len(facts)), f"{name} F1": 100 * sum(f[1] for f in facts) / max(1, len(facts))})
        if name == "everyday":
            out["everyday AUROC"] = metrics.auroc([-g[1] for g in got], [j[3] == "fact" for j in rows])
    return out


def main():
    p = argparse.ArgumentParser()
    Loop.options(p, rate=8e-4)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--rank", type=int, default=32)
    p.add_argument("--passages", type=int, default=8, help="of a step")
    p.add_argument("--judge-rows", type=int, default=100)
    p.add_argument("--export", type=Path, help="write the adapter here at the end")
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    base, meta = llama.load(a.base, torch.bfloat16 if device == "cuda" or judge.has_bf16() else torch.float32)
    base, bpe, data = base.to(device), Bpe(meta), sources.data_folder(a.data)
    updates = llama.low_rank(base, TARGETS, a.rank).to(device)
    local, shelf = llama.adapted(base, updates), Shelf(data, a.rows)
    loop = Loop(a, "reading", updates, shelf.groups)
    loop.run(lambda: loss_of(base, local, bpe, [shelf.draw(6) for _ in range(a.passages)]), lambda: judged(base, local, bpe, data, a.judge_rows))
    if a.export:
        llama.save(loop.mean, a.export, "local", TARGETS, a.rank, a.base, decoder.PROMPT)


if __name__ == "__main__":
    os.nice(19)
    main()
