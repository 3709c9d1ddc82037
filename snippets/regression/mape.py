"""MAPE 的最优预测偏低：它是按 1/y 加权的中位数；真值为 0 时它没有定义。"""

import math

import torch

# 对数正态分布（log y 的均值 0、标准差 1）的 20000 个等概率代表点
u = (torch.arange(20_000, dtype=torch.float64) + 0.5) / 20_000
y = torch.special.ndtri(u).exp()
guess = torch.linspace(0.01, 3, 300, dtype=torch.float64)[:, None]  # 候选的常数

error = (y - guess).abs()
curves = {
    "MAPE": (error / y).mean(dim=1),
    "WAPE": error.sum(dim=1) / y.sum(),  # 总的绝对误差除以总量
    "MSE": error.square().mean(dim=1),
}
# 中位数是 1，均值是 e^(1/2)；密度乘 1/y 后仍是对数正态，中位数变成 e^(-1)
theory = {"MAPE": math.exp(-1), "WAPE": 1.0, "MSE": math.exp(0.5)}
for name, curve in curves.items():
    i = curve.argmin()
    best = guess[i].item()
    print(f"{name:4}  best constant {best:.2f}  theory {theory[name]:.2f}"
          f"  share of the total {best / y.mean().item():.2f}"
          f"  its MAPE {curves['MAPE'][i].item():.2f}")  # fmt: skip
    assert abs(best - theory[name]) < 0.011  # 网格间距 0.01


def mape(true, prediction):
    """绝对百分比误差，不做任何保护。"""
    return abs(torch.tensor(true) - prediction).div(abs(torch.tensor(true))).item()


for true, prediction in ((100.0, 0.0), (100.0, 300.0), (0.0, 1.0), (0.0, 0.0)):
    print(f"true {true:3.0f}  predicted {prediction:3.0f}"
          f"  MAPE {mape(true, prediction):.2f}")  # fmt: skip
assert mape(100.0, 0.0) == 1 and mape(100.0, 300.0) == 2
assert math.isinf(mape(0.0, 1.0)) and math.isnan(mape(0.0, 0.0))
