"""Draws risk against coverage: of the answers that are given when the least sure ones are withheld, how many are wrong.

    lectern eval DATA.jsonl --recall --readings READINGS.jsonl
    python3 risk.py ../model/ranker.json --out risk.svg NAME=READINGS.jsonl...
    python3 risk.py ../model/ranker.json --out risk.svg NAME=GIVEN.jsonl...     # written by lectern eval --given

Prints the area under the ROC curve of answerable against not and of right against wrong, and the calibration error in ten bins.
"""
import argparse
import json
import math

import numpy as np

import metrics
from fit import calibration_error

COLOURS = ("#1f6fb2", "#c2571a", "#3a8a4d", "#7a4fa3")
WIDTH, HEIGHT, EDGE = 640, 360, 48


def of_readings(row, trust):
    """(probability, right, answerable) of one question."""
    signals = row["signals"]
    p = 1 / (1 + math.exp(-(trust["offset"] + sum(w * signals.get(n, 0) for n, w in trust["signals"].items())))) if signals else 0.0
    right = bool(row["gold"]) and bool(row["passages"]) and max(metrics.f1(row["passages"][0]["answer"], g) for g in row["gold"]) >= 0.5
    return p, right, bool(row["gold"])


def of_given(row):
    """The same of an answer that was judged; none where it was judged by nobody or has no probability."""
    if row.get("probability") is None or row["judged"] == "by_eye":
        return None
    near_miss = row["kind"] == "near_miss"
    return row["probability"], row["judged"] == "right" and not near_miss, not near_miss


def points(p, right):
    """Coverage and risk, the surest first."""
    order = np.argsort(-p)
    wrong = np.cumsum(~right[order])
    count = np.arange(1, len(p) + 1)
    return count / len(p), wrong / count


def curve(coverage, risk, colour):
    at = " ".join(f"{EDGE + c * (WIDTH - 2 * EDGE):.1f},{HEIGHT - EDGE - r * (HEIGHT - 2 * EDGE):.1f}" for c, r in zip(coverage, risk))
    return f'<polyline points="{at}" fill="none" stroke="{colour}" stroke-width="2"/>'


def drawn(curves):
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for i in range(6):
        x, y = EDGE + i / 5 * (WIDTH - 2 * EDGE), HEIGHT - EDGE - i / 5 * (HEIGHT - 2 * EDGE)
        parts.append(f'<line x1="{EDGE}" y1="{y:.1f}" x2="{WIDTH - EDGE}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{EDGE - 8}" y="{y + 4:.1f}" text-anchor="end">{20 * i}%</text>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{20 * i}%</text>')
    parts.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">answered, the surest first</text>')
    parts.append(f'<text x="14" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 {HEIGHT / 2})">wrong</text>')
    for i, (name, coverage, risk) in enumerate(curves):
        parts.append(curve(coverage, risk, COLOURS[i % len(COLOURS)]))
        parts.append(f'<text x="{EDGE + 12}" y="{EDGE + 16 * i}" fill="{COLOURS[i % len(COLOURS)]}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("ranker", help="ranker.json")
    p.add_argument("sets", nargs="+", help="NAME=FILE")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    trust, curves = json.load(open(a.ranker, encoding="utf-8"))["trust"]["words"], []
    for name, file in (s.split("=", 1) for s in a.sets):
        rows = [json.loads(line) for line in open(file, encoding="utf-8")]
        found = [f for f in (of_readings(r, trust) if "signals" in r else of_given(r) for r in rows) if f]
        probability, right, answerable = (np.array(x) for x in zip(*found))
        print(f"{name}: {len(found)} questions, {100 * right.mean():.1f}% right if all are answered; AUROC of answerable "
              f"{metrics.auroc(list(probability), list(answerable)):.3f}, of right {metrics.auroc(list(probability), list(right)):.3f}; "
              f"calibration error {calibration_error(probability, right.astype(float)):.3f}")
        curves.append((name, *points(probability, right)))
    with open(a.out, "w", encoding="utf-8") as out:
        out.write(drawn(curves))


if __name__ == "__main__":
    main()
