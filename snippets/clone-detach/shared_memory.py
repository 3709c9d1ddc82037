"""detach 共用内存的后果：原地改写报错，.data 则悄悄给错梯度；state_dict 也要复制。"""

import torch
from torch import nn


def gradient(get):
    """y = exp(x)，反向要用到 y；把取出来的那一份清零，再求导。"""
    x = torch.zeros(2, requires_grad=True)
    y = x.exp()
    get(y).zero_()
    y.sum().backward()
    return x.grad.tolist()  # 正确的是 [1, 1]


for code, get in {
    "y.detach()": lambda y: y.detach(),
    "y.data": lambda y: y.data,
    "y.detach().clone()": lambda y: y.detach().clone(),
}.items():
    try:
        print(f"{code:19} gradient {gradient(get)}")
    except RuntimeError as error:
        print(f"{code:19} {str(error).split(':')[0]}")
        assert code == "y.detach()"
assert gradient(lambda y: y.data) == [0, 0]
assert gradient(lambda y: y.detach().clone()) == [1, 1]

# 保存“最好的权重”：state_dict 里的张量与参数共用内存
torch.manual_seed(0)
model = nn.Linear(2, 1)
alias = model.state_dict()
best = {name: t.clone() for name, t in model.state_dict().items()}
start = model.weight.detach().clone()
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
model(torch.ones(4, 2)).sum().backward()
optimizer.step()
moments = optimizer.state_dict()["state"][0]["exp_avg"]  # 优化器的状态同样共用
assert moments is optimizer.state[model.weight]["exp_avg"]
for name, saved in (("state_dict()", alias), ("cloned", best)):
    kept = torch.equal(saved["weight"], start)
    print(f"{name:13} still holds the old weights: {kept}")
    assert kept == (name == "cloned")

# 切片再 clone，才放得开背后的大块内存
big = torch.zeros(1_000_000)
view, small = big[:10], big[:10].clone()
print("bytes behind big[:10]:", view.untyped_storage().nbytes(), end="")
print("  after clone():", small.untyped_storage().nbytes())
assert view.untyped_storage().nbytes() == 4_000_000
assert small.untyped_storage().nbytes() == 40
