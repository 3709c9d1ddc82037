"""Reddi 等的反例：每三步有一个大梯度带着真正的方向，记忆太短的 Adam 走反了。"""

import torch


def run(beta2, amsgrad=False, steps=3000):
    """最小化 C·x、-x、-x 三者之和（C = 3），x 限制在 [-1, 1]，最优点是 -1。"""
    x = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=0.01, betas=(0.0, beta2), amsgrad=amsgrad)
    for t in range(steps):
        x.grad = torch.tensor([3.0 if t % 3 == 0 else -1.0], dtype=torch.float64)
        optimizer.step()
        with torch.no_grad():
            x.clamp_(-1, 1)  # 投影回可行域
    return x.item()


short, long = run(0.1), run(0.999)
fixed = run(0.1, amsgrad=True)
print(f"beta2 0.1            x = {short:+.2f}")
print(f"beta2 0.999          x = {long:+.2f}")
print(f"beta2 0.1, amsgrad   x = {fixed:+.2f}")
assert short > 0.9 and long < -0.9 and fixed < -0.9
