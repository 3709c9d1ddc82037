"""训练一个小网络学 sin：训练区间内贴得很紧，区间外它不知道函数是周期的。"""

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-torch.pi, torch.pi, 128).unsqueeze(1)
y = torch.sin(x)

net = nn.Sequential(
    nn.Linear(1, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 1)
)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(500):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()
    optimizer.step()

with torch.no_grad():
    wide = torch.linspace(-3 * torch.pi, 3 * torch.pi, 601).unsqueeze(1)
    prediction = net(wide)
    error = (prediction - torch.sin(wide)).abs()
    inside = wide.abs() <= torch.pi
    print(f"parameters {sum(p.numel() for p in net.parameters())}")
    print(f"mean error inside  below 0.05: {bool(error[inside].mean() < 0.05)}")
    print(f"mean error outside above 0.50: {bool(error[~inside].mean() > 0.5)}")
assert error[inside].mean() < 0.05 and error[~inside].mean() > 0.5

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(wide, torch.sin(wide), label="sin x")
ax.plot(wide, prediction, "--", label="network")
ax.axvspan(-torch.pi, torch.pi, color="C7", alpha=0.2, label="training range")
ax.set(xlabel="x", ylabel="output", ylim=(-4, 4))
ax.legend(fontsize="small")
plt.show()
