"""Dropout that is cheap on a CPU, where drawing a random number costs more than all that is done with it."""
import random

import torch
import torch.nn.functional as F

POOL = 1 << 24  # kept and dropped elements drawn once; every use begins somewhere else in them


class Dropout:
    """Sets a share of the elements to zero and scales the others up."""

    def __init__(self, share):
        self.share = share
        self.pool = None

    def __call__(self, x):
        if not self.share or x.is_cuda or x.numel() > POOL:
            return F.dropout(x, self.share)
        if self.pool is None or self.pool.dtype != x.dtype:
            self.pool = (torch.rand(POOL) >= self.share).to(x.dtype) / (1 - self.share)
        start = random.randrange(POOL - x.numel() + 1)
        return x * self.pool[start:start + x.numel()].view_as(x)
