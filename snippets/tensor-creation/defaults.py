"""每种创建方式得到什么数据类型：看给它的数，而 *_like 和 new_* 看给它的张量。"""

import torch

ints = torch.arange(3)
cases = {
    "zeros(3)": (torch.zeros(3), torch.float32),
    "arange(3)": (ints, torch.int64),
    "arange(3.0)": (torch.arange(3.0), torch.float32),
    "full((3,), 7)": (torch.full((3,), 7), torch.int64),
    "full((3,), True)": (torch.full((3,), True), torch.bool),
    "linspace(0, 2, 3)": (torch.linspace(0, 2, 3), torch.float32),
    "tensor([1, 2.5, True])": (torch.tensor([1, 2.5, True]), torch.float32),
    "tensor([])": (torch.tensor([]), torch.float32),
    "ones_like(ints)": (torch.ones_like(ints), torch.int64),
    "ints.new_zeros(3)": (ints.new_zeros(3), torch.int64),
    "full_like(ints, 0.5)": (torch.full_like(ints, 0.5), torch.int64),
    "ints.new_tensor([1.5])": (ints.new_tensor([1.5]), torch.int64),
}
for code, (made, kind) in cases.items():
    name = str(made.dtype).removeprefix("torch.")
    print(f"{code:23} {name:8} {made.tolist()}")
    assert made.dtype == kind
assert torch.full_like(ints, 0.5).eq(0).all()  # 小数被截断，不报错

# *_like 还跟随内存布局，但不跟随 requires_grad
w = torch.ones(2, 3, requires_grad=True)
assert torch.zeros_like(w.t()).stride() == w.t().stride() == (1, 3)
assert not torch.zeros_like(w).requires_grad

# empty 不初始化；在确定性模式下 PyTorch 特意填 NaN，让误用现形
torch.use_deterministic_algorithms(True)
print("empty(2), deterministic mode:", torch.empty(2).tolist())
assert torch.empty(2).isnan().all()
torch.use_deterministic_algorithms(False)

# 列表乘法只复制引用：三个名字是同一个张量
same = [torch.zeros(2)] * 3
same[0] += 1
print("[zeros(2)] * 3 after one += :", [t.tolist() for t in same])
assert all(t is same[0] for t in same)
