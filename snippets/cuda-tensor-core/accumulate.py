"""输入用低精度、累加用 float32：误差不随长度增长；累加也用低精度则停滞。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
ones = {}
for dtype in (torch.float16, torch.bfloat16, torch.float32):
    total = torch.zeros((), dtype=dtype)
    for _ in range(4096):
        total = total + 1
    ones[dtype] = total.item()
    print(f"1 added 4096 times in {str(dtype)[6:]:8}  {ones[dtype]:.0f}")
assert ones == {torch.float16: 2048, torch.bfloat16: 256, torch.float32: 4096}

a, b = torch.rand(100, 2048), torch.rand(100, 2048)  # 100 对正向量求内积
lengths = [2**k for k in range(2, 12)]
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
final = {}
for dtype in (torch.bfloat16, torch.float16):
    x, y = a.to(dtype), b.to(dtype)
    exact = (a.double() * b.double()).cumsum(1)
    products = x.float() * y.float()
    # 两个 11 位有效数字之积不超过 22 位，float32 装得下，没有舍入
    assert torch.equal(products.double(), x.double() * y.double())
    for accumulator in (torch.float32, dtype):
        total, error = torch.zeros(100, dtype=accumulator), []
        for k in range(2048):
            total = (total.float() + products[:, k]).to(accumulator)
            if k + 1 in lengths:
                off = (total.double() / exact[:, k] - 1).abs().mean()
                error.append(off.item())
        short = {torch.float32: "float32", dtype: str(dtype)[6:]}[accumulator]
        name = f"{str(dtype)[6:]} in, {short} sum"
        final[name] = error
        print(f"{name:24} error at 4: {error[0]:.1e}  at 2048: {error[-1]:.1e}")
        ax.loglog(lengths, error, "-" if accumulator != dtype else "--", label=name)
assert final["bfloat16 in, bfloat16 sum"][-1] > 0.3
assert final["bfloat16 in, float32 sum"][-1] < 2e-3
assert final["float16 in, float16 sum"][-1] > 20 * final["float16 in, float32 sum"][-1]
ax.set(xlabel="length of the dot product", ylabel="mean relative error")
ax.legend(fontsize=8)
plt.show()
