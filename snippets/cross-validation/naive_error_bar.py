"""单次留出与 5 折的波动；各折的标准差除以 √K，并不是 5 折平均的标准误。"""

import torch

torch.manual_seed(0)
n, p, k, repeats = 50, 20, 5, 4000
x = torch.randn(repeats, n, p, dtype=torch.float64)
y = torch.randn(repeats, n, 1, dtype=torch.float64)

folds = []
for fold in torch.arange(n).chunk(k):
    rest = torch.ones(n, dtype=torch.bool)
    rest[fold] = False
    a, b = x[:, rest], y[:, rest]
    w = torch.linalg.solve(a.mT @ a, a.mT @ b)
    folds.append(((x[:, fold] @ w - y[:, fold]) ** 2).mean(dim=(1, 2)))
fold_error = torch.stack(folds, dim=1)  # 每份数据、每折的误差

one = fold_error[:, 0].std().item()  # 只留出一折
average = fold_error.mean(dim=1).std().item()  # 5 折平均真正的波动
naive = (fold_error.var(dim=1) / k).mean().sqrt().item()
pairs = torch.corrcoef(fold_error.T)
between = ((pairs.sum() - k) / (k * (k - 1))).item()
print(f"one hold-out of 20%       std {one:.3f}")
print(f"average of 5 folds        std {average:.3f}")
print(f"std of folds / sqrt(5)        {naive:.3f}")
print(f"correlation between folds     {between:+.3f}")
# 方差 = (1 + (K − 1)ρ) s² / K，忽略 ρ 就低估
assert average < one / 1.5 and naive < average and between > 0.03
