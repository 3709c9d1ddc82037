"""逐坐标的缩放只能抹平沿坐标轴的曲率差；把同一个山谷转 45 度，优势就没了。"""

import math

import torch

rates = 10 ** torch.arange(-4, 1, 0.1, dtype=torch.float64)[:, None]


def steps_needed(adaptive, angle, curvature, limit=20000):
    """函数是转过 angle 的 0.5 (u^2 + curvature v^2)；取最好的学习率所需的步数。"""
    c, s = math.cos(angle), math.sin(angle)
    turn = torch.tensor([[c, -s], [s, c]], dtype=torch.float64)
    scales = torch.tensor([1.0, curvature], dtype=torch.float64)
    hessian = turn @ torch.diag(scales) @ turn.T
    w = (turn @ torch.tensor([1.0, 0.6], dtype=torch.float64)).expand(len(rates), 2)
    total = torch.zeros_like(w)
    for t in range(1, limit):  # 50 个学习率一起走
        g = w @ hessian
        total = total + g**2  # AdaGrad：梯度平方的累积和
        w = w - rates * (g / (total.sqrt() + 1e-10) if adaptive else g)
        if (w.norm(dim=1) < 0.01).any():
            return t
    return limit


count, ratios = {}, (1, 10, 100)
for name, adaptive in (("gradient descent", False), ("AdaGrad", True)):
    for degrees in (0, 45):
        row = [steps_needed(adaptive, math.radians(degrees), k) for k in ratios]
        count[name, degrees] = row
        print(f"{name:16} turned {degrees:2} degrees, ratio 1 10 100:", *row)
assert len(set(count["AdaGrad", 0])) == 1  # 沿坐标轴：与曲率比无关
assert count["AdaGrad", 45][2] > 10 * count["AdaGrad", 0][2]
assert count["gradient descent", 0] == count["gradient descent", 45]
