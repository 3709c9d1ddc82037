"""测试标签错了 10%：两个模型的准确率都被压低，差距也缩小。"""

import torch

torch.manual_seed(0)
m, wrong = 2_000_000, 0.1  # 样本取得多，让随机波动小到看不见
truth = torch.rand(m) < 0.5
label = truth ^ (torch.rand(m) < wrong)  # 与模型的错误无关的错标

measured = {}
for accuracy in (0.90, 0.95, 1.00):
    prediction = truth ^ (torch.rand(m) >= accuracy)
    measured[accuracy] = (prediction == label).float().mean().item()
    formula = accuracy * (1 - wrong) + (1 - accuracy) * wrong
    print(
        f"true {accuracy:.2f}  measured {measured[accuracy]:.3f}  formula {formula:.3f}"
    )
    assert abs(measured[accuracy] - formula) < 0.002

gap = measured[0.95] - measured[0.90]
print(f"gap 0.05 becomes {gap:.3f}, factor 1 - 2r = {1 - 2 * wrong:.1f}")
assert abs(gap - 0.05 * (1 - 2 * wrong)) < 0.002
