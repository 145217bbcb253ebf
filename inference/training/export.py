"""Writes a training checkpoint as a Hugging Face model directory that the engine reads.

    python3 export.py --checkpoint DIR/model.pt --out inference/model
"""
import argparse
import json
from pathlib import Path

import torch

import checkpoint
from examples import CHUNK_LENGTH
from reader import CONTENDERS, DOUBT, NOT_FOUND_THRESHOLD, QUESTION_WORDS, SECOND_READING, START_WEIGHT
from reading import pointing
from tokenizer import BOS, EOS, MARK, PAD
from train import load

MAX_CHUNKS = 2048  # ordinals drawn in focus training
MAX_SUFFIX = 64
TRAINED_LENGTH = CHUNK_LENGTH + 2 * MAX_SUFFIX  # the question before and behind a chunk


def configuration(shape):
    """config.json: a Hugging Face Llama with the candidate projections' names and how Lectern uses it."""
    upper = range(shape.exit_layer, shape.num_hidden_layers)
    return {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "vocab_size": shape.vocab_size,
        "hidden_size": shape.hidden_size, "intermediate_size": shape.intermediate_size,
        "num_hidden_layers": shape.num_hidden_layers, "num_attention_heads": shape.num_attention_heads,
        "num_key_value_heads": shape.num_key_value_heads, "head_dim": shape.head_dim, "hidden_act": "silu",
        "rms_norm_eps": shape.rms_norm_eps, "rope_theta": shape.rope_theta, "rope_scaling": None,
        "max_position_embeddings": TRAINED_LENGTH, "attention_bias": False, "mlp_bias": False,
        "tie_word_embeddings": True, "torch_dtype": "float32",
        "bos_token_id": BOS, "eos_token_id": EOS, "pad_token_id": PAD, "beacon_param": list(shape.beacon_param),
        "lectern": {
            "prompt_template": "<|question|>{question}<|answer|>", "chunk_length": CHUNK_LENGTH,
            "document_attention": shape.document_attention, "max_suffix": MAX_SUFFIX, "max_chunks": MAX_CHUNKS, "not_found_token": "<|none|>",
            "not_found_threshold": NOT_FOUND_THRESHOLD, "answers": "verbatim", "second_reading": SECOND_READING, "question_words": QUESTION_WORDS,
            "contenders": CONTENDERS, "doubt": DOUBT,
            "question_first": shape.question_first, "word_matches": True,
            "answer_start": {"layers": shape.exit_layer, "token_id": MARK, "weight": START_WEIGHT},
            "attribution_heads": [[layer, head] for layer in upper for head in range(shape.num_attention_heads)],
            "salience_heads": [list(pair) for pair in pointing(shape)],
        },
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", choices=["int8", "float32"], default="int8")
    args = parser.parse_args()
    model, _ = load(args.checkpoint, torch.float32)
    weights = {n: w.detach() for n, w in model.named_parameters()}
    args.out.mkdir(parents=True, exist_ok=True)
    checkpoint.write_safetensors(args.out / "model.safetensors", checkpoint.quantized(weights) if args.weights == "int8" else weights)
    (args.out / "config.json").write_text(json.dumps(configuration(model.shape), indent=1) + "\n")


if __name__ == "__main__":
    main()
