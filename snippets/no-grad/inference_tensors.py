"""inference_mode 更省，产物也更受限制：不能再进入要求导的计算，也不能就地改。"""

import torch

w = torch.ones(3, requires_grad=True)
with torch.no_grad():
    plain = w * 2
with torch.inference_mode():
    strict = w * 2

(w * plain).sum().backward()  # no_grad 的产物只是普通的常数
assert w.grad.tolist() == [2, 2, 2]
for name, action in {
    "w * strict": lambda: w * strict,  # 乘法要保存 strict 供反向使用
    "strict.add_(1)": lambda: strict.add_(1),
    "strict.requires_grad_()": lambda: strict.requires_grad_(),
}.items():
    try:
        action()
    except RuntimeError as error:
        print(f"{name:24} {str(error).split('.')[0][:66]}")
    else:
        raise AssertionError(name)
assert (w + strict).requires_grad  # 加法不保存输入，碰巧不报错
assert (w * strict.clone()).requires_grad  # 复制一份就是普通张量

with torch.no_grad(), torch.enable_grad():
    inside = w * 2
with torch.inference_mode(), torch.enable_grad():
    inside_strict = w * 2
print("enable_grad inside no_grad:       ", inside.requires_grad)
print("enable_grad inside inference_mode:", inside_strict.requires_grad)
assert inside.requires_grad and not inside_strict.requires_grad

with torch.no_grad():
    view = w[:2]  # 视图的标记跟着原张量，却没有历史
w.grad = None
(view * 2).sum().backward()
print("view from no_grad: flag", view.requires_grad, " gradient in w:", w.grad)
assert view.requires_grad and view.grad_fn is None and w.grad is None

torch.no_grad()  # 漏了 with：建了对象就扔，什么也没关
print("bare torch.no_grad() turns it off:", not torch.is_grad_enabled())
assert torch.is_grad_enabled()
