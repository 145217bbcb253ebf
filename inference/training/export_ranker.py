"""Exports the ranker as ONNX with 8-bit weights and checks it against torch.

    python3 export_ranker.py --checkpoints DIR --base FOLDER --out FILE.onnx

Needs the packages onnx and onnxruntime. Weights are bytes in blocks of 128 with a scale each, and the runtime quantises activations in the
same blocks: a row's figures depend neither on the rows beside it nor on the processor's instructions.
"""
import argparse
import json
import os
import tempfile
from pathlib import Path

import numpy as np
import torch

import judge
import metrics
import sources
import wordpiece
from tensors import replacing

BLOCK = 128
NAMES = ["start", "end", "relevance", "support", "verdict"]


def full(model, file):
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "token_type_ids", "start", "end", "support")}
    axes["relevance"] = axes["verdict"] = {0: "batch"}
    torch.onnx.export(model, (ids, ids, ids), str(file), input_names=["input_ids", "attention_mask", "token_type_ids"], output_names=NAMES,
                      dynamic_axes=axes, opset_version=17, dynamo=False)


def blocks(matrix):
    """Unsigned bytes around 128 with a scale for each block of BLOCK numbers of a row."""
    parts = matrix.reshape(matrix.shape[0], -1, BLOCK)
    scales = np.maximum(np.abs(parts).max(-1), 1e-12) / 127
    return (np.rint(parts / scales[..., None]) + 128).astype(np.uint8), scales.astype(np.float32)


def quantized(source, file):
    """Matrix products by stored matrices and the table of word vectors as blocks of bytes; the rest stays float32."""
    import onnx
    from onnx import helper, numpy_helper
    model = onnx.load(str(source))
    graph, stored = model.graph, {i.name: i for i in model.graph.initializer}

    def put(name, array):
        graph.initializer.append(numpy_helper.from_array(array, name))
        return name
    for place, node in enumerate(list(graph.node)):
        matrix = [numpy_helper.to_array(stored[name]) for name in node.input if name in stored]
        if len(matrix) != 1 or matrix[0].ndim != 2 or node.op_type not in ("MatMul", "Gather"):
            continue
        name, attributes = next(n for n in node.input if n in stored), {"bits": 8, "block_size": BLOCK}
        weights = matrix[0].T if node.op_type == "MatMul" else matrix[0]
        if weights.size < 100_000:
            continue
        values, scales = blocks(np.ascontiguousarray(weights))
        if node.op_type == "MatMul":
            new = helper.make_node("MatMulNBits", [node.input[0], put(name + ".bytes", values), put(name + ".scales", scales.reshape(-1))], node.output,
                                   name=node.name, domain="com.microsoft", K=weights.shape[1], N=weights.shape[0], accuracy_level=4, **attributes)
        else:
            new = helper.make_node("GatherBlockQuantized", [put(name + ".bytes", values.reshape(weights.shape)), node.input[1], put(name + ".scales", scales)],
                                   node.output, name=node.name, domain="com.microsoft", gather_axis=0, quantize_axis=1, **attributes)
        graph.node.remove(node)
        graph.node.insert(place, new)
        graph.initializer.remove(stored[name])
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, str(file))


def compare(given, wanted, judged):
    """How far the exported file's answers are from torch's."""
    same = np.mean([a[0] == b[0] for a, b in zip(given, wanted)])
    out = {"same span": float(same), "relevance off by": float(np.mean([abs(a[2] - b[2]) for a, b in zip(given, wanted)]))}
    for name, got in (("file", given), ("torch", wanted)):
        facts = [metrics.score(g[0], j[2])[1] for g, j in zip(got, judged) if j[3] == "fact"]
        out[f"F1 {name}"] = 100 * float(np.mean(facts))
        out[f"AUROC {name}"] = 100 * metrics.auroc([g[1] + g[2] for g in got], [j[3] == "fact" for j in judged])
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoints", type=Path, required=True)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--data", type=Path)
    p.add_argument("--steady", action="store_true", help="the weights themselves instead of their mean")
    a = p.parse_args()
    data, pieces = sources.data_folder(a.data), wordpiece.WordPieces.from_file(a.base / "tokenizer.json")
    model = judge.load(a.checkpoints, a.base, a.steady)
    judged = [j for j in sources.judged(data, "everyday_devsel.jsonl.xz") if j[3] in ("fact", "near_miss")]
    from groups import Row
    rows = [Row(question, "", passage) for question, passage, *_ in judged]
    wanted = judge.batches.read(model, pieces, rows, 384, bf16=False)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "full.onnx"
        full(model.eval(), plain)
        exact = judge.Onnx(plain, pieces)(rows)
        print("fp32", json.dumps(compare(exact, wanted, judged)))
        with replacing(a.out) as part:
            quantized(plain, part)
            given = judge.Onnx(part, pieces)(rows)
            figures = compare(given, wanted, judged)
            print("int8", json.dumps(figures), os.path.getsize(part), "bytes")
            if figures["F1 torch"] - figures["F1 file"] > 0.5 or figures["AUROC torch"] - figures["AUROC file"] > 0.5:
                raise SystemExit("The 8-bit file loses more than half a point: nothing was written.")


if __name__ == "__main__":
    main()
