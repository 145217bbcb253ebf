"""Safetensors files in the Hugging Face layout, written and read with the standard library and PyTorch alone."""
import json
import struct

import numpy as np
import torch

DTYPES = {"F32": torch.float32, "BF16": torch.bfloat16, "F16": torch.float16, "I8": torch.int8}
NUMPY = {torch.float32: np.float32, torch.int8: np.int8}  # numpy has no bf16, so 16-bit types go through int16
SCALE = ".scale"


def write_safetensors(path, tensors):
    header, offset = {"__metadata__": {"format": "pt"}}, 0
    for name, tensor in tensors.items():
        kind = next(k for k, v in DTYPES.items() if v == tensor.dtype)
        size = tensor.numel() * tensor.element_size()
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(raw(tensor.contiguous()))


def raw(tensor):
    """Little-endian bytes."""
    bits = tensor.view(torch.int16) if tensor.element_size() == 2 else tensor
    return bits.numpy().tobytes()


def read_safetensors(path):
    with open(path, "rb") as file:
        size, = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(size))
        data = file.read()
    header.pop("__metadata__", None)
    tensors = {name: tensor(data, entry) for name, entry in header.items()}
    return {name: t * tensors[name + SCALE][:, None] if t.dtype == torch.int8 else t
            for name, t in tensors.items() if not name.endswith(SCALE)}


def quantized(tensors):
    """Matrices as int8 with a scale per row in NAME.scale: a row's largest number becomes 127; vectors stay as they are."""
    made = {}
    for name, weight in tensors.items():
        if weight.dim() < 2:
            made[name] = weight
            continue
        scale = weight.float().abs().amax(1).clamp(min=1e-12) / 127
        made[name] = (weight.float() / scale[:, None]).round().to(torch.int8)
        made[name + SCALE] = scale
    return made


def tensor(data, entry):
    start, end = entry["data_offsets"]
    dtype = DTYPES[entry["dtype"]]
    numbers = np.frombuffer(data[start:end], dtype=NUMPY.get(dtype, np.int16))
    return torch.from_numpy(numbers.copy()).view(dtype).view(entry["shape"])
