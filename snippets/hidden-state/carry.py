"""隐状态概括了前文：从中间接着算，结果不变；output 与 h_n 的关系。"""

import torch
from torch import nn

torch.manual_seed(0)
rnn = nn.RNN(4, 6, batch_first=True, dtype=torch.float64)
x = torch.randn(2, 10, 4, dtype=torch.float64)  # (批量, 时间, 特征)
output, h_n = rnn(x)

# 手算：同一组权重，一步一步更新 h
h = torch.zeros(2, 6, dtype=torch.float64)
for t in range(10):
    h = torch.tanh(
        x[:, t] @ rnn.weight_ih_l0.T
        + rnn.bias_ih_l0
        + h @ rnn.weight_hh_l0.T
        + rnn.bias_hh_l0
    )
    assert torch.allclose(h, output[:, t])
print("output", tuple(output.shape), " h_n", tuple(h_n.shape))

# 看完前 6 步后只留下 h，接着算后 4 步
_, middle = rnn(x[:, :6])
rest, _ = rnn(x[:, 6:], middle)
assert torch.allclose(rest, output[:, 6:])
restarted, _ = rnn(x[:, 6:])  # 忘了传 h，从 0 开始
print(f"without carrying h: differs by {(restarted - output[:, 6:]).abs().max():.2f}")
assert not torch.allclose(restarted, output[:, 6:])

# 双向：反方向的最终状态在第 0 步，不在最后一步
both = nn.RNN(4, 6, num_layers=2, batch_first=True, bidirectional=True).double()
output, h_n = both(x)
print("2 layers, 2 directions: output", tuple(output.shape), " h_n", tuple(h_n.shape))
assert torch.equal(output[:, -1, :6], h_n[-2])  # 最后一层，正向
assert torch.equal(output[:, 0, 6:], h_n[-1])  # 最后一层，反向
assert not torch.allclose(output[:, -1, 6:], h_n[-1])
