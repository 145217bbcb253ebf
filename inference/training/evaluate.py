"""Judges a checkpoint with the product's prompt and chunks.

    python3 evaluate.py DIR/model.pt eval/passkey_4kw.jsonl.xz --mode focus --limit 50
"""
import argparse
import json
import random
import time
from collections import Counter, defaultdict

import torch

import corpus
from metrics import exact_match, f1
from reader import Reader, StudiedChunk, split
from tokenizer import Tokenizer
from train import MODEL_DIR, load


def questions(path):
    """(context, question, answers) of both row forms; unanswerable ones are left out."""
    for row in corpus.rows(path):
        for qa in row.get("qas", [row]):
            if qa["answers"]:
                yield row["context"], qa["question"], qa["answers"]


def sample(items, limit, seed=1):
    """At most `limit` questions, spread over the documents."""
    groups = defaultdict(list)
    for item in items:
        groups[item[0]].append(item)
    rng = random.Random(seed)
    ranked = [(rng.random() + place, item) for group in groups.values()
              for place, item in enumerate(rng.sample(group, len(group)))]
    chosen = [item for _, item in sorted(ranked, key=lambda pair: pair[0])[:limit]]
    return sorted(chosen, key=lambda item: item[0])


def gold_paragraph(context, answer):
    start = context.rfind("\n\n", 0, answer["start"]) + 2 if "\n\n" in context[:answer["start"]] else 0
    end = context.find("\n\n", answer["start"])
    return context[start:end if end >= 0 else len(context)]


def oracle_reader(model, tokenizer, context, answer):
    """The gold paragraph, or where it is too long the chunk with the answer."""
    text = gold_paragraph(context, answer)
    offset = context.index(text)
    chunks = split(tokenizer, text)
    gold = next((c for c in chunks if c.end >= answer["start"] - offset + len(answer["text"])), chunks[-1])
    return Reader(model, tokenizer, [gold])


def judge(model, tokenizer, items, mode):
    sums, began = Counter(), time.time()
    reader, chunks, studied = None, [], None
    for context, question, answers in items:
        if mode == "oracle":
            reply = oracle_reader(model, tokenizer, context, answers[0]).oracle(question)
        elif mode == "blind":
            reply = Reader(model, tokenizer, []).blind(question)
        else:
            if studied != context:
                chunks, studied = split(tokenizer, context), context
                reader = Reader(model, tokenizer, chunks)
            reply = reader.focus(question)
            sums["gold_chunk_first"] += holds_gold(chunks[max(range(len(chunks)), key=reply.shares.__getitem__)], answers)
            sums["chunks"] += len(chunks)
        texts = [a["text"] for a in answers]
        sums["exact_match"] += exact_match(reply.text, texts)
        sums["f1"] += f1(reply.text, texts)
        sums["none"] += reply.none
    figures = {name: round(value / len(items), 4) for name, value in sums.items()}
    return {"rows": len(items), "mode": mode, **figures, "seconds_per_question": round((time.time() - began) / len(items), 3)}


def holds_gold(chunk: StudiedChunk, answers):
    return any(chunk.start <= a["start"] and a["start"] + len(a["text"]) <= chunk.end for a in answers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("files", nargs="+", help="relative to the data folder")
    parser.add_argument("--mode", choices=("focus", "oracle", "blind"), default="focus")
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--data")
    parser.add_argument("--tokenizer", default=MODEL_DIR / "tokenizer.json")
    args = parser.parse_args()
    model, state = load(args.checkpoint, torch.bfloat16)
    tokenizer = Tokenizer(args.tokenizer)
    with torch.no_grad():
        for name in args.files:
            items = sample(questions(corpus.data_root(args.data) / name), args.limit)
            print(json.dumps({"file": name, "step": state["step"], **judge(model, tokenizer, items, args.mode)}), flush=True)


if __name__ == "__main__":
    main()
