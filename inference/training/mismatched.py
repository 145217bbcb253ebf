"""Asks every question of a file of documents once of its own document and once of another one, which does not answer it.

    python3 mismatched.py eval/long_devsel_articles.jsonl.xz --rows 300 --out mismatched.jsonl
"""
import argparse
import json
import random
from pathlib import Path

import corpus


def asked(path):
    """(title, context, question) and the row's own fields, for every answerable question."""
    for row in corpus.rows(path):
        for qa in row.get("qas", [row]):
            if qa["answers"]:
                yield {"id": qa["id"], "title": row["title"], "context": row["context"], "question": qa["question"], "answers": qa["answers"]}


def mismatched(rows, count, rng):
    """Half of the rows as they are, half with the context of another title."""
    contexts = {row["title"]: row["context"] for row in rows}
    chosen = rng.sample(rows, min(len(rows), (count + 1) // 2))
    for row in chosen:
        yield row
        other = rng.choice([title for title in contexts if title != row["title"]])
        yield {**row, "id": row["id"] + "-elsewhere", "title": other, "context": contexts[other], "answers": []}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="relative to the data folder")
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rows = list(mismatched(list(asked(corpus.data_root(args.data) / args.file)), args.rows, random.Random(args.seed)))
    args.out.write_text("".join(json.dumps(row) + "\n" for row in sorted(rows, key=lambda row: row["title"])))


if __name__ == "__main__":
    main()
