"""Questions with their passages, read from the data folder and from the rows written by hand."""
import gzip
import json
import lzma
import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
QUOTED = ("yesno", "explain", "define", "howto")  # answered by sentences
SQUAD, EVERYDAY = "squad11_train", "everyday"


@dataclass
class Question:
    text: str
    title: str
    context: str
    answers: list  # [(start, end)] in the context, in characters; empty: not answered here
    kind: str      # fact, list, near_miss and those of QUOTED
    source: str
    verdict: str = None  # yes or no, where the answer is the sentence that decides


def data_folder(given=None):
    return Path(given or os.environ.get("LECTERN_DATA") or HERE / "../../../shared/data")


def lines(path):
    path = str(path)
    opener = lzma.open if path.endswith(".xz") else gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def question(row, kind, source):
    answers = [(a["start"], a["start"] + len(a["text"])) for a in row["answers"]]
    return Question(row["question"], row.get("title") or "", row["context"], answers, kind, source, row.get("verdict"))


def human(data):
    """source -> questions written by people, without the everyday ones."""
    out = {}
    for row in lines(data / "qa_train/human.jsonl.xz"):
        source = row["src"].replace("qamr_dev", "qamr").replace("qamr_test", "qamr")
        kind = "list" if source == "wtq_train" and len(row["answers"]) > 1 else "fact"
        out.setdefault(source, []).append(question(row, kind, source))
    out["negatives"] = [question(row, "near_miss", SQUAD) for row in lines(data / "qa_train/squad11_negatives.jsonl.xz")]
    return out


def everyday(data, folders=(HERE / "rows",)):
    """Questions in everyday words: those of the data folder and all files of the folders, checked for their places."""
    files = [data / "qa_train/everyday.jsonl.xz"]
    for folder in folders:
        files += sorted(f for f in Path(folder).glob("*.jsonl*") if f.suffix in (".jsonl", ".xz", ".gz") and not f.name.startswith("tables-")) if Path(folder).is_dir() else []
    out, wrong = [], 0
    for file in files:
        for row in lines(file):
            if any(row["context"][a["start"]:a["start"] + len(a["text"])] != a["text"] for a in row["answers"]) \
                    or bool(row["answers"]) == (row["kind"] == "near_miss"):
                wrong += 1
                continue
            out.append(question(row, row["kind"], EVERYDAY))
    return out, wrong


def tables(folders):
    """Questions about tables, written by hand: files named tables-*; the context is the whole table, its columns parted by " | "."""
    return [question(row, row["kind"], "table") for folder in folders if Path(folder).is_dir()
            for file in sorted(Path(folder).glob("tables-*")) for row in lines(file)]


def judged(data, name):
    """Rows for judging: [(question, passages, answer texts, kind, verdict)]."""
    out = []
    for row in lines(data / "eval" / name):
        for asked in row.get("qas", [row]):
            kind = asked.get("kind") or ("fact" if asked["answers"] else "near_miss")
            out.append((asked["question"], row["context"], [a["text"] for a in asked["answers"]], kind, asked.get("verdict")))
    return out
