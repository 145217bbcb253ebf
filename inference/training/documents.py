"""Passages of whole documents: cut like the product cuts them, found by BM25, for hard negatives and for judging."""
import collections
import json
import lzma
import math
import re

import numpy as np

import sources
import tensors

WORD = re.compile(r"\w+")
BOUNDARY = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)\s*|\n\s*")
ABBREVIATIONS = set("mr mrs ms dr st vs no vol prof gen col capt lt sen rep jr sr fig e.g i.e etc cf approx inc ltd".split())
STOP = set("a an the of in on at to for and or is are was were be been by with as that this it its from which what who when where how why "
           "did do does has have had".split())
TEXTS = ("wikipedia", "wikipedia-2", "simple-wikipedia", "wikinews", "edu", "books")


def stem(word):
    word = word.lower()
    for end in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) - len(end) > 2:
            return word[:-len(end)]
    return word


def terms(text):
    return [stem(w) for w in WORD.findall(text) if w.lower() not in STOP]


def ends(text, start, match):
    """Whether a sentence ends at this sign or line's end."""
    if match.group()[0] == "\n":
        line = text[text.rfind("\n", 0, match.start()) + 1:match.start()].rstrip()
        return match.group().count("\n") > 1 or len(line) < 45 or "|" in line or line[-1] in ":;.!?\"”)"
    word, after = text[start:match.start()].rsplit(None, 1)[-1:], text[match.end():match.end() + 1]
    short = word and match.group().strip() == "." and (word[0].lower().lstrip("(") in ABBREVIATIONS or len(word[0]) == 1 and word[0].isupper())
    return not short and not after.islower()


def sentences(text):
    """[(start, end)] of the sentences, trailing space included; lines that only wrap do not end one."""
    out, start = [], 0
    for match in BOUNDARY.finditer(text):
        if ends(text, start, match):
            out.append((start, match.end()))
            start = match.end()
    if start < len(text):
        out.append((start, len(text)))
    return out or [(0, len(text))]


def cut(text, words=110):
    """[(start, end)] of passages of whole sentences."""
    out, count, start = [], 0, 0
    for a, b in sentences(text):
        count += len(text[a:b].split())
        if count >= words:
            out.append((start, b))
            start, count = b, 0
    if text[start:].strip():
        out.append((start, len(text)))
    return out


class Passages:
    """The passages of one document and their words."""

    def __init__(self, texts):
        self.texts, self.places = texts, collections.defaultdict(list)
        counts = [collections.Counter(terms(text)) for text in texts]
        self.length = np.array([sum(c.values()) for c in counts], np.float32)
        for number, count in enumerate(counts):
            for word, times in count.items():
                self.places[word].append((number, times))

    def scores(self, question):
        """BM25 of every passage."""
        out, n, mean = np.zeros(len(self.texts)), len(self.texts), self.length.sum() / max(1, len(self.texts)) + 1e-9
        for word in sorted(set(terms(question))):
            found = self.places.get(word)
            if found:
                weight = math.log(1 + (n - len(found) + 0.5) / (len(found) + 0.5))
                for number, times in found:
                    out[number] += weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * self.length[number] / mean))
        return out


def name(title):
    return title.split(" › ")[0].strip()


def grams(text, size=13):
    words = [w.lower() for w in WORD.findall(text)]
    return {hash(tuple(words[i:i + size])) for i in range(len(words) - size + 1)}


def library(data, file, titles):
    """title -> passages of the documents that everyday questions were written on; collected once, evaluation passages left out."""
    looked = set(next(sources.lines(file))["looked"]) if file.exists() else set()
    if not titles <= looked:
        titles, kept = titles | looked, set()
        for evaluation in ("everyday_devsel.jsonl.xz", "everyday_documents.jsonl.xz"):
            for row in sources.lines(data / "eval" / evaluation):
                kept |= grams(row["context"])
        file.parent.mkdir(parents=True, exist_ok=True)
        with tensors.replacing(file) as part, lzma.open(part, "wt", encoding="utf-8", preset=1) as out:
            out.write(json.dumps({"looked": sorted(titles)}) + "\n")
            for text in TEXTS:
                path = data / "text" / f"{text}.jsonl.xz"
                for row in sources.lines(path) if path.exists() else ():
                    title = (row.get("title") or row["text"].split("\n", 1)[0]).strip()
                    if title in titles:
                        passages = [row["text"][a:b].strip() for a, b in cut(row["text"])][:1500]
                        out.write(json.dumps({"title": title, "passages": [p for p in passages if not kept & grams(p)]}) + "\n")
    out = {}
    for row in sources.lines(file):
        if "title" in row:
            out.setdefault(row["title"], []).extend(row["passages"])
    return out
