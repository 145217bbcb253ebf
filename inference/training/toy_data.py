"""Writes a small made-up data folder and a tiny encoder, so that training can be checked anywhere.

    python3 toy_data.py DIR
"""
import gzip
import json
import lzma
import random
import sys
from pathlib import Path

import numpy as np

import tensors

SUBJECTS = ["The miller", "A young sailor", "Her brother", "The Governor of Altona", "Professor Lindqvist", "The old clock"]
VERBS = ["crossed", "remembered", "repaired", "described", "painted", "measured"]
OBJECTS = ["the stone bridge", "a narrow street", "the harbour", "seven maps", "the winter garden", "a letter from Vienna"]
SIZES = {"vocab_size": 0, "hidden_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 96,
         "max_position_embeddings": 384, "layer_norm_eps": 1e-12}


def row(rng, number, kind):
    sentences = [(rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(OBJECTS), str(rng.randint(1500, 1999))) for _ in range(5)]
    context = " ".join("%s %s %s in %s." % s for s in sentences)
    subject, verb, thing, year = sentences[rng.randrange(5)]
    question = {"yesno": f"Did {subject.lower()} do that?", "explain": f"What about {thing}?"}.get(kind, f"When was {thing} {verb}?")
    answer = {"yesno": f"{subject} {verb} {thing} in {year}.", "explain": f"{subject} {verb} {thing} in {year}."}.get(kind, year)
    answers = [] if kind == "near_miss" else [{"text": answer, "start": context.index(answer)}]
    return {"id": f"toy-{number}", "title": f"Toy {number % 3}", "context": context, "question": question, "answers": answers, "kind": kind, "src": "squad11_train",
            "verdict": rng.choice(["yes", "no"]) if kind == "yesno" else None}


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with (lzma.open if path.suffix == ".xz" else gzip.open)(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(r) + "\n" for r in rows)


def vocabulary():
    words = " ".join(SUBJECTS + VERBS + OBJECTS).lower().split() + "when was did do that what about in".split()
    signs = [chr(c) for c in range(33, 127)]
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + signs + ["##" + s for s in signs] + sorted(set(words))
    return {piece: i for i, piece in enumerate(dict.fromkeys(pieces))}


def encoder(folder):
    folder.mkdir(parents=True)
    words, rng = vocabulary(), np.random.default_rng(1)
    (folder / "tokenizer.json").write_text(json.dumps({"model": {"vocab": words}}))
    sizes = {**SIZES, "vocab_size": len(words)}
    (folder / "config.json").write_text(json.dumps(sizes))
    width, inner = sizes["hidden_size"], sizes["intermediate_size"]
    arrays, linear = {}, {"attention.self.query": (width, width), "attention.self.key": (width, width), "attention.self.value": (width, width),
                          "attention.output.dense": (width, width), "intermediate.dense": (inner, width), "output.dense": (width, inner)}

    def put(name, *shape):
        arrays[name] = rng.normal(0, 0.05, shape).astype(np.float32) if shape[0] else np.ones(width, np.float32)
    for name, count in (("word", len(words)), ("position", sizes["max_position_embeddings"]), ("token_type", 2)):
        put(f"embeddings.{name}_embeddings.weight", count, width)
    for n in range(sizes["num_hidden_layers"]):
        for name, (out, given) in linear.items():
            put(f"encoder.layer.{n}.{name}.weight", out, given)
            put(f"encoder.layer.{n}.{name}.bias", out)
    for name in ["embeddings"] + [f"encoder.layer.{n}.{p}output" for n in range(sizes["num_hidden_layers"]) for p in ("attention.", "")]:
        put(f"{name}.LayerNorm.weight", 0)
        put(f"{name}.LayerNorm.bias", width)
    tensors.write(folder / "model.safetensors", arrays)


def document(rng, number):
    rows = [row(rng, i, kind) for i, kind in enumerate(["fact", "fact", "near_miss"])]
    text, qas = "", []
    for r in rows:
        for a in r["answers"]:
            a["start"] += len(text)
        qas.append({k: r[k] for k in ("kind", "question", "answers")})
        text += r["context"] + "\n" + "The harbour was quiet that day. " * 15 + "\n"
    return {"id": f"d{number}", "title": f"Toy {number}", "context": text, "qas": qas}


def main():
    root, rng = Path(sys.argv[1]), random.Random(5)
    kinds = ["fact", "fact", "yesno", "explain", "near_miss", "near_miss"]
    write(root / "data/qa_train/human.jsonl.xz", [row(rng, i, "fact") for i in range(60)])
    write(root / "data/qa_train/squad11_negatives.jsonl.xz", [row(rng, i, "near_miss") for i in range(20)])
    write(root / "data/qa_train/everyday.jsonl.xz", [row(rng, i, kinds[i % 6]) for i in range(60)])
    write(root / "data/qa_train/followups.jsonl.xz", [{"title": "Toy", "before": [{"question": "Who built the bridge?", "answer": "Ada"}], "question": f"and mill {i}?",
                                                       "standalone": f"Who built mill {i}?", "changes": "what_about"} for i in range(6)])
    write(root / "data/eval/squad11_devsel.jsonl.gz", [row(rng, i, "fact") for i in range(12)])
    write(root / "data/eval/everyday_devsel.jsonl.xz", [row(rng, i, kinds[i % 6]) for i in range(24)])
    for name in ("everyday_documents", "long_devsel_articles"):
        write(root / f"data/eval/{name}.jsonl.xz", [document(rng, i) for i in range(2)])
    write(root / "data/text/wikinews.jsonl.xz", [{"text": f"Toy {i}\n\n" + document(rng, i)["context"]} for i in range(3)])
    encoder(root / "base")


if __name__ == "__main__":
    main()
