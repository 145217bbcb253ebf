"""Byte-level BPE: trains it, reads and writes tokenizer.json, and encodes with character offsets.

    python3 tokenizer.py --data DIR --out inference/model/tokenizer.json
"""
import argparse
import heapq
import json
from collections import Counter, defaultdict

import regex

import corpus

SPECIAL = ["<pad>", "<s>", "</s>", "<|question|>", "<|answer|>", "<|none|>"] + [f"<|reserved_{i}|>" for i in range(10)]
PAD, BOS, EOS, QUESTION, ANSWER, NONE, BLANK, MARK = range(8)  # in training: BLANK hides a token, MARK tells where an answer begins
# Words keep the space before them, every digit stands alone, so numbers are always copied in the same pieces.
PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
WORD = regex.compile(PATTERN)
CORPORA = {  # file of text/ -> characters read for counting
    "simple-wikipedia": 20e6, "wikipedia": 25e6, "books": 25e6, "wikinews": 10e6, "edu": 10e6,
}


def byte_alphabet():
    """GPT-2's map from each byte to a printable character."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {b: chr(b) for b in printable}
    for b in range(256):
        table.setdefault(b, chr(256 + len(table) - len(printable)))
    return table


BYTES = byte_alphabet()


class Tokenizer:
    """Encodes text to ids with the end offset of every token, as Hugging Face tokenizers does."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            spec = json.load(file)
        self.vocab = spec["model"]["vocab"]
        self.ranks = {tuple(merge.split(" ")): rank for rank, merge in enumerate(spec["model"]["merges"])}
        self.tokens = {i: t for t, i in self.vocab.items()}
        self.bytes_of = {c: b for b, c in BYTES.items()}
        self.cache = {}

    def encode(self, text):
        return self.encode_with_offsets(text)[0]

    def encode_with_offsets(self, text):
        """Token ids and, for each, the character offset at which it ends."""
        ids, ends = [], []
        for match in WORD.finditer(text):
            word = match.group()
            if word not in self.cache:
                self.cache[word] = self._encode_word(word)
            word_ids, word_ends = self.cache[word]
            ids.extend(word_ids)
            start = match.start()
            ends.extend([start + end for end in word_ends])
        return ids, ends

    def decode(self, ids):
        symbols = "".join(self.tokens[i] for i in ids if i >= len(SPECIAL))
        return bytes(self.bytes_of[c] for c in symbols).decode("utf-8", errors="replace")

    def _encode_word(self, word):
        symbols = [BYTES[b] for b in word.encode("utf-8")]
        while len(symbols) > 1:
            pairs = [self.ranks.get(pair, 1 << 30) for pair in zip(symbols, symbols[1:])]
            best = min(range(len(pairs)), key=pairs.__getitem__)
            if pairs[best] == 1 << 30:
                break
            symbols[best:best + 2] = [symbols[best] + symbols[best + 1]]
        return [self.vocab[s] for s in symbols], self._char_ends(word, symbols)

    @staticmethod
    def _char_ends(word, symbols):
        char_of_byte = [i for i, c in enumerate(word) for _ in c.encode("utf-8")]
        ends, position = [], 0
        for symbol in symbols:
            position += len(symbol)
            ends.append(char_of_byte[position - 1] + 1)
        return ends


def count_words(root, scale):
    counts = Counter()
    for name, chars in CORPORA.items():
        for text in corpus.texts(root / "text" / f"{name}.jsonl.xz", chars * scale):
            counts.update(WORD.findall(text))
    for row in corpus.rows(root / "qa_train" / "human.jsonl.xz", int(100_000 * scale)):
        counts.update(WORD.findall(row["question"]))
    return counts


def train(counts, vocab_size):
    """Merges in the order learned: the most frequent neighbouring pair first."""
    words = [([BYTES[b] for b in word.encode("utf-8")], n) for word, n in counts.items() if n > 1 and len(word) < 30]
    pairs, where = Counter(), defaultdict(set)
    for index, (symbols, n) in enumerate(words):
        for pair in zip(symbols, symbols[1:]):
            pairs[pair] += n
            where[pair].add(index)
    queue = [(-n, pair) for pair, n in pairs.items()]
    heapq.heapify(queue)
    merges = []
    while len(merges) < vocab_size - len(SPECIAL) - 256 and queue:
        negative, pair = heapq.heappop(queue)
        if pairs.get(pair, 0) != -negative:
            continue
        merges.append(pair)
        changed = set()
        for index in where.pop(pair):
            symbols, n = words[index]
            for old in zip(symbols, symbols[1:]):
                pairs[old] -= n
                changed.add(old)
            merged = merge_pair(symbols, pair)
            for new in zip(merged, merged[1:]):
                pairs[new] += n
                where[new].add(index)
                changed.add(new)
            words[index] = (merged, n)
        for item in changed:
            if pairs[item] > 0 and item != pair:
                heapq.heappush(queue, (-pairs[item], item))
    return merges


def merge_pair(symbols, pair):
    merged, i = [], 0
    while i < len(symbols):
        if symbols[i:i + 2] == list(pair):
            merged.append(symbols[i] + symbols[i + 1])
            i += 2
        else:
            merged.append(symbols[i])
            i += 1
    return merged


def specification(merges):
    """The tokenizer.json of Hugging Face tokenizers; nothing is normalised, so offsets stay true."""
    vocab = {token: i for i, token in enumerate(SPECIAL + sorted(BYTES.values()) + [a + b for a, b in merges])}
    added = [{"id": i, "content": token, "single_word": False, "lstrip": False, "rstrip": False,
              "normalized": False, "special": True} for i, token in enumerate(SPECIAL)]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False}
    split = {"type": "Split", "pattern": {"Regex": PATTERN}, "behavior": "Isolated", "invert": False}
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [split, byte_level]},
        "post_processor": None, "decoder": byte_level,
        "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
                  "vocab": vocab, "merges": [f"{a} {b}" for a, b in merges]},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--out", required=True)
    parser.add_argument("--vocab", type=int, default=8192)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the usual amount of text to count")
    args = parser.parse_args()
    counts = count_words(corpus.data_root(args.data), args.scale)
    merges = train(counts, args.vocab)
    with open(args.out, "w", encoding="utf-8") as file:
        json.dump(specification(merges), file, ensure_ascii=False, indent=0)
    tokens = Tokenizer(args.out)
    sample = "The Malmö office opened in 1994.\n\n\"日本語 👍🏽 e\u0301\""
    assert tokens.decode(tokens.encode(sample)) == sample
    words = sum(counts.values())
    print(f"{len(tokens.vocab)} tokens, {words} words counted, {len(counts)} different")


if __name__ == "__main__":
    main()
