"""Loss per token of a book that training never saw, after more and more of it; the same tokens are predicted at every length.

    python3 curve.py ../model --tokens 2000 8000 32000 128000
"""
import argparse
import json
from itertools import islice

import torch
import torch.nn.functional as F

import corpus
import focus
from documents import Ask, Document
from examples import CHUNK_LENGTH, Branch
from passages import CHARS_READ
from tokenizer import BOS, Tokenizer
from train import MODEL_DIR, load

PREFIX, PREDICTED, STRETCHES = 16, 48, 4  # tokens known, tokens predicted after them, times in a book
PART = 32  # chunks of a pass


def held_out(root, tokenizer, tokens, count, skipped):
    """Token ids of `count` books that stand behind the first `skipped` characters of the file and are long enough."""
    read = 0
    for text in corpus.texts(root / "text" / "books.jsonl.xz"):
        read += len(text)
        if read - len(text) < skipped:
            continue
        ids = tokenizer.encode(text)
        if len(ids) > tokens + STRETCHES * (PREFIX + PREDICTED):
            yield ids[-tokens - STRETCHES * (PREFIX + PREDICTED):]
            count -= 1
            if not count:
                return


def stretches(ids):
    """The last tokens of a book as branches without a question."""
    size = PREFIX + PREDICTED
    parts = [ids[len(ids) - (n + 1) * size:len(ids) - n * size] for n in range(STRETCHES)]
    return [Ask(Branch([BOS] + part, PREFIX, [[]] * PREDICTED, continues=True), -1) for part in parts]


def blind_loss(model, ask):
    logits = model.head(model.plain(torch.tensor([ask.branch.ids[:-1]])).hidden[0, PREFIX:])
    return F.cross_entropy(logits.float(), torch.tensor(ask.branch.targets)).item()


def focus_loss(model, chunks, ask):
    """Every predicted token has candidates of its own, as at every step of decoding."""
    document = Document(chunks, [[]] * len(chunks), [ask], list(range(len(chunks))))
    picks = [(0, step) for step in range(PREDICTED)]
    made = []
    for first in range(0, len(chunks), PART):
        half = focus.half(document, document.trained[first:first + PART], [ask], picks, model.dtype)
        tail = focus.read_half(model, model.encode(half.chunk, half.chunk_lengths), half, len(picks))
        made.append([[x[:, :, -len(picks):] for x in both] for both in (tail.keys, tail.values)])
    keys, values = ([torch.cat([part[which][n] for part in made]).permute(2, 1, 0, 3) for n in range(model.shape.num_hidden_layers)]
                    for which in (0, 1))
    local = torch.tensor([ask.branch.ids[:-1]]).expand(len(picks), -1)
    last = torch.arange(PREFIX, PREFIX + PREDICTED)
    main = model.answer(keys, values, torch.arange(len(chunks)), local, len(chunks))
    logits = model.head(main.hidden[torch.arange(len(picks)), last])
    return F.cross_entropy(logits.float(), torch.tensor(ask.branch.targets)).item()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--tokens", type=int, nargs="+", default=[2000, 8000, 32000, 128000])
    parser.add_argument("--books", type=int, default=2)
    parser.add_argument("--skipped", type=int, default=CHARS_READ, help="characters of the books that training reads")
    parser.add_argument("--data")
    parser.add_argument("--tokenizer", default=MODEL_DIR / "tokenizer.json")
    args = parser.parse_args()
    tokenizer = Tokenizer(args.tokenizer)
    model, _ = load(args.checkpoint, torch.bfloat16)
    books = list(islice(held_out(corpus.data_root(args.data), tokenizer, max(args.tokens), args.books, args.skipped), args.books))
    mean = lambda losses: round(sum(losses) / len(losses), 3)
    with torch.no_grad():
        print(json.dumps({"blind": mean([blind_loss(model, ask) for ids in books for ask in stretches(ids)])}), flush=True)
        for tokens in args.tokens:
            losses = []
            for ids in books:
                seen = ids[-tokens - STRETCHES * (PREFIX + PREDICTED):-STRETCHES * (PREFIX + PREDICTED)]
                chunks = [seen[i:i + CHUNK_LENGTH] for i in range(0, len(seen), CHUNK_LENGTH)]
                losses += [focus_loss(model, chunks, ask) for ask in stretches(ids)]
            print(json.dumps({"tokens": tokens, "books": len(books), "focus": mean(losses)}), flush=True)


if __name__ == "__main__":
    main()
