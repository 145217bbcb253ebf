"""Turns a pretrained encoder's ONNX file (BERT's layers in float32) into the folder that ranker.py begins with.

    python3 encoder_from_onnx.py MODEL.onnx TOKENIZER.json FOLDER

Needs the package onnx. FOLDER gets config.json, model.safetensors and tokenizer.json.
"""
import argparse
import json
import re
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

import tensors


def weights(graph):
    """All tensors by BERT's usual names: exporters keep the names of vectors and tables, and name a matrix by its product only."""
    stored = {i.name: i for i in graph.initializer}
    out = {name.removeprefix("bert."): numpy_helper.to_array(i) for name, i in stored.items() if re.search(r"(embeddings|encoder)\..*(weight|bias)$", name)}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            out[name + ".weight"] = numpy_helper.to_array(stored[node.input[1]]).T
    return {name: np.ascontiguousarray(array, np.float32) for name, array in out.items()}


def config(given, head=32):
    """Sizes as the tensors have them; heads of 32 numbers, as all small encoders of width 384."""
    words, inner = given["embeddings.word_embeddings.weight"], given["encoder.layer.0.intermediate.dense.weight"]
    layers = {name.split(".")[2] for name in given if name.startswith("encoder.layer.")}
    return {"vocab_size": words.shape[0], "hidden_size": words.shape[1], "num_hidden_layers": len(layers), "num_attention_heads": words.shape[1] // head,
            "intermediate_size": inner.shape[0], "max_position_embeddings": given["embeddings.position_embeddings.weight"].shape[0], "layer_norm_eps": 1e-12}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model", type=Path)
    p.add_argument("tokenizer", type=Path)
    p.add_argument("folder", type=Path)
    a = p.parse_args()
    given = weights(onnx.load(str(a.model)).graph)
    a.folder.mkdir(parents=True, exist_ok=True)
    (a.folder / "config.json").write_text(json.dumps(config(given), indent=2))
    tensors.write(a.folder / "model.safetensors", given)
    shutil.copy(a.tokenizer, a.folder / "tokenizer.json")
    print(config(given), len(given), "tensors")


if __name__ == "__main__":
    main()
