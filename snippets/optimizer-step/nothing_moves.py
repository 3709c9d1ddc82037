"""step() 之后模型没变的三种隐蔽原因：改了名字、优化的是副本、更新被舍入吃掉。"""

import copy

import torch
from torch import nn

net = nn.Linear(2, 1)
net(torch.ones(1, 2)).sum().backward()
before = net.weight.detach().clone()
for p in net.parameters():
    p = p - 0.1 * p.grad  # 只让循环变量 p 指向新张量，模型里的参数没动
print("p = p - lr * grad:    moved", not torch.equal(before, net.weight))
assert torch.equal(before, net.weight)
with torch.no_grad():
    for p in net.parameters():
        p -= 0.1 * p.grad  # 就地改
assert not torch.equal(before, net.weight)

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net = copy.deepcopy(net)  # 例如加载、替换了模型：优化器还握着旧的
before = net.weight.detach().clone()
net(torch.ones(1, 2)).sum().backward()
optimizer.step()
print("model replaced:       moved", not torch.equal(before, net.weight))
assert torch.equal(before, net.weight)

for dtype in (torch.float32, torch.bfloat16):
    w = torch.ones(1, dtype=dtype, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.001)
    for _ in range(100):
        optimizer.zero_grad()
        w.sum().backward()  # 梯度恒为 1，每步应当减 0.001
        optimizer.step()
    print(f"100 steps of 0.001 in {str(dtype)[6:]:9} 1 -> {w.item():.4f}")
    assert (w.item() == 1) == (dtype == torch.bfloat16)
