"""自定义损失写坏的几种方式：断了图会报错；取整不报错，梯度却处处是 0。"""

import torch


def gradient(name, build):
    """建损失并反向；返回梯度，出错则返回 None。"""
    p = torch.tensor([0.3, 1.8], requires_grad=True)
    try:
        build(p).backward()
    except (RuntimeError, AttributeError) as error:
        message = str(error).splitlines()[0]
        print(
            f"{name:22} {message.split('. ')[0].removesuffix(' and does not have a grad_fn')}"
        )
        return None
    print(f"{name:22} gradient {[round(g, 2) for g in p.grad.tolist()]}")
    return p.grad


broken = {
    "rebuilt from a number": lambda p: torch.tensor((p**2).mean().item()),
    "a Python number": lambda p: (p**2).mean().item(),
    "through NumPy": lambda p: torch.tensor((p.numpy() ** 2).mean()),
    "accuracy by argmax": lambda p: (p.argmax() == 1).float(),
    "not a scalar": lambda p: p**2,
}
for name, build in broken.items():
    assert gradient(name, build) is None
silent = gradient("rounded", lambda p: (p.round() ** 2).mean())
right = gradient("as it should be", lambda p: (p**2).mean())
assert silent.eq(0).all() and torch.allclose(right, torch.tensor([0.3, 1.8]))

# 直通估计：前向用取整的值，反向当作没有取整
through = gradient(
    "straight-through", lambda p: ((p + (p.round() - p).detach()) ** 2).mean()
)
assert torch.allclose(through, torch.tensor([0.0, 2.0]))  # 取整后的值 0 和 2
