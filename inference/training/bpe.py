"""The decoder's tokenizer: digits one by one, GPT-2's words, byte pairs; built from the GGUF file's metadata."""
import re
import sys
import unicodedata

NUMERIC = re.compile("([" + "".join(chr(c) for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c))[0] == "N") + "])")
WORD = re.compile(r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")


def byte_signs():
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    signs, extra = {b: chr(b) for b in plain}, 0
    for b in range(256):
        if b not in signs:
            signs[b] = chr(256 + extra)
            extra += 1
    return signs


class Bpe:
    def __init__(self, meta):
        self.tokens = meta["tokenizer.ggml.tokens"]
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.ranks = {tuple(m.split(" ")): i for i, m in enumerate(meta["tokenizer.ggml.merges"])}
        kinds = meta.get("tokenizer.ggml.token_type", [])
        self.special = {t for t, k in zip(self.tokens, kinds) if k == 3}
        self.marks = re.compile("(" + "|".join(map(re.escape, sorted(self.special, key=len, reverse=True))) + ")")
        self.signs = byte_signs()
        self.bytes, self.cache = {s: b for b, s in self.signs.items()}, {}

    def encode(self, text):
        out = []
        for part in self.marks.split(text) if self.special else [text]:
            if part in self.special:
                out.append(self.ids[part])
                continue
            for place, run in enumerate(NUMERIC.split(part)):
                for word in [run] if place % 2 else WORD.findall(run):
                    if word not in self.cache:
                        self.cache[word] = self.merged("".join(self.signs[b] for b in word.encode()))
                    out += self.cache[word]
        return out

    def merged(self, word):
        parts = list(word)
        while len(parts) > 1:
            rank, at = min((self.ranks.get(pair, 1 << 30), i) for i, pair in enumerate(zip(parts, parts[1:])))
            if rank == 1 << 30:
                break
            parts[at:at + 2] = [parts[at] + parts[at + 1]]
        return [self.ids[p] for p in parts]

    def decode(self, ids):
        text = "".join(t for t in (self.tokens[i] for i in ids) if t not in self.special)
        return bytes(self.bytes[c] for c in text if c in self.bytes).decode("utf-8", "replace")
