"""SQuAD's exact match and F1, and the area under the ROC curve."""
import collections
import re
import string

PUNCTUATION = set(string.punctuation)


def plain(text):
    text = "".join(c for c in text.lower() if c not in PUNCTUATION)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def f1(given, wanted):
    a, b = plain(given).split(), plain(wanted).split()
    same = sum((collections.Counter(a) & collections.Counter(b)).values())
    return 2 * same / (len(a) + len(b)) if same else 0.0


def score(given, answers):
    """(exact match, F1), the best over the answers."""
    return max(float(plain(given) == plain(a)) for a in answers), max(f1(given, a) for a in answers)


def auroc(scores, positive):
    """The chance that a positive has a higher score than a negative."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    ranks, at = [0.0] * len(scores), 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[at]]:
            end += 1
        for i in range(at, end + 1):
            ranks[order[i]] = (at + end) / 2 + 1
        at = end + 1
    n = sum(map(bool, positive))
    if n in (0, len(scores)):
        return float("nan")
    return (sum(r for r, p in zip(ranks, positive) if p) - n * (n + 1) / 2) / (n * (len(scores) - n))
