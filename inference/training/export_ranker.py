"""Exports the ranker as ONNX with 8-bit weights and checks it against torch.

    python3 export_ranker.py --checkpoints DIR --base FOLDER --out FILE.onnx

Needs the packages onnx and onnxruntime. The weights are unsigned bytes of a reduced range (7 bits), so that processors without
VNNI, whose 16-bit sums would overflow, give the same answers.
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

NAMES = ["start", "end", "relevance", "support"]


def full(model, file):
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {name: {0: "batch", 1: "length"} for name in ("input_ids", "attention_mask", "token_type_ids", "start", "end", "support")}
    axes["relevance"] = {0: "batch"}
    torch.onnx.export(model, (ids, ids, ids), str(file), input_names=["input_ids", "attention_mask", "token_type_ids"], output_names=NAMES,
                      dynamic_axes=axes, opset_version=17, dynamo=False)


def quantized(source, file, per_channel, reduced):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process
    ready = f"{file}.ready"
    quant_pre_process(str(source), ready, skip_symbolic_shape=True)
    quantize_dynamic(ready, str(file), op_types_to_quantize=["MatMul", "Gather"], per_channel=per_channel, reduce_range=reduced,
                     weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
    os.remove(ready)


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
    rows = [Row(question, "", passage) for question, passage, _, _ in judged]
    wanted = judge.batches.read(model, pieces, rows, 384, bf16=False)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "full.onnx"
        full(model.eval(), plain)
        exact = judge.Onnx(plain, pieces)(rows)
        print("fp32", json.dumps(compare(exact, wanted, judged)))
        with replacing(a.out) as part:
            quantized(plain, part, True, True)
            given = judge.Onnx(part, pieces)(rows)
            figures = compare(given, wanted, judged)
            print("int8", json.dumps(figures), os.path.getsize(part), "bytes")
            if figures["F1 torch"] - figures["F1 file"] > 0.5 or figures["AUROC torch"] - figures["AUROC file"] > 0.5:
                raise SystemExit("The 8-bit file loses more than half a point: nothing was written.")


if __name__ == "__main__":
    main()
