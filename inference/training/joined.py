"""Asks questions of articles inside documents that several articles were joined to.

    python3 joined.py eval/long_devsel_articles.jsonl.xz --words 8000 --rows 300 --out joined_8kw.jsonl
"""
import argparse
import json
import random
from pathlib import Path

import corpus


def joined(article, others, words, rng):
    """The article and as many others as make about `words` words, in random order, and where the article begins."""
    parts, count = [article], len(article.split())
    for other in rng.sample(others, len(others)):
        if count < words:
            parts.append(other)
            count += len(other.split())
    rng.shuffle(parts)
    place = next(i for i, part in enumerate(parts) if part is article)
    return "\n\n".join(parts), len("\n\n".join(parts[:place] + [""]))


def asked(documents, words, count, rng):
    """Rows of about `count` questions, as many of each article."""
    each = -(-count // len(documents))
    for row in documents:
        context, start = joined(row["context"], [d["context"] for d in documents if d is not row], words, rng)
        answered = [qa for qa in row["qas"] if qa["answers"]]
        for qa in rng.sample(answered, min(each, len(answered))):
            answers = [{**answer, "start": answer["start"] + start} for answer in qa["answers"]]
            assert all(context[a["start"]:a["start"] + len(a["text"])] == a["text"] for a in answers)
            yield {"id": qa["id"], "title": row["title"], "context": context, "question": qa["question"], "answers": answers}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="of articles with their questions, relative to the data folder")
    parser.add_argument("--words", type=int, default=8000, help="of a document")
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    documents = list(corpus.rows(corpus.data_root(args.data) / args.file))
    rows = asked(documents, args.words, args.rows, random.Random(args.seed))
    args.out.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    main()
