"""学会同一个函数要几轮，取决于数据有多少：更新次数同一量级，轮数差一百多倍。"""

import torch

torch.manual_seed(0)
d, batch, lr = 20, 32, 0.02
w_true = torch.randn(d, dtype=torch.float64)


def train(n, target=0.02):
    """小批量 SGD，每步查一次；返回到达目标时的更新次数和轮数，以及第一轮的两种损失。"""
    x = torch.randn(n, d, dtype=torch.float64)
    y = x @ w_true + 0.1 * torch.randn(n, dtype=torch.float64)
    w, updates, running = torch.zeros(d, dtype=torch.float64), 0, []
    reached = end_of_first = None
    while reached is None or end_of_first is None:
        for i in torch.randperm(n).split(batch):
            error = x[i] @ w - y[i]
            running.append((error**2).mean().item())
            w -= lr * 2 / len(i) * x[i].T @ error
            updates += 1
            if reached is None and ((x @ w - y) ** 2).mean() < target:
                reached = updates
        if end_of_first is None:
            end_of_first = ((x @ w - y) ** 2).mean().item()
            average = sum(running) / len(running)
    return reached, reached * batch / n, average, end_of_first


results = {n: train(n) for n in (64, 512, 8192)}
for n, (updates, epochs, _, _) in results.items():
    print(f"{n:5} samples   {updates:4} updates   {epochs:6.2f} epochs")
average, end = results[8192][2:]
print(f"first epoch of 8192: running average {average:.2f}, at its end {end:.3f}")
assert results[64][1] > 50 * results[8192][1] and results[8192][1] < 1
assert average > 10 * end
