"""训练好之后删掉中间一块：普通网络垮掉，残差网络只受些影响。5 个种子取平均。"""

import torch
import torch.nn.functional as F

seeds, d, n, depth = 5, 16, 64, 8


def train_then_delete(residual):
    """返回训练损失，和删掉某个中间块之后的损失（对块和种子取平均）。"""
    torch.manual_seed(0)
    x = torch.randn(seeds, d, n)
    y = torch.tanh(torch.randn(seeds, d, d) @ x).mean(1, keepdim=True)
    y = F.layer_norm(y, (n,))  # 总是猜均值，损失是 1
    w = torch.randn(depth, seeds, d, d) * (2 / d) ** 0.5
    out = torch.randn(seeds, 1, d) / d**0.5
    params = [w.requires_grad_(), out.requires_grad_()]
    optimizer = torch.optim.Adam(params, lr=0.005)

    def loss(without=None):
        h = x
        for k in range(depth):
            if k != without:
                z = torch.relu(F.layer_norm(w[k] @ h, (n,)))  # 沿样本标准化
                h = h + z if residual else z
        return ((out @ h - y) ** 2).mean()

    for _ in range(150):
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()
    with torch.no_grad():
        cut = [loss(k).item() for k in range(1, depth - 1)]
        return loss().item(), sum(cut) / len(cut)


plain, plain_cut = train_then_delete(residual=False)
res, res_cut = train_then_delete(residual=True)
print(f"plain:    training loss {plain:.3f}, one middle block deleted {plain_cut:.1f}")
print(f"residual: training loss {res:.3f}, one middle block deleted {res_cut:.1f}")
assert plain < 0.05 and res < 0.05 and plain_cut > 3 * res_cut
