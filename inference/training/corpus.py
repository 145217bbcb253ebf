"""Reads the JSON Lines files of the data folder."""
import gzip
import json
import lzma
import os
from pathlib import Path

DEFAULT_DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def data_root(path=None):
    return Path(path or os.environ.get("LECTERN_DATA") or DEFAULT_DATA)


def rows(path, limit=None):
    """Rows of a .jsonl, .jsonl.gz or .jsonl.xz file, from its beginning."""
    opener = {".xz": lzma.open, ".gz": gzip.open}.get(Path(path).suffix, open)
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def texts(path, max_chars=None):
    """Document texts of one file until max_chars characters have been read."""
    read = 0
    for row in rows(path):
        yield row["text"]
        read += len(row["text"])
        if max_chars is not None and read >= max_chars:
            return
