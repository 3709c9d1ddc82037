"""4 层普通网络能拟合的数据，40 层的拟合不了；加上残差连接又能了。每种 3 个种子。"""

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

seeds, d, n = 3, 16, 32
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
final = {}
for depth, residual in ((4, False), (40, False), (40, True)):
    torch.manual_seed(0)
    x = torch.randn(seeds, d, n)  # n 个样本，三种网络用同一份数据
    y = torch.tanh(torch.randn(seeds, d, d) @ x).mean(1, keepdim=True)
    y = F.layer_norm(y, (n,))  # 标签的均值 0、方差 1：总是猜均值，损失是 1
    w = [torch.randn(seeds, d, d) * (2 / d) ** 0.5 for _ in range(depth)]
    scale = [torch.ones(seeds, d, 1) for _ in range(depth)]
    shift = [torch.zeros(seeds, d, 1) for _ in range(depth)]
    out = torch.randn(seeds, 1, d) / d**0.5
    params = [p.requires_grad_() for p in (*w, *scale, *shift, out)]
    optimizer = torch.optim.Adam(params, lr=0.005)
    curve = []
    for step in range(80):
        h = x
        for a, g, b in zip(w, scale, shift, strict=True):
            z = F.layer_norm(a @ h, (n,))  # 沿样本标准化，就是批归一化
            z = torch.relu(g * z + b)
            h = h + z if residual else z
        loss = ((out @ h / (depth**0.5 if residual else 1) - y) ** 2).mean((1, 2))
        optimizer.zero_grad()
        loss.sum().backward()
        if step == 0:
            first, last = (p.grad.norm().item() for p in (w[0], w[-1]))
        optimizer.step()
        curve.append(loss.detach())
    name = f"{depth} layers, {'residual' if residual else 'plain'}"
    final[depth, residual] = curve[-1]
    learnt = "below 0.05" if curve[-1].max() < 0.05 else "above 0.3"
    print(f"{name:<19} training loss {learnt}", end="")
    print(f", gradient in step 1: first / last layer {first / last:.0e}")
    ax.plot(torch.stack(curve).mean(1), label=name)

assert final[4, False].max() < 0.05 and final[40, True].max() < 0.05
assert final[40, False].min() > 0.3
# 图因处理器而异：训练把舍入误差放大了
ax.set(xlabel="step", ylabel="training loss", ylim=(0, 4))
ax.legend()
plt.show()
