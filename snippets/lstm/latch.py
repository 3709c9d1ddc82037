"""手工设定权重的 LSTM：写入信号来时记下数值，此后 1000 步的干扰都改不了它。"""

import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(2, 1).double()  # 输入：(数值, 写入信号)
with torch.no_grad():
    for p in lstm.parameters():
        p.zero_()
    i, f, g, o = range(4)
    big = 40.0
    lstm.weight_ih_l0[i, 1], lstm.bias_ih_l0[i] = 2 * big, -big  # 有信号才写
    lstm.weight_ih_l0[f, 1], lstm.bias_ih_l0[f] = -2 * big, big  # 有信号就清空
    lstm.weight_ih_l0[g, 0] = 1.0  # 写入的内容：tanh(数值)
    lstm.bias_ih_l0[o] = big  # 一直输出

x = torch.randn(1001, 2, dtype=torch.float64)
x[:, 1] = 0.0
x[0] = torch.tensor([0.5, 1.0])  # 第 0 步写入 0.5，之后全是干扰
output, (_, c) = lstm(x)
stored = torch.tensor(0.5).double().tanh()
print(f"written {stored:.6f}, after 1000 steps {c.item():.6f}")
assert torch.allclose(c, stored, atol=1e-12)

x[600] = torch.tensor([-1.0, 1.0])  # 第二次写入，覆盖第一次
c = lstm(x)[1][1]
print(f"overwritten at step 600: {c.item():.6f} = tanh(-1)")
assert torch.allclose(c, torch.tensor(-1.0).double().tanh(), atol=1e-12)
with torch.no_grad():
    lstm.bias_ih_l0[f] = 5.0  # 遗忘门略小于 1：0.9933 的 1000 次方
leak = lstm(x[:600])[1][1].item()
print(f"forget gate {torch.tensor(5.0).sigmoid():.4f}: after 599 steps {leak:.4f}")
assert 0 < leak < 0.02
