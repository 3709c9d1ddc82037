"""只堆自注意力，词元很快变得一模一样；加上残差连接，差别消失得慢得多。"""

import torch

torch.manual_seed(0)
n, d, depth, runs = 32, 64, 8, 20
f64 = {"dtype": torch.float64}
spread = {"attention only": torch.zeros(depth), "with residual": torch.zeros(depth)}
for name, total in spread.items():
    for _ in range(runs):
        x = torch.randn(n, d, **f64)
        for layer in range(depth):
            w_q, w_k, w_v = torch.randn(3, d, d, **f64) / d**0.5
            weights = ((x @ w_q) @ (x @ w_k).T / d**0.5).softmax(-1)
            out = weights @ (x @ w_v)
            x = out + x if name == "with residual" else out
            x = x / x.pow(2).mean().sqrt()  # 整体缩放到均方根为 1，不改变相对差别
            gap = x - x.mean(0)  # 各词元与平均词元之差
            total[layer] += gap.norm() / x.norm() / runs
    row = ", ".join(f"{total[i - 1]:.3f}" for i in (1, 2, 4, 8))
    print(f"{name}: after 1, 2, 4, 8 layers {row}")
assert spread["attention only"][-1] < 1e-6 and spread["with residual"][-1] > 0.2
