"""查表的反向：查到的行才有梯度，重复的相加；填充行没有；Adam 却会移动没查到的行。"""

import torch
from torch import nn

torch.manual_seed(0)
table = nn.Embedding(6, 3, padding_idx=0)
ids = torch.tensor([[2, 5, 2, 0], [2, 3, 0, 0]])
vectors = table(ids)
print("ids", tuple(ids.shape), "-> vectors", tuple(vectors.shape))
vectors.sum().backward()
print("gradient of each row:", table.weight.grad[:, 0].tolist())
assert torch.equal(vectors[0, 1], table.weight[5])
assert table.weight.grad[:, 0].tolist() == [0, 0, 3, 1, 0, 1]

for name in ("SGD", "SGD, momentum 0.9", "Adam"):
    torch.manual_seed(0)
    table = nn.Embedding(6, 3)
    if name == "Adam":
        optimizer = torch.optim.Adam(table.parameters(), lr=0.1)
    else:
        momentum = 0.9 if "momentum" in name else 0.0
        optimizer = torch.optim.SGD(table.parameters(), lr=0.1, momentum=momentum)
    for step, token in enumerate((1, 2, 3)):  # 第 1 行只在第一步被查到
        before = table.weight[1].clone()
        optimizer.zero_grad()
        table(torch.tensor([token])).sum().backward()
        optimizer.step()
        moved = (table.weight[1] - before).abs().max().item()
    print(f"{name:<18} row 1 moves by {moved:.3f} in step 3, not looked up")
    assert (moved == 0) == (name == "SGD")
