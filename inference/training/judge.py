"""Judges the ranker: spans and near-misses on single passages, and the ranker over what retrieval finds in whole documents.

    python3 judge.py --base FOLDER --checkpoints DIR [--onnx FILE] [--report]

--report adds the sets that nothing may be chosen on (squad11_dev, squad20_dev).
"""
import argparse
import functools
import json
import random
import time
from pathlib import Path

import torch

import batches
import bert
import metrics
import sources
import wordpiece
from groups import Row

SUMS = {"margin": lambda r: r[1], "relevance": lambda r: r[2], "both": lambda r: r[1] + r[2]}


@functools.cache
def has_bf16():
    """Whether products are faster in bf16 here than in float32, and torch is new enough to mix the two: with AMX they are, with AVX-512 alone it takes nearly twice as long."""
    if int(torch.__version__.split(".")[0]) < 2:
        return False
    return best_seconds(torch.bfloat16) < best_seconds(torch.float32)


def best_seconds(kind):
    """Of a product of the encoder's size."""
    x, w = torch.ones(1024, 384, dtype=kind), torch.ones(1536, 384, dtype=kind)
    seconds = []
    for _ in range(6):
        begun = time.perf_counter()
        torch.nn.functional.linear(x, w)
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


class Torch:
    """Reads rows with a model of torch."""

    def __init__(self, model, pieces):
        self.model, self.pieces, self.bf16 = model, pieces, has_bf16()

    def __call__(self, rows):
        return batches.read(self.model, self.pieces, rows, 384, bf16=self.bf16, device=next(self.model.parameters()).device)


class Onnx:
    """Reads rows with an exported file."""

    def __init__(self, file, pieces, threads=2):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.pieces = pieces

        def model(ids, mask, kinds):
            feed = {"input_ids": ids.numpy(), "attention_mask": mask.numpy(), "token_type_ids": kinds.numpy()}
            return [torch.from_numpy(x) for x in session.run(["start", "end", "relevance", "support", "verdict"], feed)]
        self.model = model

    def __call__(self, rows):
        return batches.read(self.model, self.pieces, rows, 384, 16, bf16=False)


def single(read, judged, limit=None, seed=1):
    """F1 of facts, AUROC of facts against near-misses for each score, share of quoted answers whose best sentence is right."""
    judged = list(judged)
    if limit:
        random.Random(seed).shuffle(judged)
        judged = judged[:limit]
    got = read([Row(question, "", passage) for question, passage, *_ in judged])
    facts = [(metrics.score(g[0], j[2])) for g, j in zip(got, judged) if j[3] == "fact"]
    out = {"n": len(facts), "EM": 100 * sum(f[0] for f in facts) / max(1, len(facts)), "F1": 100 * sum(f[1] for f in facts) / max(1, len(facts))}
    chosen = [(g, j) for g, j in zip(got, judged) if j[3] in ("fact", "near_miss")]
    if any(j[3] == "near_miss" for j in judged):
        for name, of in SUMS.items():
            out[f"AUROC {name}"] = metrics.auroc([of(g) for g, _ in chosen], [j[3] == "fact" for _, j in chosen])
    quoted = [max(metrics.f1(g[3], a) for a in j[2]) >= 0.5 for g, j in zip(got, judged) if j[3] in sources.QUOTED]
    if quoted:
        out["sentence"] = 100 * sum(quoted) / len(quoted)
    said = [(g[5] > 0) == (j[4] == "yes") for g, j in zip(got, judged) if j[4]]
    if said:
        out["verdict"] = 100 * sum(said) / len(said)
    return out


def quick(model, pieces, data):
    """The figures of the dev curve, in seconds."""
    read = Torch(model, pieces)
    devsel = [j for j in sources.judged(data, "squad11_devsel.jsonl.gz") if j[2]]
    squad, everyday = single(read, devsel, 300), single(read, sources.judged(data, "everyday_devsel.jsonl.xz"))
    return {"devsel EM": squad["EM"], "devsel F1": squad["F1"], **{f"everyday {k}": v for k, v in everyday.items() if k != "n"}}


def load(checkpoints, base, steady=False):
    model = bert.Ranker(bert.shaped(base))
    kept = torch.load(Path(checkpoints) / "ranker.pt", map_location="cpu", weights_only=False)
    model.load_state_dict(kept["model" if steady else "mean"])
    return model.eval()


def table(read, data, base, folder, report, limit, reach):
    import retrieval
    out = {}
    devsel = [j for j in sources.judged(data, "squad11_devsel.jsonl.gz") if j[2]]
    out["squad11_devsel"] = single(read, devsel, limit)
    out["everyday_devsel"] = single(read, sources.judged(data, "everyday_devsel.jsonl.xz"))
    for name, most in (("everyday_documents", 16), ("long_devsel_articles", 5)):
        out[name] = retrieval.ranked(read, retrieval.found(data, base, folder, name, most), reach)
    if report:
        out["squad11_dev"] = single(read, [j for j in sources.judged(data, "squad11_dev.jsonl.gz") if j[2]], limit)
        out["squad20_dev"] = single(read, sources.judged(data, "squad20_dev.jsonl.gz"), 2 * limit, 3)
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--checkpoints", type=Path, required=True, help="the ranker's checkpoint, and where found passages are kept")
    p.add_argument("--onnx", type=Path, help="judge this file instead of the checkpoint")
    p.add_argument("--data", type=Path)
    p.add_argument("--limit", type=int, default=600)
    p.add_argument("--reach", type=int, default=32, help="passages of a document that the ranker reads")
    p.add_argument("--report", action="store_true")
    a = p.parse_args()
    data, pieces = sources.data_folder(a.data), wordpiece.WordPieces.from_file(a.base / "tokenizer.json")
    read = Onnx(a.onnx, pieces) if a.onnx else Torch(load(a.checkpoints, a.base), pieces)
    begun = time.time()
    for name, figures in table(read, data, a.base, a.checkpoints, a.report, a.limit, a.reach).items():
        print(f"{name:24}", json.dumps({k: round(v, 3) for k, v in figures.items()}))
    print(f"{time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
