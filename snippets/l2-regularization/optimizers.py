"""SGD 和 Adam 的 weight_decay 就是 L2 惩罚，AdamW 的不是；有动量的 SGD 也分得出来。"""

import torch

torch.manual_seed(0)
X, y = torch.randn(40, 5, dtype=torch.float64), torch.randn(40, dtype=torch.float64)
lam, lr, steps = 0.1, 0.05, 30


def run(make, penalty=0.0, decay_by_hand=0.0):
    w = torch.ones(5, dtype=torch.float64, requires_grad=True)
    optimizer = make([w])
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((X @ w - y) ** 2).mean() + penalty / 2 * (w**2).sum()
        loss.backward()
        with torch.no_grad():
            w.mul_(1 - lr * decay_by_hand)
        optimizer.step()
    return w.detach()


def sgd(momentum, wd):
    return lambda p: torch.optim.SGD(p, lr=lr, momentum=momentum, weight_decay=wd)


def adam(cls, wd):
    return lambda p: cls(p, lr=lr, weight_decay=wd)


for momentum in (0.0, 0.9):
    built_in, in_loss = run(sgd(momentum, lam)), run(sgd(momentum, 0.0), lam)
    decoupled = run(sgd(momentum, 0.0), decay_by_hand=lam)
    assert torch.allclose(built_in, in_loss)
    gap = (built_in - decoupled).abs().max()
    print(f"SGD momentum {momentum}: L2 against decoupled, gap {gap:.4f}")
    assert (gap < 1e-12) == (momentum == 0.0)
penalty = run(adam(torch.optim.Adam, 0.0), lam)
adam_wd, adamw_wd = (run(adam(c, lam)) for c in (torch.optim.Adam, torch.optim.AdamW))
assert torch.allclose(adam_wd, penalty)
print(f"Adam weight_decay against penalty {(adam_wd - penalty).abs().max():.4f}")
print(f"AdamW weight_decay against penalty {(adamw_wd - penalty).abs().max():.4f}")
assert not torch.allclose(adamw_wd, penalty, atol=1e-3)
assert torch.allclose(run(sgd(0.0, 2 * lam)), run(sgd(0.0, 0.0), 2 * lam))
