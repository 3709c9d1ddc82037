"""哪种打分会让模型如实报概率：交叉熵和平方误差会，绝对误差不会。"""

import torch

q = torch.linspace(0.001, 0.999, 999, dtype=torch.float64)  # 模型可以报的概率
p = 0.3  # 正类真实的概率
scores = {
    "cross-entropy ": p * -q.log() + (1 - p) * -(1 - q).log(),
    "squared error ": p * (1 - q) ** 2 + (1 - p) * q**2,
    "absolute error": p * (1 - q) + (1 - p) * q,
    "-q of the true class": -p * q - (1 - p) * (1 - q),
}
best = {name: q[s.argmin()].item() for name, s in scores.items()}
for name, value in best.items():
    print(f"{name}  best to report {value:.3f}")
honest = list(best.values())
assert abs(honest[0] - p) < 1e-9 and abs(honest[1] - p) < 1e-9
assert honest[2] == honest[3] == q[0]  # 只想报最极端的数

# 漏掉的可能性：q 在 p > 0 处为 0，交叉熵就是无穷大
a = torch.tensor([0.5, 0.5, 0.0])
b = torch.tensor([1.0, 0.0, 0.0])
naive = -(a * b.log()).sum()  # 0 * -inf 得 NaN
right = -torch.special.xlogy(a, b).sum()  # 约定 0 log 0 = 0
print("naive", naive.item(), "  xlogy", right.item())
assert naive.isnan() and right.isinf()

# 换词表单位：同样一段 1000 字节的文本，总奈特相同，每个词元的困惑度却不同
total = torch.tensor(700.0)
for tokens in (250, 200):
    print(f"{tokens} tokens  nats per token {total / tokens:.2f}", end="  ")
    print(f"perplexity {(total / tokens).exp():.1f}", end="  ")
    print(f"bits per byte {total / 1000 / torch.tensor(2.0).log():.2f}")
