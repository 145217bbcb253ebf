"""Fits how the opinions about passages are weighed (ranker.json) on what the product itself read.

    lectern eval DATA.jsonl... --recall --readings READINGS.jsonl
    python3 fit.py --data DATA.jsonl... --readings READINGS.jsonl... --words READINGS.jsonl... --out ../model/ranker.json

Which passage is quoted: relevance + margin * words' margin + retrieval * retriever's score, weights by grid (`--order`; the readings are to be
made again afterwards, because what else is fitted depends on it). How far an answer may be trusted: for words, sentences, deciding sentences and verdicts each a
logistic function of the signals that the product gives. An answer is sure from where, of the answers above, at most so many are wrong; none is
given below where so many of the questions without an answer are. Those count as many as readers ask of them. For words only readings of
whole documents count (`--words`): with the right passage given an answer is likelier to be right than readers find it.
"""
import argparse
import itertools
import json
import re
from pathlib import Path

import numpy as np

import metrics
import sources

SIGNALS = ("score", "margin", "relevance", "kind", "echo", "length")
OPINION = ("written_same", "written_none", "written_odds", "written_share")  # where FocusLLM wrote an answer beside the words
NO_ANSWER = 0.25  # of the questions that readers ask
REFUSED = {"words": 0.88, "written": 0.88, "sentences": 0.7, "decision": 0.6, "verdict": 0}  # of the questions without an answer
GRID = (0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2)
SENTENCES = ("explain", "define", "howto")
PARTS = ("words", "written", "sentences", "decision", "verdict")
YES_OR_NO = re.compile(r"(so |and )?(is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must)\b", re.I)


def asked(files):
    """question -> (kind, verdict) of data sets that say so; all others are facts."""
    out = {}
    for file in files:
        for row in sources.lines(file):
            for q in row.get("qas", [row]):
                out[q["question"]] = q.get("kind") or ("fact" if q["answers"] else "near_miss"), q.get("verdict")
    return out


def read(files):
    """[(question, gold answers, signals, passages)], those without a passage left out."""
    rows = [json.loads(line) for file in files for line in open(file, encoding="utf-8")]
    return [(r["question"], r["gold"], r["signals"], r["passages"]) for r in rows if r["passages"] and r["signals"]]


def order(rows):
    """The weights of passages: right passage first and F1 of answerable questions, for each pair of the grid."""
    found = {}
    for margin, retrieval in itertools.product(GRID, GRID):
        first, f1 = [], []
        for _, gold, _, passages in rows:
            if gold:
                top = max(passages, key=lambda p: p["relevance"] + margin * p["margin"] + retrieval * p["found"])
                first.append(top["right"])
                f1.append(max(metrics.f1(top["answer"], g) for g in gold))
        found[margin, retrieval] = 100 * float(np.mean(first)), 100 * float(np.mean(f1))
    best = max(found, key=lambda w: sum(found[w]))
    return best, found


def is_right(wanted, row, kind, verdict):
    """Whether what would be taken from the best passage is right."""
    _, gold, _, passages = row
    top = passages[0]
    if not gold or kind == "near_miss":
        return False
    if wanted in ("words", "written"):
        return max(metrics.f1(top["answer"], g) for g in gold) >= 0.5
    said = metrics.plain(top["sentence"])
    sentence = any(metrics.f1(top["sentence"], g) >= 0.5 or (g and metrics.plain(g) in said) or (said and said in metrics.plain(g)) for g in gold)
    return (top["verdict"] > 0) == (verdict == "yes") if wanted == "verdict" else sentence


def chosen(wanted, rows, kinds):
    """Signals of the rows from which something of the kind would be taken, whether it is right, and whether there is an answer."""
    x, y, answerable = [], [], []
    for row in rows:
        kind, verdict = kinds.get(row[0], ("fact" if row[1] else "near_miss", None))
        words = kind in ("fact", "list")
        fits = {"words": words, "written": words and OPINION[0] in row[2], "sentences": kind in SENTENCES, "decision": kind == "yesno",
                "verdict": kind == "yesno" and verdict}[wanted]
        if kind == "near_miss" and (wanted != "written" or OPINION[0] in row[2]):
            fits = bool(YES_OR_NO.match(row[0])) == (wanted in ("decision", "verdict"))
        if fits:
            x.append(row[2])
            y.append(is_right(wanted, row, kind, verdict))
            answerable.append(kind != "near_miss")
    names = sorted({name for signals in x for name in signals if name in SIGNALS or (name == "verdict" and wanted == "verdict")
                    or (name in OPINION and wanted == "written")})
    return names, np.array([[signals.get(name, 0) for name in names] for signals in x]), np.array(y, float), np.array(answerable)


def logistic(x, y, counts, pull=10.0, steps=100):
    """Weights and offset of 1 / (1 + exp(-(w x + b))) by Newton's method over standardised columns, pulled towards 0; counts: of each row."""
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    features = np.hstack([(x - mean) / deviation, np.ones((len(x), 1))])
    w, holding = np.zeros(features.shape[1]), np.diag([pull] * x.shape[1] + [1e-6])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-features @ w))
        w = w - np.linalg.solve(features.T @ (features * (counts * p * (1 - p))[:, None]) + holding, features.T @ (counts * (p - y)) + holding @ w)
    weights = w[:-1] / deviation
    return weights, w[-1] - weights @ mean


def counted(answerable, share=NO_ANSWER):
    """What each row counts, so that the questions without an answer are a usual share of all."""
    without = (~answerable).sum()
    return np.where(answerable, 1.0, share / (1 - share) * answerable.sum() / without if without else 1.0)


def apart(x, y, counts, parts=10):
    """Probabilities of rows that took no part in the fit."""
    out = np.zeros(len(y))
    for part in range(parts):
        kept = np.arange(len(y)) % parts == part
        weights, offset = logistic(x[~kept], y[~kept], counts[~kept])
        out[kept] = 1 / (1 + np.exp(-(x[kept] @ weights + offset)))
    return out


def calibration_error(p, y, counts=None, bins=10):
    counts, places = np.ones(len(p)) if counts is None else counts, np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs((counts * (p - y))[places == b].sum()) for b in range(bins)) / counts.sum()


def levels(p, y, counts, answerable, wrong, refused):
    """The probability from which on at most `wrong` are wrong, and the one below which `refused` of those without an answer are."""
    steps = np.linspace(0.02, 0.98, 97)
    sure = next((s for s in steps if (p >= s).any() and 1 - np.average(y[p >= s], weights=counts[p >= s]) <= wrong), 0.98)
    likely = float(np.quantile(p[~answerable], refused)) if (~answerable).any() else 0.2
    return float(sure), min(likely, float(sure))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", nargs="+", type=Path, required=True, help="the data sets that the readings are of")
    p.add_argument("--readings", nargs="+", type=Path, required=True)
    p.add_argument("--words", nargs="+", type=Path, help="the readings of whole documents")
    p.add_argument("--out", type=Path)
    p.add_argument("--order", action="store_true", help="choose the weights of passages anew")
    p.add_argument("--wrong", type=float, default=0.1, help="share of the sure answers that may be wrong")
    a = p.parse_args()
    rows, kinds = read(a.readings), asked(a.data)
    kept = json.loads(a.out.read_text()) if a.out and a.out.exists() else {"margin": 0.75, "retrieval": 0.75}
    best, found = order(rows)
    for name, weights in (("best", best), ("now", (kept["margin"], kept["retrieval"]))):
        print(f"{name}: margin {weights[0]}, retrieval {weights[1]}: right passage first {found[weights][0]:.1f}, F1 {found[weights][1]:.1f}")
    if a.order:
        kept["margin"], kept["retrieval"] = best
    trust = {}
    for wanted in PARTS:
        names, x, y, answerable = chosen(wanted, read(a.words) if a.words and wanted in ("words", "written") else rows, kinds)
        if not len(y):
            continue
        counts = counted(answerable)
        p = apart(x, y, counts)
        weights, offset = logistic(x, y, counts)
        sure, likely = levels(p, y, counts, answerable, a.wrong, REFUSED[wanted])
        likely = likely if REFUSED[wanted] else 0.5  # the sentence is shown all the same
        trust[wanted] = {"signals": {n: round(float(w), 5) for n, w in zip(names, weights)}, "offset": round(float(offset), 5),
                         "sure": round(sure, 3), "likely": round(likely, 3)}
        print(f"{wanted}: {len(y)} questions, {100 * y.mean():.1f}% right; AUROC of right {metrics.auroc(list(p), list(y > 0)):.3f}, of answerable "
              f"{metrics.auroc(list(p), list(answerable)):.3f}; calibration error {calibration_error(p, y, counts):.3f}; sure from {sure:.2f}: "
              f"{100 * np.average(p >= sure, weights=counts):.0f}% of all; none below {likely:.2f}: "
              f"{100 * (p[~answerable] < likely).mean():.0f}% of the unanswerable, {100 * (p[y > 0] < likely).mean():.1f}% of the right ones")
    if a.out:
        a.out.write_text(json.dumps({"margin": kept["margin"], "retrieval": kept["retrieval"], "trust": trust}, indent=2) + "\n")


if __name__ == "__main__":
    main()
