"""Trains the decoder's candidates: low-rank projections that hand the answer of one passage among many to the main pass.

    python3 candidates.py --checkpoints DIR --base FILE.gguf --reading READING.safetensors [--minutes 40 --fall 15] [--export NAME.safetensors]

A step: passages of one document, read once by the base; several questions behind every passage, through the reading adapter, without
gradient; the last token of each runs once more through the candidate projections; the main pass of a question over its candidates and its
own tokens predicts the next token of the answer and points at the passage. The same command goes on from the last checkpoint.
"""
import argparse
import os
import random
from pathlib import Path

import torch
import torch.nn.functional as F

import decoder
import judge
import llama
import sources
import tensors
from bpe import Bpe
from loop import Loop

TARGETS = ("q", "k", "v", "o")
HELD = 20  # articles kept out, for the curve


class Articles:
    """Neighbouring passages of one article with questions about some of them."""

    def __init__(self, data, seed=1):
        by = {}
        for q in sources.human(data).get(sources.SQUAD, []):
            if q.answers:
                by.setdefault(q.title, {}).setdefault(q.context, []).append((q.text, q.context[slice(*q.answers[0])]))
        found = [list(contexts.items()) for contexts in by.values()]
        random.Random(7).shuffle(found)
        kept = min(HELD, len(found) // 2)
        self.held, self.train, self.rng = found[:kept], found[kept:], random.Random(seed)

    def state(self):
        return {"rng": self.rng.getstate()}

    def restore(self, state):
        self.rng.setstate(state["rng"])

    def draw(self, rng, pool, count, questions):
        """(passages, [(right passage, question, answer)])."""
        fitting = [a for a in pool if len(a) >= count] or [max(pool, key=len)]
        article = rng.choice(fitting)
        at = rng.randrange(max(1, len(article) - count + 1))
        part = article[at:at + count]
        asked = [(i, q, answer) for i, (_, found) in enumerate(part) for q, answer in found]
        return [text for text, _ in part], rng.sample(asked, min(questions, len(asked)))


def hand_over(model, updates, ids, places, past, mask):
    """The last tokens [passages, questions] through the candidate projections: of each layer the keys, not turned, and the values."""
    s, (count, questions), x, out = model.sizes, ids.shape, model.embed(ids), []
    own = decoder.visible(torch.eye(questions, dtype=torch.bool, device=ids.device), x.dtype)[None, None].expand(count, 1, -1, -1)
    full = torch.cat([mask, own], -1)
    for layer, w, (keys, values) in zip(model.layers, updates["layers"], past):
        h = layer.n1(x)
        q = llama.rope(layer.split(w["q"](h), s.heads), places, s.theta)
        k, v = layer.split(w["k"](h), s.kv), layer.split(w["v"](h), s.kv)
        seen = layer.attend(q, torch.cat([keys, llama.rope(k, places, s.theta)], 2), torch.cat([values, v], 2), full)[0]
        x = layer.feed(x + w["o"](seen))
        out.append((k.permute(2, 1, 0, 3), v.permute(2, 1, 0, 3)))
    return out


def main_pass(model, candidates, order, ids, lengths):
    """Logits after the last token of each question, and how its attention in the upper half of the layers is shared among the candidates."""
    s, (questions, width) = model.sizes, ids.shape
    count, device, x, shares = len(order), ids.device, model.embed(ids), []
    places = order.max() + 1 + torch.arange(width, device=device)[None].expand(questions, -1)
    seen = torch.cat([torch.ones(width, count, dtype=torch.bool), torch.ones(width, width, dtype=torch.bool).tril()], 1).to(device)
    mask, rows, last = decoder.visible(seen, x.dtype)[None, None], torch.arange(questions, device=device), lengths - 1
    for i, (layer, (keys, values)) in enumerate(zip(model.layers, candidates)):
        h = layer.n1(x)
        q, k = (llama.rope(layer.split(w(h), n), places, s.theta) for w, n in ((layer.q, s.heads), (layer.k, s.kv)))
        keys = torch.cat([llama.rope(keys, order[None].expand(questions, -1), s.theta), k], 2)
        out, weights = layer.attend(q, keys, torch.cat([values, layer.split(layer.v(h), s.kv)], 2), mask)
        if i >= s.layers // 2:
            shares.append(weights[rows, :, :, last, :count].float().mean((1, 2)))
        x = layer.feed(x + layer.o(out))
    shares = torch.stack(shares).mean(0)
    return model.logits(model.norm(x[rows, last])).float(), shares / shares.sum(-1, keepdim=True)


def loss_of(base, model, updates, bpe, texts, asked, given, spread):
    """(loss, right tokens, right passages); `given` answer tokens of each question are known, ordinals lie within `spread`."""
    kv, lengths = decoder.passages(base, bpe, texts)
    device, count, questions = lengths.device, len(texts), len(asked)
    sequences, goal = [], []
    for (_, question, answer), known in zip(asked, given):
        tokens = bpe.encode(answer + decoder.END)
        known = min(known, len(tokens) - 1)
        sequences.append(decoder.asking(bpe, question) + tokens[:known])
        goal.append(tokens[known])
    owners = [row for row in range(count) for _ in range(questions)]
    b = decoder.Branches([s[:-1] for s in sequences] * count, owners, lengths, kv[0][0].shape[2])
    dtype, width = kv[0][0].dtype, b.ids.shape[1]
    with torch.no_grad():
        _, new = model(b.ids, b.places, decoder.visible(b.seen, dtype)[:, None], kv)
    past = [(torch.cat([a, c], 2), torch.cat([d, e], 2)) for (a, d), (c, e) in zip(kv, new)]
    own = b.branch[:, None] == (torch.arange(count, device=device)[:, None] * questions + torch.arange(questions, device=device)[None])[:, :, None]
    seen = torch.cat([b.document[:, None].expand(-1, questions, -1), own.expand(-1, -1, width)], -1)
    sizes = torch.tensor([len(s) for s in sequences], device=device)
    last = torch.tensor([s[-1] for s in sequences], device=device)[None].expand(count, -1)
    found = hand_over(model, updates, last, lengths[:, None] + sizes[None] - 1, past, decoder.visible(seen, dtype)[:, None])
    order = torch.sort(torch.randperm(spread)[:count])[0].to(device) if spread else torch.arange(count, device=device)
    local = torch.zeros(questions, -(-int(sizes.max()) // 16) * 16, dtype=torch.long)
    for row, sequence in zip(local, sequences):
        row[:len(sequence)] = torch.tensor(sequence)
    logits, shares = main_pass(model, found, order, local.to(device), sizes)
    goal, right = torch.tensor(goal, device=device), torch.tensor([g for g, _, _ in asked], device=device)
    pointing = -torch.log(shares[torch.arange(questions, device=device), right] + 1e-9).mean()
    return F.cross_entropy(logits, goal) + 0.5 * pointing, (logits.argmax(-1) == goal).float().mean().item(), \
        (shares.argmax(-1) == right).float().mean().item()


def main():
    p = argparse.ArgumentParser()
    Loop.options(p, rate=1e-3)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--reading", type=Path, help="the reading adapter's file")
    p.add_argument("--rank", type=int, default=32)
    p.add_argument("--passages", type=int, nargs=2, default=(4, 16))
    p.add_argument("--questions", type=int, default=12)
    p.add_argument("--export", type=Path, help="write the adapter here at the end")
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    base, meta = llama.load(a.base, torch.bfloat16 if device == "cuda" or judge.has_bf16() else torch.float32)
    base, bpe, model = base.to(device), Bpe(meta), base
    if a.reading:
        model = llama.restored(base, a.reading, device)
    updates, articles = llama.low_rank(base, TARGETS, a.rank).to(device), Articles(sources.data_folder(a.data))
    rng = articles.rng

    def drawn():
        texts, asked = articles.draw(rng, articles.train, rng.choice([*a.passages, sum(a.passages) // 2]), a.questions)
        given = [0 if rng.random() < 0.6 else rng.randrange(1, 6) for _ in asked]
        return *loss_of(base, model, updates, bpe, texts, asked, given, 64 if rng.random() < 0.5 else 0), len(texts)

    @torch.no_grad()
    def judged():
        out, fixed = {}, random.Random(3)
        for count in (c for c in (4, 8, 16, 32) if c <= a.passages[1]):
            got = [loss_of(base, model, updates, bpe, texts, asked, [0] * len(asked), 0)[1:]
                   for texts, asked in (articles.draw(fixed, articles.held, count, a.questions) for _ in range(6))]
            out.update({f"first token of {count}": sum(g[0] for g in got) / len(got), f"passage of {count}": sum(g[1] for g in got) / len(got)})
        return out

    loop = Loop(a, "candidates", updates, articles, 0.98)
    loop.run(drawn, judged, ("right token", "right passage"))
    if a.export:
        llama.save(loop.mean, a.export, "candidate", TARGETS, a.rank, a.base, decoder.PROMPT)


if __name__ == "__main__":
    os.nice(19)
    main()
