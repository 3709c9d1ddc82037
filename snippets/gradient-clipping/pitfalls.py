"""三件事：裁剪救不了 nan；Adam 几乎不在意阈值；在 step 之后裁剪没有用。"""

import torch
from torch.nn.utils import clip_grad_norm_

p = torch.zeros(3, requires_grad=True)
for bad in (float("nan"), float("inf")):
    p.grad = torch.tensor([1.0, 2.0, bad])
    clip_grad_norm_([p], 1.0)
    print(f"gradient with {bad}: {p.grad.tolist()}")
    assert p.grad.isnan().any()
p.grad = torch.tensor([1.0, 2.0, float("nan")])
try:
    clip_grad_norm_([p], 1.0, error_if_nonfinite=True)
    raise AssertionError("没有报错")
except RuntimeError as error:
    print("error_if_nonfinite:", str(error).split(",")[0])


def train(make_optimizer, max_norm, clip_first=True):
    """在 100·|w|² / 2 上走 20 步，每一步的梯度都超过阈值，返回 w 的范数。"""
    w = torch.tensor([3.0, 4.0], dtype=torch.float64, requires_grad=True)
    optimizer = make_optimizer([w])
    for _ in range(20):
        optimizer.zero_grad()
        (50 * (w**2).sum()).backward()
        if clip_first:
            clip_grad_norm_([w], max_norm)
        optimizer.step()
        if not clip_first:
            clip_grad_norm_([w], max_norm)
    return w.norm().item()


sgd = lambda p: torch.optim.SGD(p, lr=0.1)  # noqa: E731
adam = lambda p: torch.optim.Adam(p, lr=0.1)  # noqa: E731
for name, make in (("SGD ", sgd), ("Adam", adam)):
    one, tenth = train(make, 1.0), train(make, 0.1)
    assert (abs(one - tenth) < 1e-4) == (name == "Adam")
    print(f"{name} |w| after 20 steps: clip 1 {one:.3f}, clip 0.1 {tenth:.3f}")
wrong = train(sgd, 1.0, clip_first=False)
print(f"SGD  clipped after the step: {wrong:.0e}")
assert wrong > 1e10
