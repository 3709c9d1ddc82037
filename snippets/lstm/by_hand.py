"""nn.LSTM 手算：四块的次序是 i、f、g、o，有两套偏置；只传 h 会报错。"""

import torch
from torch import nn

torch.manual_seed(0)
n, batch, d, h = 7, 3, 5, 4
lstm = nn.LSTM(d, h, batch_first=True).double()
x = torch.randn(batch, n, d, dtype=torch.float64)
output, (h_n, c_n) = lstm(x)  # 不给初态，就从 0 开始

w_x, w_h, b_x, b_h = (p.detach() for p in lstm.parameters())
hidden = cell = torch.zeros(batch, h, dtype=torch.float64)
states = []
for t in range(n):
    gates = x[:, t] @ w_x.T + b_x + hidden @ w_h.T + b_h  # (batch, 4h)
    i, f, g, o = gates.chunk(4, dim=1)
    cell = f.sigmoid() * cell + i.sigmoid() * g.tanh()
    hidden = o.sigmoid() * cell.tanh()
    states.append(hidden)
assert torch.allclose(torch.stack(states, dim=1), output)
assert torch.allclose(cell, c_n[0]) and torch.allclose(output[:, -1], h_n[0])
print("output", tuple(output.shape), " h_n", tuple(h_n.shape), " c_n", tuple(c_n.shape))

count = sum(p.numel() for p in lstm.parameters())
rnn = sum(p.numel() for p in nn.RNN(d, h).parameters())
print(f"parameters: LSTM {count}, RNN {rnn}, ratio {count / rnn:g}")
assert count == 4 * (h * d + h * h + 2 * h) == 4 * rnn
assert output.abs().max() < 1  # |h| < 1；c 没有这个上限

large = nn.LSTM(1, 1)
with torch.no_grad():
    for p in large.parameters():
        p.fill_(10.0)  # 三个门都全开
print(f"c after 20 open steps {large(torch.ones(20, 1))[1][1].item():.1f}")
try:
    lstm(x, h_n)
except Exception as error:
    print(type(error).__name__ + ":", str(error)[:70])
