"""PyTorch 边执行边建图：图随数据变化，反向一次就释放，no_grad 里根本不建。"""

import torch


def double_until_ten(w):
    """循环几次由数据决定，图的大小也就由数据决定。"""
    value = w * 1.0
    while value < 10:
        value = value * 2
    return value


def nodes(node):
    """从一个节点沿 next_functions 往回走，能到的所有节点（算子和叶子）。"""
    parents = [parent for parent, _ in node.next_functions if parent is not None]
    return {node}.union(*map(nodes, parents))


for start in (8.0, 1.0):
    w = torch.tensor(start, requires_grad=True)
    out = double_until_ten(w)
    size = len(nodes(out.grad_fn))
    out.backward()
    print(f"w = {start:.0f}: {size} nodes, output {out:.0f}, gradient {w.grad:.0f}")
    assert out == w * w.grad  # 输出是 w 乘上若干个 2

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
assert untracked.grad_fn is None
