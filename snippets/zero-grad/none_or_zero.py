"""None 与全零不同：梯度全零时优化器照走一步，动量和衰减仍在推参数。"""

import torch

optimizers = {
    "SGD": lambda w: torch.optim.SGD([w], lr=0.1),
    "SGD momentum": lambda w: torch.optim.SGD([w], lr=0.1, momentum=0.9),
    "SGD weight_decay": lambda w: torch.optim.SGD([w], lr=0.1, weight_decay=0.1),
    "Adam": lambda w: torch.optim.Adam([w], lr=0.1),
    "AdamW": lambda w: torch.optim.AdamW([w], lr=0.1),
}
print(f"{'':17} moved with None   moved with zeros")
for name, build in optimizers.items():
    moved = {}
    for to_none in (True, False):
        w = torch.ones(1, requires_grad=True)
        optimizer = build(w)
        w.sum().backward()
        optimizer.step()  # 正常的一步，让动量里存下东西
        optimizer.zero_grad(set_to_none=to_none)
        before = w.item()
        optimizer.step()  # 这一步没有任何新梯度
        moved[to_none] = abs(w.item() - before)
    print(f"{name:17} {moved[True]:15.4f}   {moved[False]:16.4f}")
    assert moved[True] == 0
    assert (moved[False] > 0) == (name != "SGD")
