"""在同一个测试集上挑最好的模型：一百个瞎猜的分类器里，总有一个看着不错。"""

import torch

torch.manual_seed(0)
models, m, d, repeats = 100, 100, 20, 200  # 模型数、测试集大小、特征数、重复次数


def test_set(m):
    """标签是抛硬币得来的，与特征无关：任何分类器的真实错误率都是 0.5。"""
    return torch.randn(repeats, m, d), torch.rand(repeats, m, 1) < 0.5


def error(w, x, y):
    """线性分类器 w 的错误率；w 形状 (repeats, k, d)，返回 (repeats, k)。"""
    return ((x @ w.mT > 0) != y).float().mean(dim=1)


w = torch.randn(repeats, models, d)
x, y = test_set(m)
test_error = error(w, x, y)
best, index = test_error.min(dim=1)  # 每次挑测试误差最低的模型
chosen = w[torch.arange(repeats), index][:, None]
fresh = error(chosen, *test_set(10 * m))  # 挑完以后另抽一个更大的测试集

print(f"all models, mean test error      {test_error.mean():.2f}")
print(f"chosen model, same test set      {best.mean():.2f}")
print(f"chosen model, a fresh test set   {fresh.mean():.2f}")
assert best.mean() < 0.4 and abs(fresh.mean() - 0.5) < 0.02
