"""统计一轮的平均损失：各批取平均再平均，会偏向小的最后一批；留着张量会留着图。"""

import torch
from torch import nn

torch.manual_seed(0)
errors = torch.cat([torch.ones(96), torch.full((4,), 5.0)])  # 每个样本的损失
batches = errors.split(32)
print("batch sizes", [len(b) for b in batches])
naive = sum(b.mean() for b in batches) / len(batches)
weighted = sum(b.mean() * len(b) for b in batches) / len(errors)
print(f"mean of batch means {naive:.2f}  weighted {weighted:.2f}", end="")
print(f"  true {errors.mean():.2f}")
assert torch.isclose(weighted, errors.mean()) and naive > 1.5 * weighted

model = nn.Linear(1000, 1)
saved = []


def pack(tensor):
    saved.append(tensor.numel())
    return tensor


def count(keep):
    """10 步之后，累加的总损失还能追溯到几步之前的计算图。"""
    total = torch.zeros(())
    for _ in range(10):
        loss = model(torch.randn(8, 1000)).pow(2).mean()
        total = total + (loss if keep else loss.detach())
    seen, stack = set(), [total.grad_fn]
    while stack:
        node = stack.pop()
        if node is not None and node not in seen:  # 参数的节点各步共用
            seen.add(node)
            stack += [parent for parent, _ in node.next_functions]
    return len(seen)


with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
    with_graph = count(True)
print(f"total += loss:          {with_graph} graph nodes", end="")
print(f", {sum(saved)} saved numbers")
print(f"total += loss.detach(): {count(False)} graph nodes")
assert with_graph == 10 * 5 + 2 and count(False) == 0
