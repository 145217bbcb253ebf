"""Teacher-forced accuracy on the questions of an evaluation file, one paragraph each: what reading has reached.

Shares of the questions: first answer token right (first; barred: if it may not be none), all of them (whole), none as the first one (none), attention
(pointed) or the chunk's own tokens (marked) at the place of the answer.

    python3 probe.py DIR/model.pt eval/squad11_devsel.jsonl.gz
    python3 probe.py DIR/14233.pt DIR/14459.pt eval/squad11_devsel.jsonl.gz    # the mean of their weights
"""
import argparse
import json
from collections import Counter, defaultdict

import torch

import corpus
import reading
from average import mean
from batches import reading_batch
from evaluate import questions
from examples import CHUNK_LENGTH, Row, behind, branch, prompt, prompt_words
from matches import words_of
from passages import Question
from tokenizer import NONE, Tokenizer
from train import MODEL_DIR

ROWS = 12  # passages of a batch


def rows(path, tokenizer, limit, question_first):
    """A row for every paragraph, spread over the file, with its questions as branches; or one for every question."""
    asked = defaultdict(list)
    for context, question, answers in questions(path):
        asked[context].append((question, answers[0]))
    for context, items in sorted(asked.items())[::max(1, len(asked) // limit)]:
        ids, ends = (x[:CHUNK_LENGTH] for x in tokenizer.encode_with_offsets(context))
        made = [(q, branch(tokenizer, Question(" ".join(q.split()), a["text"], (a["start"],)), ids, ends)) for q, a in items]
        words = words_of(context, ends)
        if question_first:
            for q, b in ((" ".join(q.split()), b) for q, b in made if b):
                yield behind(Row(ids, [b], words=words), prompt(tokenizer, q), prompt_words(tokenizer, q))
        elif any(b for _, b in made):
            yield Row(ids, [b for _, b in made if b], words=words)


def probe(model, batch):
    """Counts over the questions of a batch."""
    heads = reading.pointing(model.shape)
    chunk = model.encode(batch.chunk, batch.chunk_lengths, batch.chunk_matches)
    tail = model.read(chunk, batch.tail, batch.positions, batch.mask, watch=[layer for layer, _ in heads], matches=batch.tail_matches)
    logits = model.head(tail.hidden[batch.places])
    chosen = logits.argmax(-1)
    right = chosen == batch.targets
    answers = logits.index_fill(-1, torch.tensor([NONE]), -torch.inf).argmax(-1)  # as the engine asks, which has a threshold of its own for none
    attention = torch.stack([tail.attention[layer][:, head] for layer, head in heads]).float().mean(0)
    starts = (batch.step == 0).nonzero()[:, 0].tolist()
    counts = Counter(questions=len(starts))
    if batch.question_first:
        marked = reading.mark_scores(model, chunk, batch).argmax(-1, keepdim=True)
        counts["marked"] = int(batch.pointed[batch.step == 0].gather(1, marked).sum())
    for start, end in zip(starts, starts[1:] + [len(right)]):
        looked = attention[batch.places[0][start], batch.places[1][start], :batch.chunk.shape[1]]
        counts["first"] += bool(right[start])
        counts["barred"] += bool(answers[start] == batch.targets[start])
        counts["whole"] += bool(right[start:end].all())
        counts["none"] += int(chosen[start]) == NONE
        counts["pointed"] += bool(batch.pointed[start][looked.argmax()])
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", nargs="+")
    parser.add_argument("file")
    parser.add_argument("--limit", type=int, default=200, help="paragraphs")
    parser.add_argument("--question-first", action="store_true", help="the question ahead of the chunk too")
    parser.add_argument("--data")
    parser.add_argument("--tokenizer", default=MODEL_DIR / "tokenizer.json")
    args = parser.parse_args()
    tokenizer = Tokenizer(args.tokenizer)
    model, step = mean(args.checkpoint)
    model = model.to(torch.bfloat16)
    made = list(rows(corpus.data_root(args.data) / args.file, tokenizer, args.limit, args.question_first))
    counts = Counter()
    with torch.no_grad():
        for first in range(0, len(made), ROWS):
            counts.update(probe(model, reading_batch(made[first:first + ROWS], torch.bfloat16, args.question_first)))
    total = counts.pop("questions")
    print(json.dumps({"step": step, "questions": total, **{n: round(c / total, 4) for n, c in counts.items()}}))


if __name__ == "__main__":
    main()
