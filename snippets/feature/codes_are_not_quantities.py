"""类别特征直接编成 0、1、2、3：线性模型会当成大小；独热编码不受编号影响。"""

import torch

effect = torch.tensor([5.0, 1.0, 4.0, 2.0], dtype=torch.float64)  # 四个城市的均价
city = torch.arange(4).repeat(25)  # 100 个样本，每个城市 25 个
y = effect[city]


def r_squared(features):
    """最小二乘拟合（自带截距）能解释的方差比例。"""
    a = torch.cat([features, torch.ones(len(y), 1, dtype=torch.float64)], dim=1)
    rest = y - a @ torch.linalg.pinv(a) @ y
    return (1 - rest.square().sum() / (y - y.mean()).square().sum()).item()


for codes in ([0, 1, 2, 3], [3, 0, 2, 1]):  # 同一个特征，两种编号
    code = torch.tensor(codes)[city]
    integer = r_squared(code[:, None].double())
    one_hot = r_squared(torch.nn.functional.one_hot(code, 4).double())
    print(f"codes {codes}  as one number {integer:.2f}  one-hot {one_hot:.2f}")
    assert abs(one_hot - 1) < 1e-9
    assert integer < 0.3 if codes[0] == 0 else integer > 0.9
