"""真值是 1 而 logit 很负：平方误差的梯度随 sigmoid 饱和消失，二元交叉熵的接近 -1。"""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

one = torch.tensor(1.0, dtype=torch.float64)
for value in (0.0, -2.0, -5.0, -10.0):
    z = torch.tensor(value, dtype=torch.float64, requires_grad=True)
    p = torch.sigmoid(z)
    (mse_grad,) = torch.autograd.grad((p - one) ** 2, z, retain_graph=True)
    (bce_grad,) = torch.autograd.grad(bce(z, one), z)
    print(f"logit {value:5.0f}  MSE {mse_grad:9.6f}  BCE {bce_grad:7.4f}")
    assert torch.isclose(mse_grad, 2 * (p - one) * p * (1 - p))
    assert torch.isclose(bce_grad, p - one)
