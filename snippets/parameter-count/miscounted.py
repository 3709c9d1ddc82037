"""数错参数的几种途径：共享的数了两次，缓冲区也算上，冻结的漏掉，惰性的还没有。"""

from torch import nn


class Tied(nn.Module):
    """嵌入与输出层共用一个矩阵，外加一个批归一化和一个冻结的层。"""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(1000, 64)
        self.norm = nn.BatchNorm1d(64)
        self.frozen = nn.Linear(64, 64).requires_grad_(False)
        self.head = nn.Linear(64, 1000, bias=False)
        self.head.weight = self.embed.weight


model = Tied()
total = sum(p.numel() for p in model.parameters())
trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
saved = sum(t.numel() for t in model.state_dict().values())
print("parameters", total, "trainable", trainable, "state_dict", saved)
assert total - trainable == 64 * 65
assert saved == total + 1000 * 64 + (64 + 64 + 1)  # 共享的又数一次，加缓冲区

try:
    sum(p.numel() for p in nn.LazyLinear(10).parameters())
except ValueError as error:
    message = str(error)
print("LazyLinear:", message[:45])
assert message.startswith("Attempted to use an uninitialized parameter")
