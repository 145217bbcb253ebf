"""Trains one stage, resuming from its folder.

    python3 train.py read --run DIR --steps 3000
    python3 train.py focus --run DIR2 --start DIR/model.pt --steps 3000
"""
import argparse
import json
import os
import signal
import time
from collections import defaultdict
from dataclasses import fields, replace
from pathlib import Path

import torch

import checkpoint
import corpus
import focus
import reading
from dropout import Dropout
from loader import batches, move
from model import Decoder, Shape
from optimizer import Optimizer
from passages import Library
from tokenizer import Tokenizer

STAGES = {"read": reading, "focus": focus}
MODEL_DIR = Path(__file__).resolve().parents[1] / "model"


def rate_scale(step, steps, warmup, cooldown):
    """Warm-up, stable, then a linear fall to a twentieth in the last `cooldown` steps."""
    return min(1.0, (step + 1) / warmup, max(0.05, (steps - step) / max(1, cooldown)))


def save(run, model, optimizer, step):
    state = {"shape": model.shape.to_json(), "optimizer": optimizer.state(), "step": step}
    partial = run / "model.pt.partial"
    torch.save(state, partial)
    os.replace(partial, run / "model.pt")


def keep(run, model, optimizer, step):
    """The weights alone, beside those of other steps."""
    torch.save({"shape": model.shape.to_json(), "optimizer": {"masters": optimizer.masters}, "step": step}, run / f"{step}.pt")


def load(path, dtype, device="cpu"):
    """The decoder of a run's checkpoint or of an exported model folder, and the run's state."""
    if Path(path).is_dir():
        weights, state = checkpoint.read_safetensors(Path(path) / "model.safetensors"), {"step": 0}
        model = Decoder(exported_shape(json.loads((Path(path) / "config.json").read_text())))
    else:
        state = torch.load(path, map_location="cpu")
        weights, model = state["optimizer"]["masters"], Decoder(Shape.from_json(state["shape"]))
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.copy_(weights.get(name, weight))
    return model.to(device, dtype), state


def exported_shape(config):
    names = [f.name for f in fields(Shape) if f.name in config and f.name != "beacon_param"]
    exit_layer = config["lectern"]["attribution_heads"][0][0]  # the layers above it are the ones that read candidates
    lectern = config["lectern"]
    return Shape(**{name: config[name] for name in names}, exit_layer=exit_layer,
                 document_attention=lectern.get("document_attention", "causal"), question_first=lectern.get("question_first", False),
                 beacon_param=tuple(config["beacon_param"]))


def prepare(args, run, dtype, device, vocab_size):
    """Model, optimizer and step: resumed from the run, started from another run, or new."""
    own = run / "model.pt"
    torch.manual_seed(args.seed)
    if own.exists():
        model, state = load(own, torch.float32)
    elif args.start:
        model, state = load(args.start, torch.float32)[0], None
        if args.stage == "focus" and not Path(args.start).is_dir():
            model.copy_candidates()
        if args.document_attention:
            model.shape = replace(model.shape, document_attention=args.document_attention)
    else:
        shape = Shape(vocab_size=vocab_size, num_hidden_layers=args.layers, hidden_size=args.width,
                      intermediate_size=args.width * 5 // 2, num_attention_heads=args.width // 64,
                      exit_layer=max(1, args.layers * 3 // 5))
        model, state = Decoder(shape), None
    model.shape = replace(model.shape, question_first=True)  # both stages train it
    optimizer = Optimizer(model, args.muon_rate, args.adam_rate)
    if state:
        optimizer.load(state["optimizer"])
    model = model.to(device, dtype)
    optimizer.weights = dict(model.named_parameters())
    return model, optimizer, state["step"] if state else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--data")
    parser.add_argument("--tokenizer", default=MODEL_DIR / "tokenizer.json")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--start", help="checkpoint of another run, or an exported model folder")
    parser.add_argument("--document-attention", choices=["full", "causal"], help="what chunk tokens see, if not as in --start")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop, resumable, after this time")
    parser.add_argument("--keep", action="store_true", help="keep the weights of every fourth minute")
    parser.add_argument("--warmup", type=int, default=60)
    parser.add_argument("--cooldown", type=int, default=400)
    parser.add_argument("--muon-rate", type=float, default=0.02)
    parser.add_argument("--adam-rate", type=float, default=0.003)
    parser.add_argument("--dropout", type=float, default=0.0, help="of what each layer adds")
    parser.add_argument("--layers", type=int, default=10)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the texts to load")
    parser.add_argument("--rows", type=int, nargs="+", help="chunks of a step; focus: with gradient, without")
    parser.add_argument("--reading-share", type=float, default=focus.READING_SHARE, help="focus: of the steps are reading steps")
    parser.add_argument("--reading-rows", type=int, default=reading.ROWS, help="focus: chunks of a reading step")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=0, help="processes that draw batches; a GPU needs a dozen")
    parser.add_argument("--log-every", type=int, default=20)
    parser.add_argument("--float32", action="store_true")
    args = parser.parse_args()
    run_stage(args, STAGES[args.stage])


def run_stage(args, stage):
    args.run.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    dtype = torch.float32 if args.float32 else torch.bfloat16
    tokenizer = Tokenizer(args.tokenizer)
    drawing = {"rows": args.rows if args.stage == "focus" else args.rows[0]} if args.rows else {}
    if args.stage == "focus":
        drawing.update(reading_share=args.reading_share, reading_rows=args.reading_rows)
    seed = args.seed or int(time.time())  # a resumed run must not see the same batches again
    stream = batches(lambda library: stage.draw_batch(library, tokenizer, dtype=dtype, **drawing),
                     Library(corpus.data_root(args.data), seed, args.scale), seed, args.workers)
    model, optimizer, step = prepare(args, args.run, dtype, device, len(tokenizer.vocab))
    model.dropout = Dropout(args.dropout)
    began = saved = time.time()
    sums, tokens = defaultdict(list), 0
    ending = []
    signal.signal(signal.SIGTERM, lambda *_: ending.append(True))
    while step < args.steps and time.time() - began < args.minutes * 60 and not ending:
        batch = move(next(stream), device)
        loss, named = stage.losses(model, batch)
        loss.backward()
        norm = optimizer.step(rate_scale(step, args.steps, args.warmup, args.cooldown))
        step += 1
        tokens += batch.chunk.numel() + batch.tail.numel()
        for name, value in named.items():
            sums[name].append(value.item())
        if step % args.log_every == 0:
            figures = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sums.items())
            print(f"step {step} {figures} norm {norm:.2f} {(time.time() - began) / 60:.1f} min {tokens} tokens", flush=True)
            sums.clear()
        if time.time() - saved > 240:
            save(args.run, model, optimizer, step)
            if args.keep:
                keep(args.run, model, optimizer, step)
            saved = time.time()
    save(args.run, model, optimizer, step)


if __name__ == "__main__":
    main()
