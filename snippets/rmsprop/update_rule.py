"""RMSProp 手算与 torch 一致；没有偏差修正，第一步是学习率的 10 倍。"""

import torch

g_all = torch.tensor([[3.0, -0.02], [1.0, 0.05], [-2.0, 0.01], [4.0, -0.03]])
lr, alpha, eps = 0.01, 0.99, 1e-8  # torch 的默认值

w = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.RMSprop([w])
by_hand, s, moves = torch.zeros(2), torch.zeros(2), []
for g in g_all:
    s = alpha * s + (1 - alpha) * g**2
    step = lr * g / (s.sqrt() + eps)
    by_hand = by_hand - step
    moves.append(step / lr)
    w.grad = g.clone()
    optimizer.step()
assert torch.allclose(w.detach(), by_hand)
print("first RMSprop step / lr ", *(f"{m:6.2f}" for m in moves[0]))

w = torch.zeros(2, requires_grad=True)
w.grad = g_all[0].clone()
torch.optim.Adam([w], lr=lr).step()
print("first Adam step / lr    ", *(f"{-m / lr:6.2f}" for m in w.detach()))
assert torch.allclose(moves[0].abs(), torch.tensor(10.0))  # 1 / sqrt(1 - alpha)

w = torch.zeros(2, requires_grad=True)
w.grad = torch.tensor([1e-9, 0.0])  # 梯度接近或等于 0 时，靠 eps 兜底
torch.optim.RMSprop([w]).step()
print("gradient 1e-9 and 0     ", *(f"{abs(m) / lr:6.2f}" for m in w.detach()))
assert w[1] == 0 and abs(w[0]) < 0.1 * lr
