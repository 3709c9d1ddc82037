"""按范数裁剪与按值裁剪：手算对照 PyTorch，前者不改变方向，后者会。"""

import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_


def parameters():
    """两个参数，合起来的梯度是 (3, 0.4, 4)，范数约 5.02。"""
    a, b = torch.zeros(2, requires_grad=True), torch.zeros(1, requires_grad=True)
    a.grad, b.grad = torch.tensor([3.0, 0.4]), torch.tensor([4.0])
    return [a, b]


def vector(params):
    """把全部梯度拼成一个向量。"""
    return torch.cat([p.grad for p in params])


def show(name, g):
    cosine = torch.cosine_similarity(g, original, dim=0).item()
    print(f"{name:20} {[round(v, 3) for v in g.tolist()]}  cosine {cosine:.3f}")
    return cosine


original = vector(parameters())
by_hand = original * min(1.0, 1.0 / original.norm().item())

params = parameters()
returned = clip_grad_norm_(params, max_norm=1.0)
assert torch.allclose(vector(params), by_hand, atol=1e-5)
assert torch.allclose(returned, original.norm())  # 返回的是裁剪之前的范数
print(f"norm before {returned:.3f}, after {vector(params).norm():.3f}")
assert show("global norm", vector(params)) > 0.99999

params = parameters()
for p in params:  # 每个张量单独裁剪：方向变了
    clip_grad_norm_([p], max_norm=1.0)
assert show("norm of each tensor", vector(params)) < 0.999

params = parameters()
clip_grad_value_(params, clip_value=1.0)
assert show("value", vector(params)) < 0.999

params = parameters()
clip_grad_norm_(params, max_norm=10.0)
assert torch.equal(vector(params), original)  # 范数没超过阈值：不放大
