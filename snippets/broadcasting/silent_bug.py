"""预测 (N, 1) 减目标 (N,)：广播成 (N, N)，不报错，模型只学到目标的平均值。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = torch.linspace(-1, 1, 50)[:, None]  # (50, 1)
y = 2 * x[:, 0] + 1 + 0.2 * torch.randn(50)  # (50,)


def train(target):
    """用全部数据训练一条直线，返回误差的形状、斜率和截距。"""
    w, b = torch.zeros(1, 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    for _ in range(50):
        error = (x @ w + b) - target
        grad_w, grad_b = torch.autograd.grad((error**2).mean(), (w, b))
        with torch.no_grad():  # 梯度下降，学习率 0.5
            w -= 0.5 * grad_w
            b -= 0.5 * grad_b
    return tuple(error.shape), w.item(), b.item()


wrong = train(y)  # (50, 1) - (50,) -> (50, 50)
right = train(y[:, None])  # (50, 1) - (50, 1) -> (50, 1)
for name, (shape, w, b) in (("wrong", wrong), ("right", right)):
    print(f"{name}  error {shape!s:8}  slope {abs(w):.2f}  intercept {b:.2f}")
print(f"mean of y {y.mean():.2f}")
assert wrong[0] == (50, 50) and abs(wrong[1]) < 0.01
assert abs(wrong[2] - y.mean()) < 0.01  # 错的：一条水平线，高度是目标的均值
assert abs(right[1] - 2) < 0.2 and abs(right[2] - 1) < 0.1

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(x[:, 0], y, "o", label="data")
ax.plot(x[:, 0], wrong[1] * x[:, 0] + wrong[2], label="wrong: (50, 1) - (50,)")
ax.plot(x[:, 0], right[1] * x[:, 0] + right[2], label="right: (50, 1) - (50, 1)")
ax.set(xlabel="x", ylabel="y")
ax.legend()
plt.show()
