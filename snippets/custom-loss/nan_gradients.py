"""梯度变成 NaN，损失却可能正常：where 挡不住另一支的无穷大，要先换掉输入。"""

import torch
import torch.nn.functional as F


def run(name, build, start):
    x = torch.tensor(start, requires_grad=True)
    loss = build(x)
    loss.backward()
    print(
        f"{name:26} loss {loss.item():5.2f}  gradient {[round(g, 2) for g in x.grad.tolist()]}"
    )
    return loss, x.grad


def entropy(p):  # 约定 0 log 0 = 0
    return -torch.where(p > 0, p * p.log(), 0.0).sum()


def entropy_fixed(p):
    safe = torch.where(p > 0, p, 1.0)  # 先换掉会出事的输入，再取对数
    return -torch.where(p > 0, p * safe.log(), 0.0).sum()


bad = run("where after log", entropy, [0.0, 0.5])
good = run("where before log", entropy_fixed, [0.0, 0.5])
assert torch.equal(bad[0], good[0]) and bad[1][0].isnan() and good[1].isfinite().all()

bad = run("sqrt of a sum of squares", lambda d: (d**2).sum().sqrt(), [0.0, 0.0])
good = run("torch.linalg.vector_norm", torch.linalg.vector_norm, [0.0, 0.0])
assert bad[1].isnan().all() and good[1].eq(0).all()

bad = run("log of sigmoid", lambda z: -torch.sigmoid(z).log().mean(), [-120.0, 0.0])
good = run("logsigmoid", lambda z: -F.logsigmoid(z).mean(), [-120.0, 0.0])
assert bad[0].isinf() and bad[1][0].isnan() and good[1].isfinite().all()
