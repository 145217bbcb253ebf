"""The chooser's model: which features of kind_features.py are known, what they weigh for each kind, and the file of the weights."""
import collections
import struct
from pathlib import Path

import numpy as np
import torch

KINDS = ("fact", "yesno", "list", "explain", "howto", "define", "compare", "summary", "table", "file", "command", "rewrite", "talk", "outside")
ASIDE = ("file", "command", "rewrite", "talk", "outside")  # no passage is looked for
SURE = 0.4          # they are chosen from this probability on, else the likeliest of the others
WIDTH = 384
ELSEWHERE = 0.5     # of a vector where the encoder, which is English, may be wrong
SCALE = 3.0         # of vectors beside the other features
WITHOUT = 0.25      # weight of each row once more without its vector
RARE, MOST = 3, 38_000  # features: rows that must have one, and how many are kept
L2, L2_VECTOR, STEPS = 1e-5, 5e-5, 100


class Table:
    """Which features are known, by hash; in the order of signed 32-bit numbers."""

    def __init__(self, hashes):
        self.hashes = np.sort(np.array(list(hashes), np.int64).astype(np.uint32).view(np.int32))
        self.place = {int(one) & 0xFFFFFFFF: i for i, one in enumerate(self.hashes)}

    @classmethod
    def of(cls, seen):
        count = collections.Counter(one for _, groups in seen for hashes in groups.values() for one in hashes)
        return cls(one for one, rows in count.items() if rows >= RARE)

    def bags(self, seen):
        """([features of row after row], [where each row begins], [their values])"""
        columns, starts, values = [], [], []
        for _, groups in seen:
            starts.append(len(columns))
            for hashes in groups.values():
                known = [self.place[one] for one in hashes if one in self.place]
                columns += known
                values += [len(known) ** -0.5] * len(known) if known else []
        return torch.tensor(columns), torch.tensor(starts), torch.tensor(values, dtype=torch.float32)


class Product(torch.autograd.Function):
    """bags x weights; backwards the same with rows and features exchanged."""

    @staticmethod
    def forward(context, weights, bags, turned):
        context.turned = turned
        return sum_bags(weights, bags)

    @staticmethod
    def backward(context, gradient):
        return sum_bags(gradient.contiguous(), context.turned), None, None


def sum_bags(weights, bags):
    columns, starts, values = bags
    return torch.nn.functional.embedding_bag(columns, weights, starts, mode="sum", per_sample_weights=values)


def turned(bags, width):
    columns, starts, values = bags
    ends = torch.cat([starts[1:], torch.tensor([len(columns)])])
    rows = torch.repeat_interleave(torch.arange(len(starts)), ends - starts)
    order = torch.argsort(columns, stable=True)
    return rows[order], torch.searchsorted(columns[order].contiguous(), torch.arange(width)), values[order]


def vectors_of(seen, vectors):
    share = np.array([ELSEWHERE if language in ("de", "ja") else 1.0 for language, _ in seen], np.float32)
    return torch.tensor(np.asarray(vectors) * share[:, None] * np.float32(SCALE))


class Model:
    """kind = softmax(bias + sum over groups of known features / sqrt(their number) + share * vector x weights)"""

    def __init__(self, table, weights, vector_weights, bias):
        self.table, self.weights, self.vector_weights, self.bias = table, weights, vector_weights, bias

    @classmethod
    def learned(cls, seen, vectors, targets, shares, most=MOST):
        """targets: [rows, kinds], each row 1 together; shares: what each row counts for, 1 together."""
        table = Table.of(seen)
        model = cls._fitted(table, seen, vectors, targets, shares)
        if len(table.hashes) > most:
            kept = model.weights.abs().max(1).values.topk(most).indices.numpy()
            model = cls._fitted(Table(table.hashes[kept]), seen, vectors, targets, shares)
        return model

    @classmethod
    def _fitted(cls, table, seen, vectors, targets, shares):
        bags, dense = table.bags(seen), vectors_of(seen, vectors)
        back, wanted = turned(bags, len(table.hashes)), torch.tensor(targets * shares[:, None])
        weights = torch.zeros(len(table.hashes), len(KINDS), requires_grad=True)
        vector_weights = torch.zeros(dense.shape[1], len(KINDS), requires_grad=True)
        bias = torch.zeros(len(KINDS), requires_grad=True)
        optimizer = torch.optim.LBFGS([weights, vector_weights, bias], max_iter=STEPS, history_size=8, line_search_fn="strong_wolfe")

        def loss_of():
            optimizer.zero_grad()
            without = Product.apply(weights, bags, back) + bias
            loss = 0
            for part, logits in ((1, without + dense @ vector_weights), (WITHOUT, without)):
                loss = loss - part * (wanted * torch.log_softmax(logits, 1)).sum()
            loss = loss / (1 + WITHOUT) + L2 * (weights ** 2).sum() + L2_VECTOR * (vector_weights ** 2).sum()
            loss.backward()
            return loss

        optimizer.step(loss_of)
        return cls(table, weights.detach(), vector_weights.detach() * SCALE, bias.detach())

    def probabilities(self, seen, vectors=None):
        logits = sum_bags(self.weights, self.table.bags(seen)) + self.bias
        if vectors is not None:
            logits = logits + vectors_of(seen, vectors) / SCALE @ self.vector_weights
        return torch.softmax(logits, 1).numpy()

    def write(self, path):
        """Big-endian: kinds with their bias, hashes in signed order and their weights, length and share of vectors and their weights."""
        out = struct.pack(">i", len(KINDS))
        for kind, bias in zip(KINDS, self.bias.tolist()):
            out += struct.pack(">H", len(kind)) + kind.encode() + struct.pack(">f", bias)
        out += struct.pack(">i", len(self.table.hashes)) + self.table.hashes.astype(">i4").tobytes() + packed(self.weights.numpy())
        out += struct.pack(">if", WIDTH, ELSEWHERE) + packed(self.vector_weights.numpy())
        Path(path).write_bytes(out)

    @classmethod
    def read(cls, path):
        data, at, bias = Path(path).read_bytes(), 4, []
        for kind in KINDS:
            at += 2 + len(kind) + 4
            bias += struct.unpack_from(">f", data, at - 4)
        count, = struct.unpack_from(">i", data, at)
        table = Table(np.frombuffer(data, ">i4", count, at + 4))
        weights, at = unpacked(data, at + 4 + 4 * count, count)
        vector_weights, _ = unpacked(data, at + 8, WIDTH)
        return cls(table, weights, vector_weights, torch.tensor(bias))


def chosen(probabilities):
    """[rows]: the number of the kind that the app chooses."""
    aside = [KINDS.index(kind) for kind in ASIDE]
    out = np.array(probabilities)
    out[:, aside] = np.where(out[:, aside] < SURE, 0, out[:, aside])
    return out.argmax(1)


def packed(weights):
    """[features, kinds]: the step of each kind, then bytes that count steps."""
    step = np.maximum(np.abs(weights).max(0), 1e-9) / 127
    return step.astype(">f4").tobytes() + np.rint(weights / step).astype(np.int8).tobytes()


def unpacked(data, at, count):
    step = np.frombuffer(data, ">f4", len(KINDS), at).astype(np.float32)
    at += 4 * len(KINDS)
    weights = np.frombuffer(data, np.int8, count * len(KINDS), at).reshape(count, len(KINDS))
    return torch.tensor(weights * step), at + count * len(KINDS)
