"""正例的 logit 是 -200：先 sigmoid 再取对数会丢掉梯度，直接传 logit 的损失才正确。"""

import math

import torch
import torch.nn.functional as F

target = torch.ones(1)  # 正例，模型却非常确信是负例
losses = {
    "-log(sigmoid(o))": lambda o: -torch.sigmoid(o).log().sum(),
    "BCE(sigmoid(o))": lambda o: F.binary_cross_entropy(torch.sigmoid(o), target),
    "BCE with logits": lambda o: F.binary_cross_entropy_with_logits(o, target),
}
value, gradient = {}, {}
for name, loss_function in losses.items():
    o = torch.tensor([-200.0], requires_grad=True)
    loss = loss_function(o)
    loss.backward()
    value[name], gradient[name] = loss.item(), o.grad.item() + 0.0  # -0 写成 0
    print(f"{name:16}  loss {value[name]:5.1f}  gradient {gradient[name]:4.1f}")

assert math.isinf(value["-log(sigmoid(o))"]) and math.isnan(
    gradient["-log(sigmoid(o))"]
)
assert value["BCE(sigmoid(o))"] == 100 and gradient["BCE(sigmoid(o))"] == 0
assert value["BCE with logits"] == 200 and gradient["BCE with logits"] == -1  # p - y
