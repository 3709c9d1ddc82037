"""比较里的几个坑：形状错位的准确率、and 与 &、float32 与 float64 的 0.1。"""

import torch

torch.manual_seed(0)
target = (torch.rand(1000) < 0.5).long()  # 一半是 1
prediction = target[:, None].clone()  # 全部预测正确，但多了一维
wrong = (prediction == target).float().mean().item()
right = (prediction.squeeze(-1) == target).float().mean().item()
print("shapes", tuple(prediction.shape), tuple(target.shape), end="")
print(f"  accuracy {wrong:.1f} instead of {right:.1f}")
assert right == 1.0 and abs(wrong - 0.5) < 0.02

x = torch.tensor([0.2, 0.6, 1.4])
inside = (x > 0.5) & (x < 1)  # 括号不能省：& 的优先级高于 >
assert inside.tolist() == [False, True, False]
attempts = {
    "0.5 < x < 1": lambda: 0.5 < x < 1,
    "(x > 0.5) and (x < 1)": lambda: (x > 0.5) and (x < 1),
    "x > 0.5 & x < 1": lambda: x > 0.5 & x < 1,
    "(x > 0.5).mean()": lambda: (x > 0.5).mean(),
}
for code, attempt in attempts.items():
    try:
        attempt()
    except (RuntimeError, TypeError) as error:
        print(f"{code:22} {type(error).__name__}: {str(error).split('.')[0][:50]}")
    else:
        raise AssertionError(code)

# 0.1 在两种精度里是两个不同的数
single, double = torch.tensor([0.1]), torch.tensor([0.1], dtype=torch.float64)
print("float32 0.1 == float64 0.1:", (single == double).item(), end="")
print(f"   difference {(single - double).item():.1e}")
assert single != double and single == 0.1 and (single.double() != 0.1)
