"""参数预算相同：宽度翻倍，参数约为四倍，深度翻倍，约为两倍；深的要多排许多步。"""

from torch import nn


def mlp(width, depth, inputs=64, outputs=10):
    """depth 个隐藏层，每层 width 个单元。"""
    sizes = [inputs, *[width] * depth, outputs]
    layers = []
    for a, b in zip(sizes, sizes[1:], strict=False):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def count(model):
    return sum(p.numel() for p in model.parameters())


base, wider, deeper = count(mlp(256, 8)), count(mlp(512, 8)), count(mlp(256, 16))
print(f"width 256, depth  8: {base:>9,}")
print(f"width 512, depth  8: {wider:>9,}  x {wider / base:.2f}")
print(f"width 256, depth 16: {deeper:>9,}  x {deeper / base:.2f}")
assert 3.5 < wider / base < 4 and 2 < deeper / base < 2.3

print("about the same number of parameters:")
for width, depth in ((6500, 1), (460, 3), (256, 8), (128, 29)):
    model = mlp(width, depth)
    serial = sum(isinstance(layer, nn.Linear) for layer in model)
    hidden = width * depth
    print(
        f"  {width:4} x {depth:2}: {count(model):>7,}, hidden units {hidden:>5}", end=""
    )
    print(f", matrix products in a row {serial:2}")
    assert abs(count(model) / base - 1) < 0.06
