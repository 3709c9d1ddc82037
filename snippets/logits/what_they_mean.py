"""二分类的 logit 就是对数几率；多分类的只有差值有意义，每个都可以同加一个常数。"""

import torch

p = torch.tensor([0.1, 0.5, 0.9], dtype=torch.float64)
z = torch.log(p / (1 - p))
assert torch.allclose(z, torch.logit(p)) and torch.allclose(torch.sigmoid(z), p)
print("p = 0.1, 0.5, 0.9  logit =", [round(v, 3) for v in z.tolist()])

z = torch.tensor([2.0, 1.0, -1.0], dtype=torch.float64)
p = torch.softmax(z, dim=0)
assert torch.allclose(z[0] - z[1], torch.log(p[0] / p[1]))  # 差值是两类之间的对数几率
others = torch.stack([z[[1, 2]], z[[0, 2]], z[[0, 1]]]).logsumexp(dim=1)
assert torch.allclose(torch.logit(p), z - others)  # 一类对其余各类之和的对数几率
print("logits              ", z.tolist())
print("log odds of each    ", [round(v, 3) for v in torch.logit(p).tolist()])

back = p.log()  # 由概率只能还原到相差一个常数
print("log p               ", [round(v, 3) for v in back.tolist()])
print("logits - log p      ", [round(v, 3) for v in (z - back).tolist()])
assert torch.allclose(z - back, z.logsumexp(dim=0).expand(3))
other = z + 5
assert torch.allclose(torch.softmax(other, dim=0), p)
print("logits + 5, same probabilities: True")
