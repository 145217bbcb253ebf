"""Questions written by hand for Lectern, kept without the passages they are about.

    python3 rows.py pack DATA OUT.jsonl.xz ROWS.jsonl...    # leaves the text out
    python3 rows.py unpack DATA FOLDER                      # questions/*.jsonl.xz with their text, as qa_train/everyday, into a folder
    python3 rows.py whole DATA OUT.jsonl                    # whole.jsonl.xz with its texts, as eval/everyday_documents, never trained on

A packed row names where its passage stands: file of `text/`, line, first character, end (code points), and where its words are parted by something
else than a space. Answers are places in the passage. Rows whose passage was written for Lectern too (`src` begins with own) carry it.
"""
import json
import lzma
import re
import sys
from pathlib import Path

TITLED = ("simple-wikipedia", "wikinews", "wikipedia", "wikipedia-2")  # whose texts begin with their titles
HEAD = 300  # characters in which a title stands
OWN = "own"
SOURCES = ("books", "edu", "simple-wikipedia", "wikinews", "wikipedia", "wikipedia-2")


def texts(data, source):
    with lzma.open(Path(data) / "text" / f"{source}.jsonl.xz", "rt") as lines:
        for number, line in enumerate(lines):
            yield number, json.loads(line)["text"]


def collapsed(text):
    return " ".join(text.split())


def place(text, bare, context):
    """(first character, end, white space other than a space by the number of the word before it) of a passage in a text; None where it is not.

    bare: the text with white space collapsed
    """
    wanted = collapsed(context)
    if wanted not in bare:
        return None
    before = len(bare[:bare.index(wanted)].split(" ")) - 1
    words = [m.span() for m in re.finditer(r"\S+", text)]
    gaps = re.split(r"\S+", context)
    odd = {i: gap for i, gap in enumerate(gaps) if gap != (" " if 0 < i < len(gaps) - 1 else "")}
    found = words[before][0], words[before + len(wanted.split(" ")) - 1][1], odd
    return found if restored(text, *found) == context else None


def restored(text, start, end, odd):
    words, odd = text[start:end].split(), {int(i): gap for i, gap in odd.items()}
    return odd.get(0, "") + "".join(word + odd.get(i, " " if i < len(words) else "") for i, word in enumerate(words, 1))


def packed(row, line, found):
    return {"id": row["id"], "src": row["src"], "title": row["title"], "passage": [line, *found], "kind": row["kind"],
            "question": row["question"], "answers": [[a["start"], len(a["text"])] for a in row["answers"]], "verdict": row.get("verdict")}


def pack(data, out, files):
    rows = [json.loads(line) for file in files for line in Path(file).read_text().splitlines()]
    by_source = {}
    for row in rows:
        by_source.setdefault(row["src"], {}).setdefault(row["context"], []).append(row)
    kept, lost = [], 0
    for source, contexts in by_source.items():
        if source.startswith(OWN):
            kept += [row for rows in contexts.values() for row in rows]
            continue
        left = dict(contexts) if source in SOURCES else {}
        lost += 0 if source in SOURCES else sum(map(len, contexts.values()))
        for number, text in texts(data, source) if left else ():
            begins = text[:HEAD]
            likely = [c for c in left if source not in TITLED or left[c][0]["title"] in begins]
            bare = collapsed(text) if likely else ""
            for context in likely:
                found = place(text, bare, context)
                if found:
                    kept += [packed(row, number, found) for row in left.pop(context)]
            if not left:
                break
        lost += sum(map(len, left.values()))
    with lzma.open(out, "wt", preset=9) as file:
        for row in sorted(kept, key=lambda r: r["id"]):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(len(kept), "rows kept,", lost, "whose passage is in no text file")


def unpack(data, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted((Path(__file__).parent / "questions").glob("*.jsonl.xz")):
        with lzma.open(file, "rt") as lines:
            rows = [json.loads(line) for line in lines]
        if "src" not in rows[0]:
            continue  # on tables of WikiTableQuestions, which sources.py reads
        wanted = {}
        for row in rows:
            if row["src"].startswith(OWN):
                continue
            wanted.setdefault(row["src"], {}).setdefault(row["passage"][0], []).append(row)
        with (folder / file.name.removesuffix(".xz")).open("w") as out:
            for row in rows:
                if row["src"].startswith(OWN):
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
            for source, by_line in wanted.items():
                for number, text in texts(data, source):
                    for row in by_line.get(number, ()):
                        context = restored(text, *row["passage"][1:])
                        answers = [{"text": context[a:a + n], "start": a} for a, n in row["answers"]]
                        whole = {**{k: row[k] for k in ("id", "src", "title", "kind", "question", "verdict")}, "context": context, "answers": answers}
                        out.write(json.dumps(whole, ensure_ascii=False) + "\n")


def whole(data, out):
    """Documents of thousands of words with questions on all of each: where trust is fitted and rankers are compared."""
    with lzma.open(Path(__file__).parent / "whole.jsonl.xz", "rt") as lines:
        documents = [json.loads(line) for line in lines]
    with open(out, "w") as file:
        for source in sorted({d["src"] for d in documents}):
            at = {d["line"]: d for d in documents if d["src"] == source}
            for number, text in texts(data, source):
                if number in at:
                    document = at[number]
                    context = text[slice(*document["at"])]
                    qas = [{**q, "answers": [{"text": context[a:a + n], "start": a} for a, n in q["answers"]]} for q in document["qas"]]
                    file.write(json.dumps({"id": document["id"], "title": document["title"], "context": context, "qas": qas}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    command, data, *rest = sys.argv[1:]
    if command == "pack":
        pack(data, rest[0], rest[1:])
    else:
        {"unpack": unpack, "whole": whole}[command](data, rest[0])
