"""检出率 99% 的检测，阳性者真正患病的概率只有六分之一。"""

import torch

prior, hit, false_alarm = 0.01, 0.99, 0.05
# 联合分布表：行是患病 / 健康，列是阳性 / 阴性
joint = torch.tensor(
    [
        [prior * hit, prior * (1 - hit)],
        [(1 - prior) * false_alarm, (1 - prior) * (1 - false_alarm)],
    ],
    dtype=torch.float64,
)
positive = joint[:, 0].sum()  # 全概率公式
posterior = joint[0, 0] / positive  # 条件概率：截出阳性一列再归一化
odds = prior / (1 - prior) * hit / false_alarm  # 先验几率乘似然比
print(f"P(positive | ill) {hit}   P(ill | positive) {posterior:.4f}")
assert abs(posterior - odds / (1 + odds)) < 1e-12
assert abs(posterior - 1 / 6) < 1e-12

# 数一数：一百万人里，阳性者中有多少真患病
torch.manual_seed(0)
ill = torch.rand(1_000_000) < prior
test = torch.rand(1_000_000) < torch.where(ill, hit, false_alarm)
fraction = ill[test].double().mean()
print(f"counted {fraction:.2f}")
assert abs(fraction - posterior) < 0.01

# 用平衡的数据（一半患病）训练，部署时患病率 1%：按先验之比修正几率
trained, deployed, output = 0.5, 0.01, 0.9
odds = output / (1 - output) * (deployed / trained) * (1 - trained) / (1 - deployed)
corrected = odds / (1 + odds)
print(f"model trained at 50% says {output}: at 1% it means {corrected:.4f}")

# 用定义验证：同样的似然比 9，换成 1% 的先验
likelihood = torch.tensor([0.9, 0.1], dtype=torch.float64)
table = likelihood * torch.tensor([deployed, 1 - deployed], dtype=torch.float64)
assert torch.isclose(table[0] / table.sum(), torch.tensor(corrected).double())
