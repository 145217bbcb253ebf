"""Questions with their passages, read from the data folder and from the rows written by hand."""
import gzip
import json
import lzma
import os
from dataclasses import dataclass
from pathlib import Path

import table_rows

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
        files += sorted(f for f in Path(folder).glob("*.jsonl*") if f.suffix in (".jsonl", ".xz", ".gz")) if Path(folder).is_dir() else []
    out, wrong = [], 0
    for file in files:
        for row in lines(file):
            if any(row["context"][a["start"]:a["start"] + len(a["text"])] != a["text"] for a in row["answers"]) \
                    or bool(row["answers"]) == (row["kind"] == "near_miss"):
                wrong += 1
                continue
            out.append(question(row, row["kind"], EVERYDAY))
    return out, wrong


def tables(human, kept=False):
    """Questions in everyday words about tables of WikiTableQuestions, written by hand: a row and a column, or none for a near-miss.

    kept: those about the tables that are kept apart for measuring.
    """
    contexts, out = {q.title: q.context for q in human.get("wtq_train", [])}, []
    for row in lines(HERE / "questions/tables.jsonl.xz"):
        context = contexts.get(row["title"])
        if context and row.get("kept", False) == kept:
            answers = [table_rows.cell(context, row["row"], row["column"])] if row["row"] else []
            out.append(Question(row["question"], row["title"], context, answers, "fact" if answers else "near_miss", "table"))
    return out


def judged(data, name):
    """Rows for judging: [(question, passages, answer texts, kind, verdict)]."""
    out = []
    for row in lines(data / "eval" / name):
        for asked in row.get("qas", [row]):
            kind = asked.get("kind") or ("fact" if asked["answers"] else "near_miss")
            out.append((asked["question"], row["context"], [a["text"] for a in asked["answers"]], kind, asked.get("verdict")))
    return out
