"""预测是 (n, 1)、标签是 (n,)：损失照样下降，模型却只学会了报平均值。"""

import warnings

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(50, 1, dtype=torch.float64)
y = 3 * x[:, 0] + 5 + 0.1 * torch.randn(50, dtype=torch.float64)  # 形状 (50,)


def train(target):
    """线性模型，全批量梯度下降；返回斜率、截距、最终损失和警告的条数。"""
    w = torch.zeros(1, 1, dtype=torch.float64, requires_grad=True)
    b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(400):
            loss = F.mse_loss(x @ w + b, target)  # x @ w + b 的形状是 (50, 1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    shapes = [str(c.message) for c in caught if "target size" in str(c.message)]
    return w.item(), b.item(), loss.item(), len(shapes)


right = train(y[:, None])
wrong = train(y)
for name, (w, b, loss, warned) in {"(50, 1)": right, "(50,)  ": wrong}.items():
    w = round(w, 6) + 0.0  # 不印出 -0.00
    print(f"y {name} slope {w:.2f}  intercept {b:.2f}  loss {loss:.2f}", end="")
    print(f"  warned: {warned > 0}")

assert abs(right[0] - 3) < 0.1 and right[3] == 0
assert abs(wrong[0]) < 1e-6 and abs(wrong[1] - y.mean()) < 1e-6  # 只学到了均值
assert abs(wrong[2] - y.var(correction=0)) < 1e-6 and wrong[3] > 0
