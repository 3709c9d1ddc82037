"""熵是最优编码的平均长度下限；均匀时最大，温度越高越接近均匀。"""

import matplotlib.pyplot as plt
import torch


def entropy(p, base=2.0):
    """按定义计算；torch.special.entr 把 0 log 0 算作 0。"""
    return torch.special.entr(p).sum(-1) / torch.tensor(base).log()


p = torch.tensor([1 / 2, 1 / 4, 1 / 8, 1 / 8])
code = ("0", "10", "110", "111")  # 前缀码，码长恰好是 -log2 p
mean_length = sum(q.item() * len(c) for q, c in zip(p, code, strict=True))
print(f"entropy {entropy(p):.2f} bits   mean code length {mean_length:.2f}")
assert entropy(p) == mean_length == 1.75
nats = torch.distributions.Categorical(p).entropy()
print(f"in nats {nats:.4f} = {entropy(p):.2f} ln 2")
assert torch.isclose(nats, entropy(p) * torch.tensor(2.0).log())

for name, q in (
    ("uniform over 4 ", torch.full((4,), 0.25)),
    ("certain        ", torch.tensor([1.0, 0, 0, 0])),
    ("0.5 0.5 0 0    ", torch.tensor([0.5, 0.5, 0, 0])),
):
    print(f"{name} {entropy(q).abs():.2f} bits")

logits = torch.tensor([3.0, 1.0, 0.0, -1.0])
by_temperature = [entropy((logits / t).softmax(0)) for t in (0.5, 1.0, 2.0, 10.0)]
print("T = 0.5, 1, 2, 10:", *(f"{h:.2f}" for h in by_temperature))
assert by_temperature == sorted(by_temperature) and by_temperature[-1] < 2

x = torch.linspace(0, 1, 201)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x, entropy(torch.stack((x, 1 - x), -1)), label="H(p), bits")
ax.plot(x[1:], -x[1:].log2(), "--", label="surprise -log2 p")
ax.set(xlabel="p", ylabel="bits", ylim=(0, 4))
ax.legend()
plt.show()
