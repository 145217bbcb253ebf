"""The pretrained decoder, frozen, and low-rank updates beside its matrices."""
import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import gguf
import tensors

HIDDEN = -1e9  # a mask of -inf gives NaN in bf16 on rows of nothing but padding
SCALE = 2.0


@dataclass
class Sizes:
    layers: int
    width: int
    heads: int
    kv: int
    size: int
    inner: int
    vocabulary: int
    theta: float
    epsilon: float


def rope(x, places, theta):
    """x [B,H,T,size] turned by its places [B,T]."""
    inverse = 1.0 / (theta ** (torch.arange(0, x.shape[-1], 2, dtype=torch.float32, device=x.device) / x.shape[-1]))
    angle = places[..., None].float() * inverse
    cos, sin = angle.cos()[:, None].to(x.dtype), angle.sin()[:, None].to(x.dtype)
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Norm(nn.Module):
    def __init__(self, width, epsilon):
        super().__init__()
        self.weight, self.epsilon = nn.Parameter(torch.ones(width)), epsilon

    def forward(self, x):
        y = x.float()
        return (y * torch.rsqrt(y.pow(2).mean(-1, keepdim=True) + self.epsilon)).to(x.dtype) * self.weight.to(x.dtype)


class Layer(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s
        self.q, self.o = nn.Linear(s.width, s.heads * s.size, bias=False), nn.Linear(s.heads * s.size, s.width, bias=False)
        self.k, self.v = (nn.Linear(s.width, s.kv * s.size, bias=False) for _ in range(2))
        self.gate, self.up = (nn.Linear(s.width, s.inner, bias=False) for _ in range(2))
        self.down = nn.Linear(s.inner, s.width, bias=False)
        self.n1, self.n2 = Norm(s.width, s.epsilon), Norm(s.width, s.epsilon)

    def split(self, x, heads):
        return x.view(x.shape[0], x.shape[1], heads, self.s.size).transpose(1, 2)

    def attend(self, q, k, v, mask):
        """Queries of one key/value head are folded into the time axis, so that keys and values are not repeated. Output and shares."""
        s, (batch, _, time, _) = self.s, q.shape
        group, seen = s.heads // s.kv, k.shape[2]
        weights = (q.reshape(batch, s.kv, group * time, s.size) @ k.transpose(-1, -2)).view(batch, s.kv, group, time, seen)
        shares = torch.softmax(weights * s.size ** -0.5 + mask.unsqueeze(-3), -1)
        out = (shares.view(batch, s.kv, group * time, seen) @ v).view(batch, s.heads, time, s.size)
        return out.transpose(1, 2).reshape(batch, time, -1), shares

    def forward(self, x, places, mask, past=None):
        s, h = self.s, self.n1(x)
        q, k, v = rope(self.split(self.q(h), s.heads), places, s.theta), rope(self.split(self.k(h), s.kv), places, s.theta), self.split(self.v(h), s.kv)
        new = (k, v)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        x = x + self.o(self.attend(q, k, v, mask)[0])
        return self.feed(x), new

    def feed(self, x):
        h = self.n2(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Llama(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes, self.embed = sizes, nn.Embedding(sizes.vocabulary, sizes.width)
        self.layers, self.norm = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers)), Norm(sizes.width, sizes.epsilon)

    def forward(self, ids, places, mask, past=None):
        x, new = self.embed(ids), []
        for i, layer in enumerate(self.layers):
            x, kv = layer(x, places, mask, None if past is None else past[i])
            new.append(kv)
        return self.norm(x), new

    def logits(self, hidden):
        return hidden @ self.embed.weight.to(hidden.dtype).t()


class Low(nn.Module):
    """A frozen matrix and a trained update of low rank."""

    def __init__(self, linear, rank):
        super().__init__()
        self.base = [getattr(linear, "base", [linear])[0]]  # in a list: the base is no part of what is saved
        self.a, self.b = nn.Linear(linear.in_features, rank, bias=False), nn.Linear(rank, linear.out_features, bias=False)
        nn.init.normal_(self.a.weight, std=1 / math.sqrt(linear.in_features))
        nn.init.zeros_(self.b.weight)
        self.in_features, self.out_features = linear.in_features, linear.out_features

    def forward(self, x):
        return self.base[0](x) + SCALE * F.linear(F.linear(x, self.a.weight.to(x.dtype)), self.b.weight.to(x.dtype))


def load(path, dtype):
    """(frozen decoder, metadata) of a GGUF file."""
    meta, stored = gguf.read(path)
    name = meta["general.architecture"]
    heads, width = meta[f"{name}.attention.head_count"], meta[f"{name}.embedding_length"]
    s = Sizes(meta[f"{name}.block_count"], width, heads, meta[f"{name}.attention.head_count_kv"], width // heads, meta[f"{name}.feed_forward_length"],
              len(meta["tokenizer.ggml.tokens"]), meta.get(f"{name}.rope.freq_base", 1e4), meta[f"{name}.attention.layer_norm_rms_epsilon"])
    names = {"attn_q": "q", "attn_k": "k", "attn_v": "v", "attn_output": "o", "ffn_gate": "gate", "ffn_up": "up", "ffn_down": "down",
             "attn_norm": "n1", "ffn_norm": "n2"}
    state = {"embed.weight": stored["token_embd.weight"], "norm.weight": stored["output_norm.weight"]}
    for i in range(s.layers):
        for old, new in names.items():
            w = stored[f"blk.{i}.{old}.weight"]
            if new in "qk":  # undo the order of rows that GGUF's Llama has
                w = w.reshape(heads if new == "q" else s.kv, 2 * (s.size // 2) // 2, 2, -1).swapaxes(1, 2).reshape(w.shape)
            state[f"layers.{i}.{new}.weight"] = w
    model = Llama(s)
    model.load_state_dict({k: torch.tensor(v.copy()) for k, v in state.items()})
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model.eval().to(dtype), meta


def low_rank(model, targets, rank):
    """The updates of some matrices of every layer, as a module of their own."""
    return nn.ModuleDict({"layers": nn.ModuleList(nn.ModuleDict({t: Low(getattr(layer, t), rank) for t in targets}) for layer in model.layers)})


def adapted(model, updates):
    """A decoder that shares the frozen one's matrices and runs through the updates."""
    out = Llama.__new__(Llama)
    nn.Module.__init__(out)
    out.sizes, out.embed, out.norm, out.layers = model.sizes, model.embed, model.norm, nn.ModuleList()
    for layer, changes in zip(model.layers, updates["layers"]):
        own = Layer.__new__(Layer)
        nn.Module.__init__(own)
        own.s, own.n1, own.n2 = layer.s, layer.n1, layer.n2
        for name in ("q", "k", "v", "o", "gate", "up", "down"):
            setattr(own, name, changes[name] if name in changes else getattr(layer, name))
        out.layers.append(own)
    return out


def save(updates, file, kind, targets, rank, base, prompt):
    """NAME.safetensors with layers.N.q.a [rank, in] and layers.N.q.b [out, rank], and NAME.json that says what they are.

    kind: "local" or "candidate"; prompt: what stands before a passage, and the question behind it.
    """
    arrays = {name.removesuffix(".weight"): value.detach().float().cpu().numpy() for name, value in updates.items() if name.endswith((".a.weight", ".b.weight"))}
    tensors.write(file, {name: array.astype("float16") for name, array in arrays.items()})
    about = {"kind": kind, "rank": rank, "scale": SCALE, "targets": list(targets), "base_sha256": hashlib.sha256(Path(base).read_bytes()).hexdigest(), "prompt": prompt}
    with tensors.replacing(Path(file).with_suffix(".json")) as part:
        Path(part).write_text(json.dumps(about, indent=2) + "\n")


def restored(model, file, device):
    """The decoder with a saved adapter."""
    about = json.loads(Path(file).with_suffix(".json").read_text())
    updates = low_rank(model, about["targets"], about["rank"]).to(device)
    updates.load_state_dict({f"{name}.weight": torch.tensor(array.astype("float32")) for name, array in tensors.read(file).items()})
    for parameter in updates.parameters():
        parameter.requires_grad_(False)
    return adapted(model, updates)
