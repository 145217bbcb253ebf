"""Writes a small made-up data folder of the real one's form, so that every stage can be run anywhere.

    python3 toy_data.py DIR
"""
import json
import lzma
import random
import sys
from pathlib import Path

from passages import SHARES

SUBJECTS = ["The miller", "A young sailor", "Her brother", "The Governor of Altona", "Professor Lindqvist", "The old clock"]
VERBS = ["crossed", "remembered", "repaired", "described", "painted", "measured"]
OBJECTS = ["the stone bridge", "a narrow street", "the harbour", "seven maps", "the winter garden", "a letter from Vienna"]


def text(rng, sentences):
    made = [f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)} in {rng.randint(1500, 1999)}." for _ in range(sentences)]
    return " ".join(made)


def question_row(rng, number):
    context = text(rng, 6)
    answer = context.split(". ")[2].split()[-1].rstrip(".")
    start = context.index(answer)
    return {"id": f"toy-{number}", "title": f"Toy {number % 3}", "context": context, "question": "When was that?",
            "answers": [{"text": answer, "start": start}]}


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def main():
    root, rng = Path(sys.argv[1]), random.Random(5)
    for name in SHARES:
        write(root / "text" / f"{name}.jsonl.xz", [{"text": text(rng, 400)} for _ in range(4)])
    write(root / "qa_train" / "human.jsonl.xz", [question_row(rng, i) for i in range(40)])
    negatives = [{**question_row(rng, i), "answers": []} for i in range(10)]
    write(root / "qa_train" / "squad11_negatives.jsonl.xz", negatives)
    write(root / "eval" / "toy.jsonl", [question_row(rng, i) for i in range(4)])


if __name__ == "__main__":
    main()
