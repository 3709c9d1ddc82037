"""忘了清零的 SGD，正是动量系数为 1 的 SGD：没有阻尼，一直来回摆。"""

import matplotlib.pyplot as plt
import torch


def train(steps, loss_fn, start, clear, momentum=0.0):
    """从 start 出发走 steps 步，返回每一步之后的参数，形状 (steps + 1, 维数)。"""
    w = start.clone().requires_grad_()
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=momentum)
    path = [start]
    for step in range(steps):
        if clear:
            optimizer.zero_grad()
        loss_fn(w, step).backward()
        optimizer.step()
        path.append(w.detach().clone())
    return torch.stack(path)


torch.manual_seed(0)  # 每步换一批数据，两种写法的参数仍然步步相同
x = torch.randn(60, 16, 3, dtype=torch.float64)
y = torch.randn(60, 16, dtype=torch.float64)


def regression(w, step):
    return (x[step] @ w - y[step]).square().mean()


start = torch.ones(3, dtype=torch.float64)
forgot = train(60, regression, start, clear=False)
heavy = train(60, regression, start, clear=True, momentum=1.0)
gap = (forgot - heavy).abs().max().item()
print(f"forgotten zero_grad against momentum 1: largest difference {gap:.0e}")
assert gap < 1e-9

one = torch.ones(1, dtype=torch.float64)
paths = {
    c: train(200, lambda w, _: w.square().sum() / 2, one, c) for c in (True, False)
}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for clear, label in ((True, "zero_grad every step"), (False, "never cleared")):
    w, late = paths[clear][:, 0], paths[clear][-21:].abs().max().item()
    print(f"{label:21} largest |w| in the last 21 values: {late:.3f}")
    ax.plot(w[:81], label=label)
assert paths[True][-1] < 1e-8 and paths[False][-21:].abs().max() > 0.95
ax.set(xlabel="step", ylabel="w   (loss = w²/2)")
ax.legend(loc="lower right")
plt.show()
