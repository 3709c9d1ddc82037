"""记住被标记的那个数：由输入决定的门做得到，固定的遗忘率做不到。"""

import torch

torch.manual_seed(0)
sequences, length = 2000, 50
x = torch.randn(sequences, length)
when = torch.randint(0, length, (sequences,))
flag = torch.nn.functional.one_hot(when, length).float()
target = x[torch.arange(sequences), when]


def read_through(gate):
    """c <- (1 - g) * c + g * x，逐步更新；gate 的形状是 (sequences, length)。"""
    c = torch.zeros(sequences)
    for t in range(length):
        c = (1 - gate[:, t]) * c + gate[:, t] * x[:, t]
    return c


def error(gate):
    return ((read_through(gate) - target) ** 2).mean().item()


print(f"always guess 0:        {(target**2).mean():.3f}")
fixed = {g: error(torch.full((sequences, length), g)) for g in (0.01, 0.1, 0.5, 1.0)}
for g, value in fixed.items():
    print(f"fixed gate {g:<4}:       {value:.3f}")
learned = {}
for sharpness in (4, 8, 16):  # 门 = sigmoid(权重 * 标记 - 权重 / 2)
    learned[sharpness] = error(torch.sigmoid(sharpness * (flag - 0.5)))
    print(f"gate sigmoid(+-{sharpness / 2:.0f}):     {learned[sharpness]:.3f}")
assert learned[16] < 0.05 < 0.5 < min(fixed.values())
