"""目标为 0、logit 很大时：BCELoss 的输入已舍入成 1，损失封顶，梯度是 0。"""

import torch
import torch.nn.functional as F

z = torch.tensor([5.0, 10.0, 16.0, 17.0, 50.0, 200.0], requires_grad=True)
y = torch.zeros(6)
p = torch.sigmoid(z)
separate = F.binary_cross_entropy(p, y, reduction="none")
fused = F.binary_cross_entropy_with_logits(z, y, reduction="none")
grad_separate = torch.autograd.grad(separate.sum(), z)[0]
grad_fused = torch.autograd.grad(fused.sum(), z)[0]
print("logit   sigmoid+BCELoss   grad    BCEWithLogits   grad")
for row in zip(z, separate, grad_separate, fused, grad_fused, strict=True):
    print("{:5.0f}   {:15.4f}   {:.3f}   {:13.4f}   {:.3f}".format(*row))

# 合并的写法是 max(z,0) − zy + ln(1+e^−|z|)，即两项 0 和 z 的 LogSumExp
exact = torch.logsumexp(torch.stack([torch.zeros(6), z]), dim=0) - z * y
assert torch.allclose(fused, exact)
assert p[2] < 1 and p[3] == 1  # float32：e^−17 小于 2^−24，1+e^−17 舍入成 1
assert (separate[3:] == 100).all() and (grad_separate[3:] == 0).all()
assert (grad_fused[3:] == 1).all()

# 另一侧：目标为 1、logit 很小，概率还没有变成 0，梯度仍对，但损失在 100 封顶
z = torch.tensor([-50.0, -200.0])
cap = F.binary_cross_entropy(torch.sigmoid(z), torch.ones(2), reduction="none")
print("target 1, logits -50 and -200:", cap.tolist())
assert cap.tolist() == [50.0, 100.0]
for dtype in (torch.float32, torch.float16, torch.bfloat16):
    grid = torch.arange(0, 40, 0.1)
    first = grid[torch.sigmoid(grid.to(dtype)) == 1][0].item()
    print(f"{str(dtype)[6:]:9} sigmoid becomes 1 near {first:.1f}")
