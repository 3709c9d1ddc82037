"""学习率降到十分之一，损失应声下降：降的是噪声造成的那部分，一开始就用小学习率更慢。"""

import torch

torch.manual_seed(0)
runs, d, noise = 200, 20, 0.5
true_w = torch.randn(runs, d)


def excess_loss(schedule):
    """单样本 SGD 做线性回归，返回每 200 步时高出最低可能值的部分，对 200 次取平均。"""
    w, log = torch.zeros(runs, d), []
    for step in range(1, 1201):
        x = torch.randn(runs, d)
        y = (x * true_w).sum(1) + noise * torch.randn(runs)
        error = (x * w).sum(1) - y
        w -= schedule(step) * error[:, None] * x
        if step % 200 == 0:
            log.append(((w - true_w) ** 2).sum(1).mean().item() / 2)
    return log


curves = {
    "always 0.02": lambda step: 0.02,
    "0.02, then 0.002": lambda step: 0.02 if step <= 600 else 0.002,
    "always 0.002": lambda step: 0.002,
}
print("step             ", *(f"{step:7}" for step in range(200, 1201, 200)))
end = {}
for name, schedule in curves.items():
    log = excess_loss(schedule)
    print(f"{name:<17}", *(f"{value:7.4f}" for value in log))
    end[name] = log[-1]
assert end["0.02, then 0.002"] < 0.5 * end["always 0.02"]
assert end["always 0.002"] > end["always 0.02"]
