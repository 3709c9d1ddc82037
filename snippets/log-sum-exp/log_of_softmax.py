"""softmax 内部减过最大值，但它的输出再取对数仍然出错；log_softmax 不会。"""

import torch

z = torch.tensor([0.0, -200.0], requires_grad=True)
bad = -z.softmax(0).log()[1]
good = -z.log_softmax(0)[1]
for name, loss in (("log(softmax)", bad), ("log_softmax ", good)):
    (g,) = torch.autograd.grad(loss, z, retain_graph=True)
    print(f"{name} loss {loss.item():6.1f}  gradient {g.tolist()}")
assert bad.isinf() and good == 200

# 高斯混合的对数密度：50 维，单个分量的密度下溢成 0
x = torch.full((50,), 6.0)
centers = torch.stack([torch.zeros(50), torch.ones(50)])
log_n = -0.5 * ((x - centers) ** 2).sum(1) - 25 * torch.log(torch.tensor(2 * torch.pi))
weights = torch.tensor([0.3, 0.7])
naive = (weights * log_n.exp()).sum().log()
stable = torch.logsumexp(weights.log() + log_n, 0)
print(f"mixture log density: naive {naive:.1f}  logsumexp {stable:.1f}")
assert naive == -torch.inf and stable.isfinite()

# 对数域里的平均要减 ln n
log_w = torch.tensor([-1000.0, -1001.0, -1002.0])
log_mean = torch.logsumexp(log_w, 0) - torch.tensor(3.0).log()
exact = (
    torch.logsumexp(log_w.double() + 1000, 0) - 1000 - torch.tensor(3.0).double().log()
)
print(f"log of the mean {log_mean:.4f}   mean of the logs {log_w.mean():.4f}")
assert abs(log_mean - exact) < 1e-3 and log_mean > log_w.mean()
