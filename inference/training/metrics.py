"""SQuAD metrics: exact match and token F1 after the usual normalisation."""
import re
import string
from collections import Counter


def normalise(text):
    text = "".join(c for c in text.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", text).split())


def exact_match(answer, golds):
    return float(any(normalise(answer) == normalise(gold) for gold in golds))


def f1(answer, golds):
    return max(_f1(normalise(answer).split(), normalise(gold).split()) for gold in golds)


def _f1(answer, gold):
    if not answer or not gold:
        return float(answer == gold)
    common = sum((Counter(answer) & Counter(gold)).values())
    return 2 * common / (len(answer) + len(gold)) if common else 0.0
