"""把 logits 放大三倍：准确率一点不变，自称的把握却远高于实际。"""

import torch

torch.manual_seed(0)
z = torch.randn(100_000, 5, dtype=torch.float64)
y = torch.multinomial(torch.softmax(z, dim=1), 1)[:, 0]  # 标签真的按这些概率抽取

accuracy = {}
for scale in (1, 3):
    confidence, guess = torch.softmax(scale * z, dim=1).max(dim=1)
    accuracy[scale] = (guess == y).double().mean().item()
    sure = confidence > 0.8
    print(
        f"logits x {scale}: accuracy {accuracy[scale]:.2f}"
        f"  mean confidence {confidence.mean():.2f}"
        f"  accuracy where confidence > 0.8: {(guess == y)[sure].double().mean():.2f}"
    )
    gap = confidence.mean().item() - accuracy[scale]
    assert abs(gap) < 0.02 if scale == 1 else gap > 0.2
assert accuracy[1] == accuracy[3]
