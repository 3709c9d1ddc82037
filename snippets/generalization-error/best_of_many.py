"""在同一个测试集上挑最好的模型：一百个瞎猜的分类器里，总有一个看着不错。"""

import torch

torch.manual_seed(0)
models, m, repeats = 100, 100, 200  # 模型个数、测试集大小、重复整个过程的次数
y = torch.rand(repeats, 1, m) < 0.5  # 二分类标签
guess = torch.rand(repeats, models, m) < 0.5  # 每个模型都与标签无关
test_error = (guess != y).float().mean(dim=2)  # 形状 (repeats, models)

chosen = test_error.argmin(dim=1)  # 每次挑测试误差最低的模型
reported = test_error.gather(1, chosen[:, None]).mean().item()
fresh_y = torch.rand(repeats, m) < 0.5  # 挑完以后另抽一个测试集
fresh_guess = torch.rand(repeats, m) < 0.5  # 被挑中的模型在新样本上仍是瞎猜
fresh = (fresh_guess != fresh_y).float().mean().item()

print(f"all models, mean test error      {test_error.mean():.2f}")
print(f"chosen model, same test set      {reported:.2f}")
print(f"chosen model, a fresh test set   {fresh:.2f}")
assert reported < 0.4 and abs(fresh - 0.5) < 0.02
