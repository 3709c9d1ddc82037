"""同一个运算的两种写法结果相同；差别是模块自己保管权重和模式，函数每次都要你传进来。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x, target = torch.randn(8, 6), torch.randn(8, 6)
image = torch.randn(2, 3, 5, 5)
fc, conv, norm = nn.Linear(6, 6), nn.Conv2d(3, 4, 3, padding=1), nn.LayerNorm(6)
pairs = {
    "relu": (nn.ReLU(), x, F.relu(x)),
    "softmax": (nn.Softmax(dim=-1), x, F.softmax(x, dim=-1)),
    "linear": (fc, x, F.linear(x, fc.weight, fc.bias)),
    "conv2d": (conv, image, F.conv2d(image, conv.weight, conv.bias, padding=1)),
    "layer_norm": (norm, x, F.layer_norm(x, (6,), norm.weight, norm.bias)),
    "max_pool2d": (nn.MaxPool2d(2), image, F.max_pool2d(image, 2)),
}
print("operation   same   parameters kept by the module")
for name, (module, argument, by_function) in pairs.items():
    same = torch.equal(module(argument), by_function)
    kept = sum(p.numel() for p in module.parameters())
    print(f"{name:11} {same!s:6} {kept}")
    assert torch.allclose(module(argument), by_function)
assert torch.equal(nn.MSELoss()(x, target), F.mse_loss(x, target))

# 权重来自别处时用函数：输出层与词嵌入共用一张表，参数只有一份
embedding = nn.Embedding(10, 6)
logits = F.linear(x, embedding.weight)
logits.sum().backward()
print("tied output:", tuple(logits.shape), " table gets a gradient:", end=" ")
print(embedding.weight.grad.abs().sum().item() > 0)
assert torch.allclose(logits, x @ embedding.weight.T)

# 构造函数的参数是设置，不是数据
wrong = nn.ReLU(x)  # 不报错：x 被当成 inplace 设置存了起来
try:
    wrong.sum()
except AttributeError as error:
    print("nn.ReLU(x) is not a result:", error)
try:
    nn.Sequential(fc, F.relu)
except TypeError as error:
    print("Sequential(fc, F.relu):", error)
