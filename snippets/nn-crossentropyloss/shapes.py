"""nn.CrossEntropyLoss 接受哪些形状：类别在第 1 维，其余各维与目标一一对应。"""

import torch
from torch import nn

torch.manual_seed(0)
each = nn.CrossEntropyLoss(reduction="none")
cases = {
    "one sample": ((5,), ()),
    "batch": ((4, 5), (4,)),
    "tokens": ((4, 5, 7), (4, 7)),
    "pixels": ((4, 5, 8, 9), (4, 8, 9)),
}
for name, (shape, target_shape) in cases.items():
    logits, target = torch.randn(shape), torch.randint(5, target_shape)
    loss = each(logits, target)
    dim = 1 if logits.ndim > 1 else 0
    # 手算：沿类别维做 LogSumExp，减去目标类的 logit
    picked = logits.gather(dim, target.unsqueeze(dim)).squeeze(dim)
    by_hand = logits.logsumexp(dim) - picked
    print(f"{name:10} logits {shape!s:12}  target {target_shape!s:10}", end="")
    print(f"  loss {tuple(loss.shape)}")
    assert torch.allclose(loss, by_hand, atol=1e-6)
    # 等于 LogSoftmax 加 NLLLoss
    logp = nn.LogSoftmax(dim)(logits)
    assert torch.allclose(loss, nn.NLLLoss(reduction="none")(logp, target))

# 概率目标与 logits 同形状；默认的归约除以除类别之外各维的元素数
probs = torch.randn(4, 5, 7).softmax(1)
logits = torch.randn(4, 5, 7)
soft = nn.CrossEntropyLoss()(logits, probs)
assert torch.isclose(soft, -(probs * logits.log_softmax(1)).sum() / (4 * 7))
total = nn.CrossEntropyLoss(reduction="sum")(logits, probs)
print(f"sum / mean = {(total / soft).item():.0f} = 4 x 7")
