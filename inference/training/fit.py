"""Fits how the opinions about passages are weighed (ranker.json) on what the product itself read.

    lectern eval DATA.jsonl... --recall --readings READINGS.jsonl
    python3 fit.py READINGS.jsonl... --out ../model/ranker.json

Which passage is quoted: relevance + margin * words' margin + retrieval * retriever's score, weights by grid. Whether there is an answer:
a logistic function of the best passage's score. The threshold refuses at most so many questions that have an answer.
"""
import argparse
import itertools
import json
from pathlib import Path

import numpy as np

import metrics

GRID = (0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2)


def read(files):
    """[(gold answers, passages)], questions without a passage left out."""
    rows = [json.loads(line) for file in files for line in Path(file).read_text().splitlines()]
    return [(r["gold"], r["passages"]) for r in rows if r["passages"]]


def scores(passages, margin, retrieval):
    return [p["relevance"] + margin * p["margin"] + retrieval * p["found"] for p in passages]


def judged(rows, margin, retrieval):
    """(right passage first, F1 of answerable questions, AUROC of answerable against not)."""
    first, f1, best, answerable = [], [], [], []
    for gold, passages in rows:
        s = scores(passages, margin, retrieval)
        top = passages[int(np.argmax(s))]
        best.append(max(s))
        answerable.append(bool(gold))
        if gold:
            first.append(top["right"])
            f1.append(max(metrics.f1(top["answer"], g) for g in gold))
    return 100 * np.mean(first), 100 * np.mean(f1), metrics.auroc(best, answerable) if not all(answerable) else float("nan")


def logistic(x, y, steps=200):
    """slope and offset of 1 / (1 + exp(-(slope * x + offset))) by Newton's method, a little pulled towards 0."""
    w = np.zeros(2)
    features = np.stack([x, np.ones_like(x)], 1)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-features @ w))
        gradient = features.T @ (p - y) + 1e-3 * w
        curvature = features.T @ (features * (p * (1 - p))[:, None]) + 1e-3 * np.eye(2)
        w = w - np.linalg.solve(curvature, gradient)
    return w


def main():
    p = argparse.ArgumentParser()
    p.add_argument("readings", nargs="+", type=Path)
    p.add_argument("--out", type=Path)
    p.add_argument("--refused", type=float, default=0.03, help="share of the answerable questions that may be refused")
    a = p.parse_args()
    rows = read(a.readings)
    found = {w: judged(rows, *w) for w in itertools.product(GRID, GRID)}
    margin, retrieval = max(found, key=lambda w: found[w][0] + found[w][1] + 50 * np.nan_to_num(found[w][2]))
    print(f"{len(rows)} questions; margin {margin}, retrieval {retrieval}: right passage first {found[margin, retrieval][0]:.1f}, "
          f"F1 {found[margin, retrieval][1]:.1f}, AUROC {found[margin, retrieval][2]:.3f}")
    best = np.array([max(scores(passages, margin, retrieval)) for _, passages in rows])
    answerable = np.array([bool(gold) for gold, _ in rows], float)
    slope, offset = logistic(best, answerable)
    none = 1 / (1 + np.exp(slope * best + offset))
    threshold = float(np.quantile(none[answerable == 1], 1 - a.refused))
    print(f"slope {slope:.4f}, offset {offset:.4f}, threshold {threshold:.4f}: refused {100 * np.mean(none[answerable == 1] >= threshold):.1f}% of the answerable, "
          f"{100 * np.mean(none[answerable == 0] >= threshold) if (answerable == 0).any() else float('nan'):.1f}% of the others")
    if a.out:
        a.out.write_text(json.dumps({"margin": margin, "retrieval": retrieval, "slope": slope, "offset": offset, "threshold": threshold}, indent=2) + "\n")


if __name__ == "__main__":
    main()
