"""同一个线性回归写三遍：手推梯度、autograd、完整的组件；每一步的参数都相同。"""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
x = torch.randn(64, 3, dtype=torch.float64)
y = x @ torch.tensor([[2.0], [-1.0], [0.5]], dtype=torch.float64) + 0.3
rate, rounds = 0.1, 3

# 一、只用张量：梯度自己推
w, b = torch.zeros(3, 1, dtype=x.dtype), torch.zeros(1, dtype=x.dtype)
for _ in range(rounds):
    for xb, yb in zip(x.split(16), y.split(16), strict=True):
        error = xb @ w + b - yb
        w -= rate * 2 * xb.T @ error / len(xb)
        b -= rate * 2 * error.mean(0)

# 二、autograd 代替手推的梯度
w2 = torch.zeros(3, 1, dtype=x.dtype, requires_grad=True)
b2 = torch.zeros(1, dtype=x.dtype, requires_grad=True)
for _ in range(rounds):
    for xb, yb in zip(x.split(16), y.split(16), strict=True):
        loss = ((xb @ w2 + b2 - yb) ** 2).mean()
        grads = torch.autograd.grad(loss, (w2, b2))
        with torch.no_grad():
            w2 -= rate * grads[0]
            b2 -= rate * grads[1]

# 三、DataLoader 管取数，nn.Module 管参数，torch.optim 管更新
model = nn.Linear(3, 1).double()
nn.init.zeros_(model.weight), nn.init.zeros_(model.bias)
loader = DataLoader(TensorDataset(x, y), batch_size=16)
optimizer = torch.optim.SGD(model.parameters(), lr=rate)
for _ in range(rounds):
    for xb, yb in loader:
        optimizer.zero_grad()
        nn.functional.mse_loss(model(xb), yb).backward()
        optimizer.step()

for name, value in (("by hand", w), ("autograd", w2), ("all parts", model.weight.T)):
    print(f"{name:9}", [round(v, 4) for v in value.flatten().tolist()])
    assert torch.allclose(value.reshape(-1, 1), w, rtol=0, atol=1e-12)
# state_dict 把学到的东西搬进一个新模型
copy = nn.Linear(3, 1).double()
copy.load_state_dict(model.state_dict())
assert torch.equal(copy(x), model(x))
