"""Reads and writes .safetensors files and replaces files in one step."""
import json
import os
import struct

import numpy as np

TYPES = {"F32": np.float32, "F16": np.float16, "I64": np.int64}


def read(path):
    """name -> array; the two-byte bf16 numbers become float32."""
    with open(path, "rb") as file:
        data = file.read()
    size = struct.unpack("<Q", data[:8])[0]
    out = {}
    for name, entry in json.loads(data[8:8 + size]).items():
        if name == "__metadata__":
            continue
        start, end = entry["data_offsets"]
        part = data[8 + size + start:8 + size + end]
        if entry["dtype"] == "BF16":
            array = (np.frombuffer(part, np.uint16).astype(np.uint32) << 16).view(np.float32)
        else:
            array = np.frombuffer(part, TYPES[entry["dtype"]])
        out[name] = array.reshape(entry["shape"])
    return out


def write(path, arrays, metadata=None):
    names = {np.dtype(kind): name for name, kind in TYPES.items()}
    head, at = {"__metadata__": metadata} if metadata else {}, 0
    for name, array in arrays.items():
        head[name] = {"dtype": names[array.dtype], "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(head, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with replacing(path) as part, open(part, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in arrays.values():
            file.write(np.ascontiguousarray(array).tobytes())


class replacing:
    """Gives the name of a file beside `path` that takes its place at the end, unless something fails."""

    def __init__(self, path):
        self.path, self.part = str(path), f"{path}.part"

    def __enter__(self):
        return self.part

    def __exit__(self, kind, value, trace):
        if kind is None:
            os.replace(self.part, self.path)
        elif os.path.exists(self.part):
            os.remove(self.part)
