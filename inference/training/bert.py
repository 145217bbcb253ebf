"""The encoder: BERT's layers, filled from a .safetensors file, and the ranker's heads on top of it."""
import json
import math
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import tensors


class Layer(nn.Module):
    def __init__(self, width, heads, inner, epsilon, dropout):
        super().__init__()
        self.heads, self.drop = heads, nn.Dropout(dropout)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, x, mask):
        batch, length, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(size)) + mask, -1)
        x = self.norm1(x + self.drop(self.out((weights @ v).transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, layers, heads, inner, positions, epsilon=1e-12, dropout=0.0):
        super().__init__()
        self.words, self.positions, self.kinds = nn.Embedding(vocabulary, width), nn.Embedding(positions, width), nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, epsilon)
        self.layers = nn.ModuleList(Layer(width, heads, inner, epsilon, dropout) for _ in range(layers))

    def forward(self, ids, mask, kinds):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(places) + self.kinds(kinds))
        if torch.is_autocast_enabled() or getattr(torch, "is_autocast_cpu_enabled", lambda: False)():
            x = x.to(torch.bfloat16)
        hidden = ((1 - mask[:, None, None].to(x.dtype)) * -1e4)
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class Ranker(nn.Module):
    """start, end, relevance, support and verdict of question-and-passage rows, as raw logits."""

    def __init__(self, encoder):
        super().__init__()
        width = encoder.norm.weight.shape[0]
        self.encoder, self.tokens, self.relevance = encoder, nn.Linear(width, 3), nn.Linear(width, 1)
        self.verdict = nn.Linear(width, 1)
        for head in (self.tokens, self.relevance, self.verdict):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids, mask, kinds):
        x = self.encoder(ids, mask, kinds).float()
        with torch.autocast(x.device.type, torch.bfloat16, enabled=False):
            start, end, support = self.tokens(x).unbind(-1)
            return start, end, self.relevance(x[:, 0]).squeeze(-1), support, self.verdict(x[:, 0]).squeeze(-1)


def shaped(folder, dropout=0.0):
    """An encoder of the sizes in the folder's config.json, its weights still to be filled."""
    config = json.loads((Path(folder) / "config.json").read_text())
    return Encoder(config["vocab_size"], config["hidden_size"], config["num_hidden_layers"], config["num_attention_heads"],
                   config["intermediate_size"], config["max_position_embeddings"], config["layer_norm_eps"], dropout)


def load_encoder(folder, dropout=0.0):
    """The encoder of a pretrained folder: config.json and model.safetensors."""
    encoder = shaped(folder, dropout)
    encoder.load_state_dict(renamed({name.removeprefix("bert."): torch.tensor(array) for name, array in tensors.read(Path(folder) / "model.safetensors").items()}))
    return encoder


def renamed(given):
    """The names of this file for a state dict with BERT's usual names."""
    parts = {"norm1": "attention.output.LayerNorm", "out": "attention.output.dense", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    out = {"words.weight": given["embeddings.word_embeddings.weight"], "positions.weight": given["embeddings.position_embeddings.weight"],
           "kinds.weight": given["embeddings.token_type_embeddings.weight"]}
    for end in ("weight", "bias"):
        out[f"norm.{end}"] = given[f"embeddings.LayerNorm.{end}"]
        for n in range(len({name.split(".")[2] for name in given if name.startswith("encoder.layer.")})):
            old = f"encoder.layer.{n}."
            out[f"layers.{n}.qkv.{end}"] = torch.cat([given[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")])
            out.update({f"layers.{n}.{new}.{end}": given[f"{old}{part}.{end}"] for new, part in parts.items()})
    return out
