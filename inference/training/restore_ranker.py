"""Takes the weights back out of an exported ranker, so that training goes on from what ships (within the rounding of its bytes).

    python3 restore_ranker.py ../model/ranker.onnx --out START.pt     # then: ranker.py --start START.pt
"""
import argparse
from pathlib import Path

import numpy as np
import torch

from tensors import replacing


def weights(file):
    """Parameter names with their arrays."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(str(file)).graph
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    out = {name: array for name, array in stored.items() if not name.startswith("onnx::") and not name.endswith((".bytes", ".scales"))}
    for node in graph.node:
        part = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".") + ".weight"
        if node.op_type in ("MatMulNBits", "GatherBlockQuantized"):
            name = next(n for n in node.input if n.endswith(".bytes"))
            values, scales = stored[name], stored[name.removesuffix(".bytes") + ".scales"]
            rows = values.shape[0]
            whole = (values.reshape(rows, -1).astype(np.float32) - 128).reshape(scales.size, -1) * scales.reshape(-1, 1)
            out[part] = whole.reshape(rows, -1)
        elif node.op_type == "MatMul" and node.input[1] in stored:
            out[part] = stored[node.input[1]].T
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("file", type=Path)
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    with replacing(a.out) as part:
        torch.save({name: torch.tensor(np.ascontiguousarray(array)) for name, array in weights(a.file).items()}, part)


if __name__ == "__main__":
    main()
