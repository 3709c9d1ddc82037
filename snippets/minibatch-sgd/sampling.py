"""按文件顺序、有放回抽样、打乱：同一个学习率，停住的位置不同。"""

import torch

torch.manual_seed(0)
torch.set_num_threads(1)
n, size, runs, epochs = 256, 16, 20, 40
x = torch.randn(n, 3, dtype=torch.float64)
x[:, 0] = 1.0  # 第一个权重就是偏置
y = x.sum(1) + torch.randn(n, dtype=torch.float64)
order = y.argsort()
x, y = x[order], y[order]  # 数据文件按标签从小到大排好了
best = torch.linalg.lstsq(x, y[:, None]).solution[:, 0]


def train(draw):
    """draw() 给出一轮的下标，形状 (runs, n)；返回后一半各轮末的平均超出量。"""
    w, gaps = torch.zeros(runs, 3, dtype=torch.float64), []
    for epoch in range(epochs):
        for rows in draw().split(size, dim=1):  # rows: (runs, size)
            error = (x[rows] * w[:, None]).sum(2) - y[rows]
            w = w - 0.1 * (error[..., None] * x[rows]).mean(1)
        if epoch >= epochs // 2:
            gaps.append(0.5 * ((w - best) @ x.T).square().mean())
    return torch.stack(gaps).mean().item()


gap = {
    "file order": train(lambda: torch.arange(n).expand(runs, n)),
    "with replacement": train(lambda: torch.randint(n, (runs, n))),
    "reshuffled each epoch": train(lambda: torch.rand(runs, n).argsort(1)),
}
fixed = torch.rand(runs, n).argsort(1)  # 只在开头打乱一次，以后照旧
gap["shuffled once"] = train(lambda: fixed)
for name, value in gap.items():
    print(f"{name:22} gap {value:.4f}")
seen = sum(len(torch.randint(n, (n,)).unique()) for _ in range(200)) / 200 / n
print(f"n draws with replacement see {seen:.0%} of the samples")

ordered, replaced, shuffled, once = gap.values()
assert shuffled < replaced / 1.5 < ordered / 5 and abs(seen - 0.632) < 0.01
assert shuffled / 1.2 < once < replaced  # 打乱一次已经去掉了大部分影响
