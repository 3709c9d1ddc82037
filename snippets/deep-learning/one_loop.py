"""同一个训练循环，换三种结构：卷积、LSTM 和 Transformer 块都学会判断“有没有 11”。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
n, d = 9, 16
bits = (torch.arange(2**n)[:, None] >> torch.arange(n)) & 1  # 全部 512 个串
labels = ((bits[:, :-1] == 1) & (bits[:, 1:] == 1)).any(1).long()
order = torch.randperm(2**n)
train, test = order[:256], order[256:]


class Network(nn.Module):
    """嵌入、主体、线性读出；三种结构只有主体和汇总不同。"""

    def __init__(self, body, pool):
        super().__init__()
        self.embed, self.body, self.pool = nn.Embedding(2, d), body, pool
        self.place = nn.Parameter(0.5 * torch.randn(n, d))
        self.read = nn.Linear(d, 2)

    def forward(self, x):
        return self.read(self.pool(self.body, self.embed(x) + self.place))


block = nn.TransformerEncoderLayer(d, 2, 4 * d, 0.0, batch_first=True, norm_first=True)
networks = {
    "CNN": Network(nn.Conv1d(d, d, 3), lambda f, h: f(h.mT).relu().amax(2)),
    "LSTM": Network(nn.LSTM(d, d, batch_first=True), lambda f, h: f(h)[0][:, -1]),
    "Transformer block": Network(block, lambda f, h: f(h).amax(1)),
}
majority = labels[test].float().mean().item()
print(f"always answering 1: {majority:.2f}")
for name, network in networks.items():
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(120):
        loss = F.cross_entropy(network(bits[train]), labels[train])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    correct = (network(bits[test]).argmax(1) == labels[test]).float().mean().item()
    print(f"{name:17} loss {loss:.2f}  unseen {correct:.2f}")
    assert correct > 0.93 > majority
