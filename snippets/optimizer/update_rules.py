"""三条更新规则按公式手算，与 torch.optim 一致；Adam 不受损失整体缩放的影响。"""

import torch

start, lr, steps = torch.tensor([3.0, -2.0], dtype=torch.float64), 0.1, 5


def by_hand(rule, mu=0.9, beta1=0.9, beta2=0.999, eps=1e-8):
    w, v, m, s = start, 0, 0, 0
    for t in range(1, steps + 1):
        g = torch.tensor([2.0, 6.0]) * w  # w1² + 3·w2² 的梯度
        if rule == "sgd":
            w = w - lr * g
        elif rule == "momentum":
            v = mu * v + g
            w = w - lr * v
        else:
            m = beta1 * m + (1 - beta1) * g
            s = beta2 * s + (1 - beta2) * g**2
            m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
            w = w - lr * m_hat / (s_hat.sqrt() + eps)
    return w


def library(optimizer_class, scale=1.0, **options):
    w = start.clone().requires_grad_()
    optimizer = optimizer_class([w], lr=lr, **options)
    for _ in range(steps):
        optimizer.zero_grad()
        (scale * (w[0] ** 2 + 3 * w[1] ** 2)).backward()
        optimizer.step()
    return w.detach()


options = {"sgd": {}, "momentum": {"momentum": 0.9}, "adam": {}}
for rule, kwargs in options.items():
    optimizer_class = torch.optim.Adam if rule == "adam" else torch.optim.SGD
    w, scaled = by_hand(rule), library(optimizer_class, scale=0.01, **kwargs)
    print(f"{rule:8s} by hand [{w[0]:.4f}, {w[1]:.4f}]", end="  ")
    print(f"library, loss * 0.01 [{scaled[0]:.4f}, {scaled[1]:.4f}]")
    assert torch.allclose(w, library(optimizer_class, **kwargs))
assert torch.allclose(w, scaled, atol=1e-5)  # 最后一个是 Adam：损失缩到 1% 也走同样的步
