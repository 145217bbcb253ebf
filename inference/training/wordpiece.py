"""Word pieces of bert-base-uncased, with the place of every piece in the text; needs no package."""
import json
import re
import sys
import unicodedata


def _classes():
    marks, ideographs = [], [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF)]
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if code < 128 and char.isprintable() and not char.isalnum() and char != " " or unicodedata.category(char)[0] == "P":
            marks.append(char)
    single = "".join(map(re.escape, marks)) + "".join(f"{chr(a)}-{chr(b)}" for a, b in ideographs)
    return re.compile(f"[{single}]|[^\\s{single}]+")


class WordPieces:
    """Cuts text into [(id, start, end)], as the tokenizer.json of the pretrained encoder does."""

    def __init__(self, vocabulary):
        self.vocabulary, self.words, self.cache = vocabulary, _classes(), {}
        self.cls, self.sep, self.unknown = vocabulary["[CLS]"], vocabulary["[SEP]"], vocabulary["[UNK]"]

    @classmethod
    def from_file(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(json.load(file)["model"]["vocab"])

    def __call__(self, text):
        out, cache = [], self.cache
        for match in self.words.finditer(text):
            word, at = match.group(), match.start()
            pieces = cache.get(word)
            if pieces is None:
                if len(cache) > 400_000:
                    cache.clear()
                pieces = cache[word] = self._pieces(word)
            out += [(piece, at + start, at + end) for piece, start, end in pieces]
        return out

    def _pieces(self, word):
        chars, places = [], []
        for place, char in enumerate(word):
            if char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cf"):
                continue
            for part in unicodedata.normalize("NFD", char.lower()):
                if unicodedata.category(part) != "Mn":
                    chars.append(part)
                    places.append(place)
        plain, at, out = "".join(chars), 0, []
        if len(plain) > 100:
            return [(self.unknown, 0, len(word))]
        while at < len(plain):
            for end in range(len(plain), at, -1):
                piece = self.vocabulary.get(("##" if at else "") + plain[at:end])
                if piece is not None:
                    break
            else:
                return [(self.unknown, 0, len(word))]
            out.append((piece, places[at], places[end - 1] + 1))
            at = end
        return out
