"""两个方向上转不过去的情形和报错文字。"""

import warnings

import numpy as np
import torch

w = torch.ones(2, requires_grad=True)
for code, f in {
    "w.numpy()": lambda: w.numpy(),
    "bfloat16 tensor": lambda: torch.ones(2).bfloat16().numpy(),
    "tensor on meta": lambda: torch.ones(2, device="meta").numpy(),
    "conj": lambda: torch.tensor([1j]).conj().numpy(),
    "reversed array": lambda: torch.from_numpy(np.arange(3)[::-1]),
    "big-endian array": lambda: torch.from_numpy(np.arange(3, dtype=">i4")),
    "list": lambda: torch.from_numpy([1, 2]),
    "array of strings": lambda: torch.from_numpy(np.array(["cat"])),
    "torch.sin(array)": lambda: torch.sin(np.ones(2)),
}.items():
    try:
        f()
        raise AssertionError("should fail")
    except (RuntimeError, TypeError, ValueError) as error:
        text = str(error).split(". The only")[0].split(" (You")[0]
        print(f"{code}:\n  {type(error).__name__}: {text}")

# 各自的办法
assert w.detach().numpy().tolist() == w.numpy(force=True).tolist() == [1, 1]
assert torch.ones(2).bfloat16().float().numpy().dtype == np.float32
assert torch.from_numpy(np.arange(3)[::-1].copy()).tolist() == [2, 1, 0]

# 类型原样带过去：NumPy 的小数默认 float64，与 float32 的张量相加得 float64
t = torch.ones(2)
sum_, scaled = t + torch.from_numpy(np.ones(2)), np.float64(2) * t
print("float32 tensor + float64 array as tensor:", sum_.dtype)
print("np.float64 scalar * float32 tensor:", scaled.dtype)
assert sum_.dtype == torch.float64 and scaled.dtype == torch.float32
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    read_only = torch.from_numpy(np.broadcast_to(np.arange(3), (2, 3)))
print("read-only array warns:", "not writable" in str(caught[0].message))
