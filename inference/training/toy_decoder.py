"""Writes a tiny decoder of random numbers as a GGUF file, in the form that gguf.py reads.

    python3 toy_decoder.py FILE.gguf
"""
import struct
import sys

import numpy as np

from bpe import byte_signs

SPECIAL = ["<|im_start|>", "<|im_end|>"]
LAYERS, WIDTH, HEADS, KV, INNER = 2, 64, 4, 2, 96


def text(value):
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def entry(value):
    """A metadata value with its kind."""
    if isinstance(value, str):
        return struct.pack("<I", 8) + text(value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    kind, parts = (8, [text(v) for v in value]) if not value or isinstance(value[0], str) else (5, [struct.pack("<i", v) for v in value])
    return struct.pack("<IIQ", 9, kind, len(value)) + b"".join(parts)


def main():
    rng, tokens = np.random.default_rng(2), [*byte_signs().values(), *SPECIAL]
    meta = {"general.architecture": "llama", "llama.block_count": LAYERS, "llama.embedding_length": WIDTH, "llama.attention.head_count": HEADS,
            "llama.attention.head_count_kv": KV, "llama.feed_forward_length": INNER, "llama.attention.layer_norm_rms_epsilon": 1e-5,
            "tokenizer.ggml.tokens": tokens, "tokenizer.ggml.merges": [], "tokenizer.ggml.token_type": [1] * 256 + [3] * len(SPECIAL)}
    size = WIDTH // HEADS
    shapes = {"token_embd": (len(tokens), WIDTH), "output_norm": (WIDTH,)}
    for i in range(LAYERS):
        shapes.update({f"blk.{i}.{n}": s for n, s in {"attn_q": (WIDTH, WIDTH), "attn_k": (KV * size, WIDTH), "attn_v": (KV * size, WIDTH),
                       "attn_output": (WIDTH, WIDTH), "ffn_gate": (INNER, WIDTH), "ffn_up": (INNER, WIDTH), "ffn_down": (WIDTH, INNER),
                       "attn_norm": (WIDTH,), "ffn_norm": (WIDTH,)}.items()})
    head = struct.pack("<IIQQ", 0x46554747, 3, len(shapes), len(meta)) + b"".join(text(k) + entry(v) for k, v in meta.items())
    data = b""
    for name, shape in shapes.items():
        array = np.ones(shape, np.float32) if len(shape) == 1 else rng.normal(0, 0.1, shape).astype(np.float32)
        head += text(f"{name}.weight") + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape[::-1], 0, len(data))
        data += array.tobytes()
        data += b"\0" * (-len(data) % 32)
    with open(sys.argv[1], "wb") as file:
        file.write(head + b"\0" * (-len(head) % 32) + data)


if __name__ == "__main__":
    main()
