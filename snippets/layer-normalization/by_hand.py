"""nn.LayerNorm 手算：在每个词元自己的特征上求均值和方差，与同批的其他样本无关。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 5, 8) * 3 + 1  # (批量, 序列长度, 特征)
ln = nn.LayerNorm(8)
nn.init.uniform_(ln.weight)  # γ，形状 (8,)，默认全 1
nn.init.uniform_(ln.bias)  # β，形状 (8,)，默认全 0

mean = x.mean(-1, keepdim=True)
var = x.var(-1, keepdim=True, correction=0)  # 除以 D
by_hand = (x - mean) / (var + ln.eps).sqrt() * ln.weight + ln.bias
assert torch.allclose(ln(x), by_hand, atol=1e-5)
print("statistics", tuple(mean.shape), " parameters", tuple(ln.weight.shape))

# 单独算一个词元，结果一样；训练与推理也一样
assert torch.allclose(ln(x[0, 3]), ln(x)[0, 3], atol=1e-6)
assert torch.equal(ln.eval()(x), ln.train()(x))
assert len(list(ln.buffers())) == 0  # 没有滑动统计量

# 输入平移、放大不影响输出；RMSNorm 只对放大不变
plain, rms = nn.LayerNorm(8, elementwise_affine=False), nn.RMSNorm(8)
for name, norm in (("LayerNorm", plain), ("RMSNorm  ", rms)):
    shifted = (norm(x + 10) - norm(x)).abs().max().item()
    scaled = (norm(x * 10) - norm(x)).abs().max().item()
    print(f"{name} change: x + 10 {shifted:.3f}   10 x {scaled:.3f}")
root = x.pow(2).mean(-1, keepdim=True).sqrt()
assert torch.allclose(rms(x), x / root, atol=1e-5)

# 退化情形：1 个特征时输出恒为 β，2 个特征时只剩正负号
print("D = 1:", nn.LayerNorm(1)(torch.tensor([[3.0], [-7.0]])).flatten().tolist())
pair = nn.LayerNorm(2)(torch.tensor([[3.0, 5.0], [900.0, -40.0]]))
print("D = 2:", [[round(v, 3) for v in row] for row in pair.tolist()])
