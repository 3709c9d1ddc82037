"""三条更新规则按公式手算，与 torch.optim 一致；Adam 不受损失整体缩放的影响。"""

import torch

start, lr, steps = [3.0, -2.0], 0.1, 5


def loss_function(w):
    return w[0] ** 2 + 3 * w[1] ** 2


def gradient(w):
    return torch.tensor([2.0, 6.0], dtype=w.dtype) * w


def sgd(w, g, state, t):
    return w - lr * g


def momentum(w, g, state, t, mu=0.9):
    state["v"] = mu * state.get("v", 0) + g
    return w - lr * state["v"]


def adam(w, g, state, t, beta1=0.9, beta2=0.999, eps=1e-8):
    state["m"] = beta1 * state.get("m", 0) + (1 - beta1) * g
    state["s"] = beta2 * state.get("s", 0) + (1 - beta2) * g**2
    m_hat, s_hat = state["m"] / (1 - beta1**t), state["s"] / (1 - beta2**t)
    return w - lr * m_hat / (s_hat.sqrt() + eps)


def library(optimizer_class, scale=1.0, **options):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = optimizer_class([w], lr=lr, **options)
    for _ in range(steps):
        optimizer.zero_grad()
        (scale * loss_function(w)).backward()
        optimizer.step()
    return w.detach()


for rule, optimizer_class, options in (
    (sgd, torch.optim.SGD, {}),
    (momentum, torch.optim.SGD, {"momentum": 0.9}),
    (adam, torch.optim.Adam, {}),
):
    w, state = torch.tensor(start, dtype=torch.float64), {}
    for t in range(1, steps + 1):
        w = rule(w, gradient(w), state, t)
    print(f"{rule.__name__:8s} by hand [{w[0]:.4f}, {w[1]:.4f}]", end="  ")
    scaled = library(optimizer_class, scale=0.01, **options)
    print(f"library, loss * 0.01 [{scaled[0]:.4f}, {scaled[1]:.4f}]")
    assert torch.allclose(w, library(optimizer_class, **options))
assert torch.allclose(w, scaled, atol=1e-5)  # 最后一个是 Adam：损失缩到 1% 也走同样的步
