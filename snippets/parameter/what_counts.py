"""哪些张量算模型参数：登记过的 nn.Parameter 算，缓冲区、普通张量、列表里的层不算。"""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(10, 4)
        self.norm = nn.BatchNorm1d(4)  # 参数 weight、bias，外加三个缓冲区
        self.head = nn.Linear(4, 10, bias=False)
        self.head.weight = self.embed.weight  # 与嵌入表共用同一个参数
        self.scale = torch.ones(4)  # 普通张量：不登记
        self.extra = [nn.Linear(4, 4)]  # 普通列表：里面的层不登记

    def forward(self, ids):
        return self.head(self.norm(self.embed(ids)) * self.scale)


torch.manual_seed(0)
model = Model()
for name, p in model.named_parameters():
    print(f"parameter  {name:25} {tuple(p.shape)}")
for name, b in model.named_buffers():
    print(f"buffer     {name:25} {tuple(b.shape)}")
count = sum(p.numel() for p in model.parameters())
print("parameters:", count)
assert count == 10 * 4 + 4 + 4  # 共用的权重只数一次；scale 和 extra 不在其中

model.requires_grad_(False)  # 冻结：仍是参数，只是不再求梯度
before = model.norm.running_mean.clone()
model(torch.arange(10))  # 训练模式下的一次前向计算
print("frozen, still parameters:", sum(p.numel() for p in model.parameters()))
print("running_mean moved:", not torch.equal(before, model.norm.running_mean))
assert not torch.equal(before, model.norm.running_mean)
