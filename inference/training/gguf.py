"""Reads the decoder's GGUF file: its metadata and its matrices as float32."""
import struct

import numpy as np

NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
F32, F16, Q4_1, Q8_0 = 0, 1, 3, 8
BLOCKS = {F32: (1, 4), F16: (1, 2), Q4_1: (32, 20), Q8_0: (32, 34)}  # numbers of a block, its bytes


class Cursor:
    def __init__(self, data):
        self.data, self.at = data, 0

    def number(self, kind):
        size = struct.calcsize("<" + kind)
        self.at += size
        return struct.unpack("<" + kind, self.data[self.at - size:self.at].tobytes())[0]

    def text(self):
        size = self.number("Q")
        self.at += size
        return self.data[self.at - size:self.at].tobytes().decode("utf-8", "surrogateescape")

    def value(self, kind):
        if kind == 8:
            return self.text()
        if kind == 9:
            inner, count = self.number("I"), self.number("Q")
            return [self.value(inner) for _ in range(count)]
        return self.number(NUMBERS[kind])


def half(part):
    return np.ascontiguousarray(part).view(np.float16).astype(np.float32)


def numbers(raw, kind):
    if kind == F32:
        return np.frombuffer(raw.tobytes(), np.float32)
    if kind == F16:
        return half(raw)
    block = raw.reshape(-1, BLOCKS[kind][1])
    if kind == Q4_1:
        quarter = np.concatenate([block[:, 4:] & 15, block[:, 4:] >> 4], 1).astype(np.float32)
        return (quarter * half(block[:, :2]) + half(block[:, 2:4])).ravel()
    return (block[:, 2:].view(np.int8).astype(np.float32) * half(block[:, :2])).ravel()


def read(path):
    """(metadata, name -> array)."""
    data = np.memmap(path, np.uint8, "r")
    cursor = Cursor(data)
    if cursor.number("I") != 0x46554747:
        raise SystemExit(f"{path} is no GGUF file.")
    cursor.number("I")
    tensors, keys = cursor.number("Q"), cursor.number("Q")
    meta = {}
    for _ in range(keys):
        key = cursor.text()
        meta[key] = cursor.value(cursor.number("I"))
    entries = []
    for _ in range(tensors):
        name, dimensions = cursor.text(), cursor.number("I")
        shape = [cursor.number("Q") for _ in range(dimensions)]
        entries.append((name, shape[::-1], cursor.number("I"), cursor.number("Q")))
    align = meta.get("general.alignment", 32)
    begin, out = -(-cursor.at // align) * align, {}
    for name, shape, kind, offset in entries:
        if kind not in BLOCKS:
            raise SystemExit(f"{name} is stored in a way ({kind}) that is not read here.")
        per, size = BLOCKS[kind]
        count = int(np.prod(shape)) // per * size
        out[name] = numbers(data[begin + offset:begin + offset + count], kind).reshape(shape)
    return meta, out
