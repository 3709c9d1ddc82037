"""nn.CrossEntropyLoss 的报错原文，以及三种不报错的错法。"""

import torch
from torch import nn

torch.manual_seed(0)
loss, logits = nn.CrossEntropyLoss(), torch.randn(4, 3)
index = torch.tensor([0, 1, 2, 0])
attempts = {
    "float index": lambda: loss(logits, index.float()),
    "int32 index": lambda: loss(logits, index.int()),
    "index 3 of 3": lambda: loss(logits, index + 1),
    "target (4, 1)": lambda: loss(logits, index[:, None]),
    "one-hot int64": lambda: loss(logits, nn.functional.one_hot(index, 3)),
    "(N, T, C)": lambda: loss(torch.randn(2, 5, 3), torch.zeros(2, 5).long()),
    "mask (N,1,H,W)": lambda: loss(
        torch.randn(2, 3, 4, 4), torch.zeros(2, 1, 4, 4).long()
    ),
    "3 of 4 targets": lambda: loss(logits, index[:3]),
}
for name, attempt in attempts.items():
    try:
        attempt()
        raise AssertionError(name)
    except (ValueError, RuntimeError, IndexError) as error:
        print(f"{name:15} {type(error).__name__}: {str(error)[:66]}")

# uint8 的编号可用，结果与 int64 相同
assert loss(logits, index.byte()) == loss(logits, index)
# 不报错一：只有一个输出，softmax 恒为 1，损失和梯度都是 0
single = torch.randn(4, 1, requires_grad=True)
value = loss(single, torch.zeros(4, dtype=torch.int64))
value.backward()
print("one output: loss", value.item(), " gradient", single.grad.abs().max().item())
assert value == 0 and (single.grad == 0).all()
# 不报错二：概率目标不检查和是否为 1
one_hot = nn.functional.one_hot(index, 3).float()
ratio = loss(logits, 5 * one_hot) / loss(logits, index)
print(f"target x5: loss is {ratio:.1f} times")
# 不报错三：NLLLoss 收到 logits，损失没有下界
print("NLLLoss on logits:", nn.NLLLoss()(100 * one_hot, index).item())
assert loss(100 * one_hot, index) == 0
