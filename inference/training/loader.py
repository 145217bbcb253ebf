"""Draws batches, in the training process or ahead of it in others."""
from dataclasses import fields, is_dataclass, replace

import torch
import torch.multiprocessing as multiprocessing


def batches(draw, library, seed, workers=0):
    """Endless batches of draw(library); with workers, each draws from its own random numbers.

    Workers are forked at once, which has to happen before PyTorch has started threads of its own.
    """
    if not workers:
        return iter(lambda: draw(library), None)
    context = multiprocessing.get_context("fork")  # the texts are shared, not copied
    queue = context.Queue(2 * workers)
    for number in range(workers):
        context.Process(target=produce, args=(draw, library, seed * 1000 + number, queue), daemon=True).start()
    return iter(queue.get, None)


def produce(draw, library, seed, queue):
    torch.set_num_threads(1)
    library.rng.seed(seed)
    while True:
        queue.put(draw(library))


def move(value, device):
    """A batch, or any part of one, on the device."""
    if isinstance(value, torch.Tensor):
        return value.to(device, non_blocking=True)
    if isinstance(value, tuple):
        return tuple(move(item, device) for item in value)
    if is_dataclass(value):
        return replace(value, **{f.name: move(getattr(value, f.name), device) for f in fields(value)})
    return value
