"""Muon for the matrices of the stack, Adam for embeddings and norms; float32 masters behind working weights of any type."""
import torch

MAX_NORM = 8.0
STEPS = ((3.4445, -4.7750, 2.0315),) * 5


def orthogonalise(matrices):
    """Newton-Schulz iteration on a stack [count, rows, columns]."""
    x = matrices / (matrices.norm(dim=(1, 2), keepdim=True) + 1e-7)
    x = x.to(torch.bfloat16)
    flip = x.shape[1] > x.shape[2]
    x = x.transpose(1, 2) if flip else x
    for a, b, c in STEPS:
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * gram @ gram) @ x
    return (x.transpose(1, 2) if flip else x).float()


class Optimizer:
    """Steps the float32 masters and writes them back into the model's weights."""

    def __init__(self, model, muon_rate=0.02, adam_rate=0.002, momentum=0.95, decay=0.02):
        self.weights = dict(model.named_parameters())
        self.masters = {name: w.detach().float().clone() for name, w in self.weights.items()}
        self.first = {name: torch.zeros_like(m) for name, m in self.masters.items()}
        matrices = [name for name, m in self.masters.items() if m.dim() == 2 and "embed" not in name]
        self.groups = {}
        for name in matrices:
            self.groups.setdefault(self.masters[name].shape, []).append(name)
        self.adam = [name for name in self.masters if name not in matrices]
        self.second = {name: torch.zeros_like(self.masters[name]) for name in self.adam}
        self.muon_rate, self.adam_rate, self.momentum, self.decay = muon_rate, adam_rate, momentum, decay
        self.step_count = 0

    def step(self, scale=1.0):
        """One update at `scale` of the full rates; returns the gradient norm."""
        gradients = {name: w.grad.float() for name, w in self.weights.items() if w.grad is not None}
        norm = torch.stack([g.norm() for g in gradients.values()]).norm().item()
        if norm > MAX_NORM:  # one odd batch would steer the momentum of many steps
            gradients = {name: g * (MAX_NORM / norm) for name, g in gradients.items()}
        self.step_count += 1
        with torch.no_grad():
            for names in self.groups.values():
                self._muon([name for name in names if name in gradients], gradients, self.muon_rate * scale)
            for name in self.adam:
                if name in gradients:
                    self._adam(name, gradients[name], self.adam_rate * scale)
            for name, weight in self.weights.items():
                weight.copy_(self.masters[name])
                weight.grad = None
        return norm

    def _muon(self, names, gradients, rate):
        if not names:
            return
        updates = []
        for name in names:
            momentum = self.first[name].lerp_(gradients[name], 1 - self.momentum)
            updates.append(gradients[name].lerp(momentum, self.momentum))
        rows, columns = updates[0].shape
        for name, update in zip(names, orthogonalise(torch.stack(updates))):
            master = self.masters[name]
            master.mul_(1 - rate * self.decay).add_(update, alpha=-rate * max(1, rows / columns) ** 0.5)

    def _adam(self, name, gradient, rate):
        first = self.first[name].lerp_(gradient, 0.1)
        second = self.second[name].lerp_(gradient.square(), 0.02)
        first = first / (1 - 0.9 ** self.step_count)
        second = second / (1 - 0.98 ** self.step_count)
        self.masters[name].addcdiv_(first, second.sqrt() + 1e-8, value=-rate)

    def state(self):
        return {"masters": self.masters, "first": self.first, "second": self.second, "step_count": self.step_count}

    def load(self, state):
        for mine, theirs in ((self.masters, state["masters"]), (self.first, state["first"]), (self.second, state["second"])):
            for name, tensor in theirs.items():
                mine[name].copy_(tensor)
        self.step_count = state["step_count"]
        with torch.no_grad():
            for name, weight in self.weights.items():
                weight.copy_(self.masters[name])
