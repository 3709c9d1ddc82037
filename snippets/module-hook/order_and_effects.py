"""钩子的次序和作用：返回值会替换输出；反向钩子收到的不是参数的梯度。"""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(5, 3, requires_grad=True)
layer = nn.Linear(3, 2)
events = []


class Show(nn.Module):
    def forward(self, x):
        events.append("forward")
        return 2 * x


show = Show()
show.register_forward_pre_hook(lambda m, args: events.append("pre"))
show.register_forward_hook(lambda m, args, out: events.append("after"))
show.register_full_backward_hook(lambda m, gi, go: events.append("backward"))
show(x).sum().backward()
print(" -> ".join(events))
assert events == ["pre", "forward", "after", "backward"]

# 返回 None 只是看，返回别的就替换
plain = layer(x)
handle = layer.register_forward_hook(lambda m, args, out: out * 0)
zeroed = layer(x).abs().sum().item()
handle.remove()
print(f"returned 0 * out: {zeroed}, removed: same again {torch.equal(layer(x), plain)}")
assert zeroed == 0 and torch.equal(layer(x), plain)

# 反向钩子收到的是对输入和输出的梯度，形状与参数无关
shapes = {}
layer.register_full_backward_hook(
    lambda m, gi, go: shapes.update(input=gi[0].shape, output=go[0].shape)
)
layer(x).sum().backward()
print(
    "grad_input",
    tuple(shapes["input"]),
    " grad_output",
    tuple(shapes["output"]),
    end="",
)
print("  weight.grad", tuple(layer.weight.grad.shape))
assert shapes["input"] == x.shape and shapes["output"] == (5, 2)
