"""三个陷阱：0 乘 log 0 得 NaN；微分熵可以为负；用样本频率代入会低估熵。"""

import torch

p = torch.tensor([0.5, 0.5, 0.0])
naive = -(p * p.log()).sum()
right = torch.special.entr(p).sum()
print(f"p log p with a zero: naive {naive:.4f}   entr {right:.4f}")
assert naive.isnan() and torch.isclose(right, torch.tensor(2.0).log())

# 从 logits 出发更稳：log_softmax 不会产生 log(0)
logits = torch.tensor([0.0, -200.0])
q = logits.softmax(0)
stable = (q * -logits.log_softmax(0)).sum()
print(f"logits (0, -200): naive {-(q * q.log()).sum():.4f}   stable {stable:.4f}")
assert (q * q.log()).sum().isnan() and stable.isfinite()

# 微分熵：取值范围缩小 4 倍，减少 ln 4，可以为负
for width in (2.0, 0.5):
    h = torch.distributions.Uniform(0.0, width).entropy()
    print(f"Uniform(0, {width}) differential entropy {h:+.4f}")
    assert torch.isclose(h, torch.tensor(width).log())

# 只看概率，不看取值：把 1 和 2 换成 1 和 1000，熵不变，方差剧变
for values in ((1.0, 2.0), (1.0, 1000.0)):
    variance = torch.tensor(values).var(correction=0)
    counts = torch.tensor(values).unique(return_counts=True)[1]
    h = torch.special.entr(counts / len(values)).sum()
    print(f"values {values}: entropy {h:.4f}   variance {variance:.2f}")
    assert torch.isclose(h, right)

# 均匀分布于 100 个值：样本少时，把频率代入公式明显偏小
torch.manual_seed(0)
true = torch.tensor(100.0).log()
for n in (50, 500, 5000):
    draws = torch.randint(100, (300, n))
    counts = torch.zeros(300, 100).scatter_add_(1, draws, torch.ones(300, n))
    estimate = torch.special.entr(counts / n).sum(1).mean()
    print(f"n = {n:4}: plug-in {estimate:.2f}   true {true:.2f}")
    assert estimate < true
