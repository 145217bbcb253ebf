"""The decoder: a Llama stack with candidate projections, run as FocusLLM's chunk passes and main pass.

Module names give the Hugging Face names of the weights. Keys are kept before RoPE where a candidate needs it.
"""
import json
import math
from dataclasses import asdict, dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

from dropout import Dropout
from matches import CLASSES

FUSED = hasattr(F, "scaled_dot_product_attention") and torch.cuda.is_available()  # on a CPU it is slower than two products
NEVER = -1e4  # additive mask; bf16 holds it and exp(NEVER) is 0


@dataclass(frozen=True)
class Shape:
    """Sizes of the decoder; exit_layer is where the auxiliary answer loss reads, question_first: a chunk read alone stands behind it."""

    vocab_size: int = 8192
    hidden_size: int = 256
    intermediate_size: int = 640
    num_hidden_layers: int = 10
    num_attention_heads: int = 4
    num_key_value_heads: int = 2
    head_dim: int = 64
    rms_norm_eps: float = 1e-5
    rope_theta: float = 100000.0
    exit_layer: int = 6
    document_attention: str = "full"
    question_first: bool = True
    beacon_param: tuple = ("q", "k", "v", "o")

    def to_json(self):
        return json.dumps(asdict(self))

    @staticmethod
    def from_json(text):
        fields = json.loads(text)
        return Shape(**{"document_attention": "causal", "question_first": False, **fields, "beacon_param": tuple(fields["beacon_param"])})


class Normalised(torch.autograd.Function):
    """x [..., size] divided by its root mean square, times the weight; on a CPU five times as fast as one operation after another."""

    @staticmethod
    def forward(ctx, x, weight, eps):
        squares = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32).square()
        scale = torch.rsqrt(squares / x.shape[-1] + eps).to(x.dtype)
        unit = x * scale
        ctx.save_for_backward(unit, weight, scale)
        return unit * weight

    @staticmethod
    def backward(ctx, gradient):
        unit, weight, scale = ctx.saved_tensors
        along = gradient * unit
        share = (along @ weight.unsqueeze(-1)) / unit.shape[-1]
        return (gradient * weight).addcmul_(unit, share, value=-1).mul_(scale), along.flatten(0, -2).sum(0), None


class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x):
        return Normalised.apply(x, self.weight, self.eps)


class Rotary(nn.Module):
    """Half-split RoPE with float32 angles."""

    def __init__(self, shape):
        super().__init__()
        exponents = torch.arange(0, shape.head_dim, 2, dtype=torch.float32) / shape.head_dim
        self.inv_freq = 1.0 / (shape.rope_theta ** exponents)

    def table(self, positions, dtype):
        """Cosines and signed sines for x [..., tokens, headDim]."""
        angles = positions.float().unsqueeze(-1) * self.inv_freq.to(positions.device)
        cos, sin = angles.cos(), angles.sin()
        return torch.cat([cos, cos], -1).to(dtype), torch.cat([-sin, sin], -1).to(dtype)

    @staticmethod
    def apply(x, table):
        cos, sin = table
        return x * cos + x.roll(x.shape[-1] // 2, -1) * sin


class Attention(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        wide, narrow = (n * shape.head_dim for n in (shape.num_attention_heads, shape.num_key_value_heads))
        sizes = {"q": (shape.hidden_size, wide), "k": (shape.hidden_size, narrow),
                 "v": (shape.hidden_size, narrow), "o": (wide, shape.hidden_size)}
        for name, (fan_in, fan_out) in sizes.items():
            setattr(self, f"{name}_proj", nn.Linear(fan_in, fan_out, bias=False))
            if name in shape.beacon_param:
                setattr(self, f"beacon_{name}_proj", nn.Linear(fan_in, fan_out, bias=False))

    def project(self, name, x, candidates=0):
        """x [batch, tokens, in]; the last `candidates` tokens use the candidate projection."""
        base = getattr(self, f"{name}_proj")
        if not candidates or name not in self.shape.beacon_param:
            return base(x)
        beacon = getattr(self, f"beacon_{name}_proj")
        return torch.cat([base(x[:, :-candidates]), beacon(x[:, -candidates:])], 1)

    def heads(self, x):
        """[batch, tokens, heads*headDim] -> [batch, heads, tokens, headDim]"""
        return x.view(*x.shape[:2], -1, self.shape.head_dim).transpose(1, 2)

    def attend(self, q, k, v, mask, probabilities=False):
        """q [batch, heads, new, headDim], k and v [batch, kvHeads, all, headDim], mask [batch or 1, 1, new, all]."""
        batch, heads, new, size = q.shape
        kv = k.shape[1]
        if FUSED and not probabilities:
            k, v = (x.repeat_interleave(heads // kv, 1) for x in (k, v))
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.expand(batch, 1, new, -1))
            return mixed.transpose(1, 2).reshape(batch, new, heads * size), None
        q = (q * size ** -0.5).reshape(batch * kv, heads // kv * new, size)
        scores = q @ k.reshape(batch * kv, -1, size).transpose(1, 2)
        scores = scores.view(batch, heads, new, -1) + mask
        weights = scores.softmax(-1)
        mixed = weights.view(batch * kv, heads // kv * new, -1) @ v.reshape(batch * kv, -1, size)
        mixed = mixed.view(batch, heads, new, size).transpose(1, 2).reshape(batch, new, heads * size)
        return mixed, (weights if probabilities else None)


class Mlp(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.gate_proj = nn.Linear(shape.hidden_size, shape.intermediate_size, bias=False)
        self.up_proj = nn.Linear(shape.hidden_size, shape.intermediate_size, bias=False)
        self.down_proj = nn.Linear(shape.intermediate_size, shape.hidden_size, bias=False)

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.input_layernorm = RMSNorm(shape.hidden_size, shape.rms_norm_eps)
        self.self_attn = Attention(shape)
        self.post_attention_layernorm = RMSNorm(shape.hidden_size, shape.rms_norm_eps)
        self.mlp = Mlp(shape)

    def finish(self, x, mixed, candidates, dropout):
        x = x + dropout(self.self_attn.project("o", mixed, candidates))
        return x + dropout(self.mlp(self.post_attention_layernorm(x)))


class Stack(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.embed_tokens = nn.Embedding(shape.vocab_size, shape.hidden_size)
        self.embed_matches = nn.Embedding(CLASSES, shape.hidden_size, padding_idx=0)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.num_hidden_layers))
        self.norm = RMSNorm(shape.hidden_size, shape.rms_norm_eps)


@dataclass
class Pass:
    """What a pass over some tokens leaves: hidden states, the exit's hidden states, attention, keys and values."""

    hidden: torch.Tensor  # [batch, tokens, hidden]
    exit: torch.Tensor  # [batch, tokens, hidden]
    attention: list  # per layer [batch, heads, new, all], or None
    keys: list  # per layer [batch, kvHeads, tokens, headDim]
    values: list


class Decoder(nn.Module):
    """Three passes: encode a chunk, read questions over it (with candidates), answer from the candidates."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.model = Stack(shape)
        self.rotary = Rotary(shape)
        self.dropout = Dropout(0.0)  # of what each layer adds; set while training
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                scale = 0.02 if "embed" in name else weight.shape[1] ** -0.5
                residual = "o_proj" in name or "down_proj" in name
                nn.init.normal_(weight, std=scale * (0.5 / math.sqrt(shape.num_hidden_layers) if residual else 1))
        nn.init.zeros_(self.model.embed_matches.weight)
        self.copy_candidates()

    def copy_candidates(self):
        """Candidate projections start as copies of the base ones."""
        weights = dict(self.named_parameters())
        with torch.no_grad():
            for name, weight in weights.items():
                if ".beacon_" in name:
                    weight.copy_(weights[name.replace("beacon_", "")])

    def head(self, hidden):
        return self.model.norm(hidden) @ self.model.embed_tokens.weight.t()

    def encode(self, ids, lengths, matches=None):
        """Chunk tokens [batch, tokens] from position 0; keys are rotated, since their positions never change.

        lengths [batch] are the chunks' real tokens. With document_attention "full" a token sees its whole chunk.
        """
        positions = torch.arange(ids.shape[1], device=ids.device)
        if self.shape.document_attention == "causal":
            mask = causal_mask(ids.shape[1], self.dtype, ids.device)
        else:
            mask = torch.where(positions < lengths[:, None], 0.0, NEVER).to(self.dtype)[:, None, None]
        return self._run(ids, positions, mask, matches=matches)

    def plain(self, ids):
        """A causal pass without chunks."""
        return self._run(ids, torch.arange(ids.shape[1], device=ids.device), causal_mask(ids.shape[1], self.dtype, ids.device))

    def read(self, chunk, ids, positions, mask, candidates=0, watch=(), matches=None):
        """Question branches after encoded chunks.

        ids, positions [batch, tokens]; mask [batch, 1, tokens, chunkTokens + tokens]; the last `candidates` tokens
        are candidates. Returned keys are not rotated.
        """
        return self._run(ids, positions, mask, chunk, candidates, set(watch), matches)

    def answer(self, candidate_keys, candidate_values, ordinals, ids, start, hidden=None, watch=()):
        """Main pass: per layer candidates [batch, kvHeads, chunks, headDim] at their ordinals, then the local context.

        ordinals [chunks], ids [batch, tokens] at positions from `start`; hidden [batch, chunks] marks unseen candidates.
        """
        chunks, tokens = ordinals.shape[0], ids.shape[1]
        table = self.rotary.table(ordinals, self.dtype)
        past = Pass(None, None, None, [self.rotary.apply(k, table) for k in candidate_keys], candidate_values)
        local = causal_mask(tokens, self.dtype, ids.device)
        mask = torch.cat([local.new_zeros(1, 1, tokens, chunks), local], -1)
        if hidden is not None:
            mask = mask.repeat(len(ids), 1, 1, 1)
            mask[..., :chunks].masked_fill_(hidden[:, None, None], NEVER)
        positions = start + torch.arange(tokens, device=ids.device)
        return self._run(ids, positions, mask, past, 0, set(watch))

    @property
    def dtype(self):
        return self.model.embed_tokens.weight.dtype

    def _run(self, ids, positions, mask, past=None, candidates=0, watch=frozenset(), matches=None):
        x = self.model.embed_tokens(ids)
        if matches is not None:
            x = x + self.model.embed_matches(matches)
        cos, sin = self.rotary.table(positions, x.dtype)
        table = (cos.unsqueeze(-3), sin.unsqueeze(-3))  # [batch?, 1, tokens, headDim]
        done = Pass(None, None, [], [], [])
        for number, layer in enumerate(self.model.layers):
            attention = layer.self_attn
            normed = layer.input_layernorm(x)
            q, k, v = (attention.heads(attention.project(name, normed, candidates)) for name in "qkv")
            q, rotated = self.rotary.apply(q, table), self.rotary.apply(k, table)
            keys, values = rotated, v
            if past is not None:
                keys, values = torch.cat([past.keys[number], keys], 2), torch.cat([past.values[number], v], 2)
            mixed, weights = attention.attend(q, keys, values, mask, number in watch)
            x = layer.finish(x, mixed, candidates, self.dropout)
            done.attention.append(weights)
            done.keys.append(rotated if past is None else k)
            done.values.append(v)
            if number + 1 == self.shape.exit_layer:
                done.exit = x
        done.hidden = x
        return done


def causal_mask(tokens, dtype, device):
    """[1, 1, tokens, tokens]"""
    return torch.full((tokens, tokens), NEVER, device=device).triu(1).to(dtype)[None, None]
