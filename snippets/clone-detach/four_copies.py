"""clone、detach、两者合用：共不共用内存，连不连计算图。"""

import copy
import warnings

import torch

makers = {
    "w": lambda w: w,
    "clone()": lambda w: w.clone(),
    "detach()": lambda w: w.detach(),
    "detach().clone()": lambda w: w.detach().clone(),
    "deepcopy(w)": copy.deepcopy,
    "torch.tensor(w)": torch.tensor,
}
print("                  shares  requires_grad  leaf   gradient reaches w")
for name, make in makers.items():
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch.tensor(w) 会建议改写成 detach().clone()
        c = make(w)
    shares = c.data_ptr() == w.data_ptr()
    if c.requires_grad:
        (c**2).sum().backward()
    reaches = w.grad is not None
    row = f"{name:17} {shares!s:7} {c.requires_grad!s:14} {c.is_leaf!s:6} {reaches}"
    print(row)
    assert shares == (name in ("w", "detach()"))
    assert reaches == (name in ("w", "clone()"))
    if name == "clone()":
        assert w.grad.tolist() == [2, 4]  # 梯度穿过 clone，还给原来的叶子

# 停止梯度：把一个因子当常数，前向的值不变，梯度少一半
w = torch.tensor(3.0, requires_grad=True)
(full,) = torch.autograd.grad(w * w, w)
(stopped,) = torch.autograd.grad(w * w.detach(), w)
print("d(w*w)/dw =", full.item(), "  d(w*w.detach())/dw =", stopped.item())
assert (full, stopped) == (6, 3)
# 直通估计：前向是取整，反向当作恒等
x = torch.tensor([0.2, 1.7], requires_grad=True)
y = x + (x.round() - x).detach()
y.sum().backward()
print("straight-through: forward", y.tolist(), " gradient", x.grad.tolist())
assert y.tolist() == [0, 2] and x.grad.tolist() == [1, 1]
