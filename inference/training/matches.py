"""Which words a question and a chunk share: a feature of their tokens (Chen et al., "Reading Wikipedia to Answer Open-Domain Questions", 2017)."""
from bisect import bisect_left, bisect_right

import regex

ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}"  # written without spaces: a word for each
WORD = regex.compile(rf"[{ALONE}]|[[\p{{L}}\p{{M}}\p{{N}}]--[{ALONE}]]+", regex.V1)
BEGINNING = 5  # letters that two forms of a word have in common
DIFFERENT, SAME, ALIKE = range(3)
CLASSES = 3


def words_of(text, ends):
    """For every token, which ends at a character of the text, the lower-case word that it is of, or None."""
    words = [None] * len(ends)
    for match in WORD.finditer(text):
        for i in range(bisect_right(ends, match.start()), min(bisect_left(ends, match.end()) + 1, len(ends))):
            words[i] = match.group().lower()
    return words


class Words:
    """The words of a text, for comparing those of another with them."""

    def __init__(self, words):
        self.words = set(words)
        self.beginnings = {w[:BEGINNING] for w in self.words if w and len(w) >= BEGINNING}

    def classes(self, words):
        return [self._of(w) for w in words]

    def _of(self, word):
        if word is None:
            return DIFFERENT
        if word in self.words:
            return SAME
        return ALIKE if len(word) >= BEGINNING and word[:BEGINNING] in self.beginnings else DIFFERENT
