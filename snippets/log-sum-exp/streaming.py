"""分块计算：只保留当前最大值和缩放后的和，不必先看完全部数据。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
x = 50 * torch.randn(1000, dtype=torch.float64)
m = torch.tensor(-torch.inf, dtype=torch.float64)
s = torch.tensor(0.0, dtype=torch.float64)
for block in x.split(128):
    new_m = torch.maximum(m, block.max())
    s = s * (m - new_m).exp() + (block - new_m).exp().sum()  # 旧的和换算到新基准
    m = new_m
streamed, full = m + s.log(), torch.logsumexp(x, 0)
print(f"in blocks {streamed:.6f}  all at once {full:.6f}")
assert torch.isclose(streamed, full)
# 合并两段的结果只需 logaddexp
halves = torch.logaddexp(torch.logsumexp(x[:300], 0), torch.logsumexp(x[300:], 0))
assert torch.isclose(halves, full)

# 温度 T 的平滑最大值 T * LSE(x / T)：比 max 高，至多高 T ln 2
t = torch.linspace(-3, 3, 301, dtype=torch.float64)
pair = torch.stack([t, torch.zeros_like(t)])
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for temp in (1.0, 0.3):
    smooth = temp * torch.logsumexp(pair / temp, 0)
    gap = smooth - t.clamp_min(0)
    print(
        f"T {temp}: largest gap to max {gap.max():.4f} at t = {t[gap.argmax()].abs():.1f}"
    )
    assert gap.min() > 0 and torch.isclose(
        gap.max(), temp * torch.tensor(2.0).double().log()
    )
    ax.plot(t, smooth, label=f"T LSE(x/T), T = {temp}")
assert torch.allclose(torch.logsumexp(pair, 0), torch.nn.functional.softplus(t))
ax.plot(t, t.clamp_min(0), "k--", label="max(t, 0)")
ax.set(xlabel="t", ylabel="smooth maximum of (t, 0)")
ax.legend()
plt.show()
