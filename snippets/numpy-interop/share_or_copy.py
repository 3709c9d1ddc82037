"""哪些转换共用内存，哪些复制：改一边，看另一边。"""

import numpy as np
import torch


def shares(source, result):
    """写结果的第 0 个元素，看来源变不变；顺便与内存地址对照。"""
    before = float(source[0])
    result[0] = 7
    changed = float(source[0]) != before
    assert changed == np.shares_memory(np.asarray(source), np.asarray(result))
    return changed


to_torch = {
    "from_numpy(a)": torch.from_numpy,
    "as_tensor(a)": torch.as_tensor,
    "as_tensor(a, float32)": lambda a: torch.as_tensor(a, dtype=torch.float32),
    "tensor(a)": torch.tensor,
    "from_numpy(a).float()": lambda a: torch.from_numpy(a).float(),
}
to_numpy = {
    "t.numpy()": lambda t: t.numpy(),
    "np.asarray(t)": np.asarray,
    "t.detach().cpu().numpy()": lambda t: t.detach().cpu().numpy(),
    "t.numpy().copy()": lambda t: t.numpy().copy(),
    "t.double().numpy()": lambda t: t.double().numpy(),
}
answers = []
for group, make in (
    (to_torch, lambda: np.zeros(3)),
    (to_numpy, lambda: torch.zeros(3)),
):
    for code, convert in group.items():
        source = make()
        result = convert(source)
        answers.append(shares(source, result))
        print(f"{code:25} {str(result.dtype):14} shares memory: {answers[-1]}")
assert answers == [True, True, False, False, False, True, True, True, False, False]

# 步长也原样带过去：NumPy 以字节计，PyTorch 以元素计
a = np.arange(12.0).reshape(3, 4).T
assert torch.from_numpy(a).stride() == (1, 4) and a.strides == (8, 32)
# 原地改写会穿过去：以为在归一化张量，连原数组也改了
raw = np.array([2.0, 4.0, 6.0])
torch.from_numpy(raw).sub_(4).div_(2)
print("raw after in-place normalization of its tensor:", raw.tolist())
assert raw.tolist() == [-1, 0, 1]
