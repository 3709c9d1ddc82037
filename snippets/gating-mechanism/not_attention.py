"""门各管各的，softmax 的权重互相竞争；门饱和后，它自己几乎不再学习。"""

import torch

scores = torch.tensor([4.0, 4.0, -4.0])
gates, weights = scores.sigmoid(), scores.softmax(0)
print(
    "sigmoid gates  ", [round(v, 3) for v in gates.tolist()], f"sum {gates.sum():.2f}"
)
print(
    "softmax weights",
    [round(v, 3) for v in weights.tolist()],
    f"sum {weights.sum():.2f}",
)
raised = scores + torch.tensor([0.0, 4.0, 0.0])  # 只抬高第二个
assert torch.equal(raised.sigmoid()[0], gates[0])
assert raised.softmax(0)[0] < 0.1 * weights[0]
print(f"raise the second score: gate 1 stays {raised.sigmoid()[0]:.3f}", end="")
print(f", weight 1 falls to {raised.softmax(0)[0]:.3f}")

for z in (0.0, 5.0, 10.0):
    score = torch.tensor(z, requires_grad=True)
    score.sigmoid().backward()
    print(f"score {z:>4}: gate {score.sigmoid():.5f}, its derivative {score.grad:.1e}")
assert score.grad < 1e-4
