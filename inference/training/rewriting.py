"""Trains the decoder's rewriting adapter: what a follow-up means when it stands alone.

    python3 rewriting.py --checkpoints DIR --base FILE.gguf [--minutes 40 --fall 15] [--export NAME.safetensors]
    python3 rewriting.py --checkpoints DIR --base FILE.gguf --minutes 0 --write ROWS.jsonl --out MEANT.jsonl

The same command goes on from the last checkpoint. Rows are those of `conversation` and the odd lines of the data folder's
`qa_train/followups`; the even lines are for measuring (docs/evaluation/followups.md).
"""
import argparse
import json
import os
import random
import re
from pathlib import Path

import torch
import torch.nn.functional as F

import decoder
import judge
import llama
import metrics
import sources
from loop import Loop
from bpe import Bpe

TARGETS = ("q", "k", "v", "o", "gate", "up", "down")
PROMPT = {"passage": "", "question": "<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"}
TURNS = 4
LONGEST = 160  # characters of a title, a question, an answer
FOREIGN = re.compile("[\u3040-\u9fff]")  # scripts that the base does not read


def prompt(row):
    """A line for the title, one for each of the last turns, the question."""
    turns = [f"{shortened(t['question'])} — {shortened(t['answer'])}\n" for t in row["before"][-TURNS:]]
    return PROMPT["question"].format(question=f"Text: {shortened(row['title'])}\n" + "".join(turns) + row["question"].strip())


def shortened(text):
    """One line, cut between words behind LONGEST characters."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST + 1].rsplit(" ", 1)[0] + " …"


class Conversations:
    """Rows in an endless, resumable order; one in twenty is kept for the dev curve."""

    def __init__(self, data, folders, seed=1):
        own = [r for folder in (sources.HERE / "conversation", *folders) for f in sorted(Path(folder).glob("followups*.jsonl*")) for r in sources.lines(f)]
        own = [r for r in own if not FOREIGN.search(r["question"])]
        self.dev = own[::20]
        self.rows = [r for i, r in enumerate(own) if i % 20] + list(sources.lines(data / "qa_train/followups.jsonl.xz"))[::2]
        self.rng, self.order = random.Random(seed), []

    def draw(self, count):
        if len(self.order) < count:
            fresh = list(range(len(self.rows)))
            self.rng.shuffle(fresh)
            self.order += fresh
        drawn, self.order = self.order[:count], self.order[count:]
        return [self.varied(self.rows[i % len(self.rows)]) for i in drawn]

    def varied(self, row):
        """Now and then without its title or its question mark."""
        if self.rng.random() < 0.1:
            row = {**row, "title": ""}
        if self.rng.random() < 0.1 and row["question"]:
            row = {**row, **{k: row[k].rstrip("?").rstrip() for k in ("question", "standalone")}}
        return row

    def state(self):
        return self.rng.getstate(), self.order

    def restore(self, state):
        self.rng.setstate(state[0])
        self.order = state[1]


def loss_of(local, bpe, rows, across):
    """(loss, share of rows right in every token, tokens); `across` conversations share a row of the batch and do not see each other."""
    pairs = sorted(((bpe.encode(prompt(r)), bpe.encode(r["standalone"].strip() + decoder.END)) for r in rows), key=lambda p: len(p[0]))
    lines = max(1, len(pairs) // across)
    owners = [i % (2 * lines) if i % (2 * lines) < lines else 2 * lines - 1 - i % (2 * lines) for i in range(len(pairs))]
    device = local.embed.weight.device
    b = decoder.Branches([p + t for p, t in pairs], owners, torch.zeros(lines, dtype=torch.long, device=device), 0)
    goal = torch.full_like(b.ids, -100)
    for (line, at), (asked, told) in zip(b.at, pairs):
        goal[line, at + len(asked) - 1:at + len(asked) + len(told) - 1] = torch.tensor(told)
    hidden, _ = local(b.ids, b.places, decoder.visible(b.seen, local.embed.weight.dtype)[:, None])
    at = goal >= 0
    logits = local.logits(hidden[at]).float()
    wrong = torch.zeros(len(pairs), dtype=torch.bool)
    wrong[b.branch[at][logits.argmax(-1) != goal[at]].cpu()] = True
    return F.cross_entropy(logits, goal[at]), 1 - wrong.float().mean().item(), sum(len(p) + len(t) for p, t in pairs)


@torch.no_grad()
def written(local, bpe, rows, most=48, batch=16):
    """What the rows' questions mean, greedily."""
    out = []
    for at in range(0, len(rows), batch):
        ids, places, own = (t.to(local.embed.weight.device) for t in decoder.ended([bpe.encode(prompt(r)) for r in rows[at:at + batch]]))
        got, _ = decoder.greedy(local, ids, places, decoder.visible(own, local.embed.weight.dtype)[:, None], None, bpe.ids[decoder.END], most)
        out += [bpe.decode(g).strip() for g in got]
    return out


def judged(local, bpe, rows):
    """Word F1 and whole matches of follow-ups, and the share of whole questions that are changed."""
    got = written(local, bpe, rows)
    follow = [metrics.score(g, [r["standalone"]]) for g, r in zip(got, rows) if r["standalone"] != r["question"]]
    whole = [metrics.score(g, [r["standalone"]])[0] for g, r in zip(got, rows) if r["standalone"] == r["question"]]
    return {"EM": 100 * sum(f[0] for f in follow) / max(1, len(follow)), "F1": 100 * sum(f[1] for f in follow) / max(1, len(follow)),
            "whole changed": 100 * (1 - sum(whole) / max(1, len(whole)))}


def main():
    p = argparse.ArgumentParser()
    Loop.options(p, rate=6e-4)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--rank", type=int, default=16)
    p.add_argument("--conversations", type=int, default=48, help="of a step")
    p.add_argument("--judge-rows", type=int, default=160)
    p.add_argument("--export", type=Path, help="write the adapter here at the end")
    p.add_argument("--write", type=Path, help="rows whose meaning is written at the end")
    p.add_argument("--out", type=Path, help="where to")
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    base, meta = llama.load(a.base, torch.bfloat16 if device == "cuda" or judge.has_bf16() else torch.float32)
    base, bpe = base.to(device), Bpe(meta)
    updates = llama.low_rank(base, TARGETS, a.rank).to(device)
    local, shelf = llama.adapted(base, updates), Conversations(sources.data_folder(a.data), a.rows)
    loop = Loop(a, "rewriting", updates, shelf, keep=0.98)
    loop.run(lambda: loss_of(local, bpe, shelf.draw(a.conversations), 6), lambda: judged(local, bpe, shelf.dev[:a.judge_rows]))
    updates.load_state_dict(loop.mean)
    if a.export:
        llama.save(loop.mean, a.export, "local", TARGETS, a.rank, a.base, PROMPT)
    if a.write:
        rows = list(sources.lines(a.write))
        lines = (json.dumps({**row, "meant": meant}, ensure_ascii=False) for row, meant in zip(rows, written(local, bpe, rows)))
        a.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    os.nice(19)
    main()
