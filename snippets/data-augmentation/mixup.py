"""mixup：输入和标签按同一比例混合；混合标签的交叉熵等于两个交叉熵的加权和。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.rand(8, 1, 28, 28)
y = torch.arange(8) % 3
lam = 0.7  # 训练时每批从 Beta(α, α) 抽一个
other = torch.arange(8).roll(1)  # 与同一批里的另一个样本配对

mixed = lam * x + (1 - lam) * x[other]
target = lam * F.one_hot(y, 3) + (1 - lam) * F.one_hot(y[other], 3)
assert torch.allclose(target.sum(dim=1), torch.ones(8))

logits = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(784, 3))(mixed)
soft = F.cross_entropy(logits, target)
pair = lam * F.cross_entropy(logits, y) + (1 - lam) * F.cross_entropy(logits, y[other])
wrong = F.cross_entropy(logits, y)  # 只混输入，标签照旧
print(
    f"soft target {soft:.4f}  two hard targets {pair:.4f}  label not mixed {wrong:.4f}"
)
assert torch.isclose(soft, pair) and not torch.isclose(soft, wrong)
