"""Writes the mean of the weights of some checkpoints of one run, or of runs that began with the same one.

    python3 average.py FALLEN1/model.pt FALLEN2/model.pt --out AVERAGE.pt
"""
import argparse

import torch

from train import load


def mean(paths):
    """The decoder with the mean of some checkpoints' weights, and the last one's step."""
    loaded = [load(path, torch.float32) for path in paths]
    model, state = loaded[-1]
    weights = [dict(other.named_parameters()) for other, _ in loaded]
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.copy_(torch.stack([w[name] for w in weights]).mean(0))
    return model, state["step"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", nargs="+")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    model, step = mean(args.checkpoint)
    masters = {name: weight.detach() for name, weight in model.named_parameters()}
    torch.save({"shape": model.shape.to_json(), "optimizer": {"masters": masters}, "step": step}, args.out)


if __name__ == "__main__":
    main()
