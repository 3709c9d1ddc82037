"""核是学出来的：从随机数出发做梯度下降，恢复产生数据的边缘检测核。"""

import torch
import torch.nn.functional as F

torch.manual_seed(0)
sobel = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]]).double()[None, None]
images = torch.randn(16, 1, 16, 16, dtype=torch.float64)
targets = F.conv2d(images, sobel)

w = torch.randn(1, 1, 3, 3, dtype=torch.float64, requires_grad=True)
start = (w - sobel).abs().max().item()
for _ in range(100):
    loss = F.mse_loss(F.conv2d(images, w), targets)
    (grad,) = torch.autograd.grad(loss, w)
    with torch.no_grad():
        w -= 0.2 * grad
end = (w - sobel).abs().max().item()
print(
    "learned kernel\n"
    + "\n".join(
        " ".join(f"{round(v, 2) + 0.0:5.2f}" for v in row) for row in w[0, 0].tolist()
    )
)
assert start > 0.5 and end < 1e-3

# 数据由真卷积（翻转核）产生时，学到的就是翻转后的核：翻不翻转无关紧要
flipped_targets = F.conv2d(images, sobel.flip(2, 3))
w2 = torch.linalg.lstsq(
    F.unfold(images, 3).transpose(1, 2).flatten(0, 1),
    flipped_targets.flatten()[:, None],
).solution.reshape(3, 3)
assert torch.allclose(w2, sobel[0, 0].flip(0, 1), atol=1e-4)
