"""PyTorch 边执行边建图：图随数据变化，反向一次就释放，no_grad 里根本不建。"""

import torch


def double_until_ten(w):
    """循环几次由数据决定，图的大小也就由数据决定。"""
    value = w * 1.0
    while value < 10:
        value = value * 2
    return value


def count_nodes(output):
    """从输出沿 next_functions 往回走，数一数图里的节点（算子和叶子）。"""
    seen, stack = set(), [output.grad_fn]
    while stack:
        node = stack.pop()
        if node is not None and node not in seen:
            seen.add(node)
            stack += [parent for parent, _ in node.next_functions]
    return len(seen)


for start in (8.0, 1.0):
    w = torch.tensor(start, requires_grad=True)
    out = double_until_ten(w)
    nodes = count_nodes(out)
    out.backward()
    print(f"w = {start:.0f}: {nodes} nodes, output {out:.0f}, gradient {w.grad:.0f}")
    assert out == w * w.grad  # 输出是 w 乘上若干个 2

w = torch.tensor(3.0, requires_grad=True)
loss = (w**2).exp()
loss.backward()
try:
    loss.backward()  # 第一次反向之后，保存的中间结果已经释放
except RuntimeError as error:
    print(f"second backward: RuntimeError: {str(error)[:50]}...")
else:
    raise AssertionError("the graph should have been freed")

with torch.no_grad():
    untracked = w**2
print(f"under no_grad: grad_fn = {untracked.grad_fn}")
assert untracked.grad_fn is None and not (w**2).detach().requires_grad
