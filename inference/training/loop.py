"""The training loop that the ranker and the adapters share: resumable, its rate falling at the end, the mean of its weights kept."""
import json
import random
import signal
import time
from pathlib import Path

import torch

from tensors import replacing


class Loop:
    """Trains `module` on losses that are drawn in the order of `groups`; all of it is kept in CHECKPOINTS/NAME.pt."""

    @staticmethod
    def options(p, rate):
        p.add_argument("--checkpoints", type=Path, required=True, help="a folder outside the tree")
        p.add_argument("--data", type=Path)
        p.add_argument("--rows", type=Path, nargs="*", default=[], help="further folders of rows written by hand")
        p.add_argument("--minutes", type=float, default=60)
        p.add_argument("--steps", type=int, default=1 << 60, help="at most so many in this call")
        p.add_argument("--fall", type=float, default=0, help="the last minutes, in which the rate falls")
        p.add_argument("--rate", type=float, default=rate)
        p.add_argument("--judge-every", type=float, default=12, help="minutes")
        p.add_argument("--threads", type=int, default=2)

    def __init__(self, a, name, module, groups, keep=0.995):
        self.a, self.name, self.module, self.groups, self.keep = a, name, module, groups, keep
        a.checkpoints.mkdir(parents=True, exist_ok=True)
        self.file, self.steps, self.tokens, self.seconds = a.checkpoints / f"{name}.pt", 0, 0, 0.0
        kept = torch.load(self.file, map_location="cpu", weights_only=False) if self.file.exists() else None
        if kept:
            module.load_state_dict(kept["model"])
        self.mean = {k: v.detach().clone() for k, v in module.state_dict().items()}
        fused = {"fused": True} if tuple(map(int, torch.__version__.split(".")[:2])) >= (2, 4) else {}
        self.optimizer = torch.optim.AdamW(module.parameters(), lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01, **fused)
        if kept:
            for key, value in kept["mean"].items():
                self.mean[key].copy_(value)
            self.optimizer.load_state_dict(kept["optimizer"])
            self.steps, self.tokens, self.seconds = kept["steps"], kept["tokens"], kept["seconds"]
            groups.restore(kept["groups"])
            torch.set_rng_state(kept["torch"])

    def save(self):
        with replacing(self.file) as part:
            torch.save({"model": self.module.state_dict(), "mean": self.mean, "optimizer": self.optimizer.state_dict(), "steps": self.steps,
                        "tokens": self.tokens, "seconds": self.seconds, "groups": self.groups.state(), "torch": torch.get_rng_state()}, part)

    @torch.no_grad()
    def follow(self):
        """Every fourth step is enough, and takes a quarter of the time."""
        if self.steps % 4:
            return
        keep = min(self.keep, self.steps / (self.steps + 20)) ** 4
        for name, value in self.module.state_dict().items():
            self.mean[name].lerp_(value.detach(), 1 - keep)

    def judge(self, judged):
        """The figures of the mean of the weights."""
        own = {k: v.detach().clone() for k, v in self.module.state_dict().items()}
        self.module.load_state_dict(self.mean)
        try:
            return judged()
        finally:
            self.module.load_state_dict(own)

    def step(self, drawn, rate):
        now = time.time()
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss, *parts, tokens = drawn()
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.module.parameters(), 1.0)
        self.optimizer.step()
        self.steps += 1
        self.follow()
        self.tokens += tokens
        self.seconds += time.time() - now
        return [loss.item(), *parts]

    def run(self, drawn, judged, names=("first right",)):
        """drawn() gives (loss, figures…, tokens); judged() the figures of the dev curve."""
        a, begun, stopped, sums = self.a, time.time(), [], []
        looked, saved, last = begun, begun, self.steps + a.steps
        random.seed(self.steps)
        signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
        while not stopped and self.steps < last and (left := a.minutes - (time.time() - begun) / 60) > 0:
            warm = min(1, (self.steps + 1) / 60, (time.time() - begun) / 30 + 0.1)
            sums.append(self.step(drawn, a.rate * warm * (min(1, left / a.fall + 0.02) if a.fall else 1)))
            if time.time() - looked > 60 * a.judge_every:
                self.note(sums, names, judged)
                looked, sums = time.time(), []
            if time.time() - saved > 600:
                self.save()
                saved = time.time()
        self.save()
        if not stopped and sums:
            self.note(sums, names, judged)

    def note(self, sums, names, judged):
        line = {"time": time.strftime("%H:%M"), "steps": self.steps, "tokens": self.tokens, "minutes": self.seconds / 60,
                "tokens/s": self.tokens / max(self.seconds, 1e-9), "rate": self.optimizer.param_groups[0]["lr"]}
        line.update({name: sum(s[i] for s in sums) / len(sums) for i, name in enumerate(("loss", *names))})
        line.update(self.judge(judged))
        text = json.dumps({k: round(v, 6) if isinstance(v, float) else v for k, v in line.items()})
        print(text, flush=True)
        with open(self.a.checkpoints / f"{self.name}.log", "a") as log:
            print(text, file=log)
