"""同一个参数用几次，梯度就是几处之和；赋值才是共享，拷贝数值不是。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(4, 3, dtype=torch.float64)
w = torch.randn(3, 3, dtype=torch.float64, requires_grad=True)
torch.tanh(torch.tanh(x @ w) @ w).sum().backward()  # 同一个 w 用两次
first, second = (w.detach().clone().requires_grad_() for _ in range(2))
torch.tanh(torch.tanh(x @ first) @ second).sum().backward()  # 各用各的
assert torch.allclose(w.grad, first.grad + second.grad)
print("gradient of the shared weight = sum over its uses: True")


def after_one_step(share):
    """嵌入表与输出层：共享，或只在开头拷贝一次；返回参数个数，以及走一步之后是否相等。"""
    embed, head = nn.Embedding(10, 4), nn.Linear(4, 10, bias=False)
    if share:
        head.weight = embed.weight  # 同一个 Parameter 对象
    else:
        head.weight.data.copy_(embed.weight.data)  # 只是数值相同
    model = nn.Sequential(embed, head)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    ids = torch.tensor([1, 2, 3])
    nn.functional.cross_entropy(model(ids), ids).backward()
    optimizer.step()
    count = sum(p.numel() for p in model.parameters())
    return count, torch.equal(embed.weight, head.weight), list(model.state_dict())


for share in (True, False):
    count, equal, keys = after_one_step(share)
    print(f"shared {share!s:5}  parameters {count}  equal after a step {equal}  {keys}")
    assert equal == share and count == (40 if share else 80)
