"""同一个种子给出同一串随机数；中途多取一个数，后面的就全变了。"""

import random

import numpy as np
import torch


def draws(extra=0):
    """设种子，先多取 extra 个数，再取两个数。"""
    torch.manual_seed(42)
    torch.rand(extra)
    return torch.rand(2).tolist()


print("same seed      ", *(f"{v:.4f}" for v in draws()))
print("one draw before", *(f"{v:.4f}" for v in draws(extra=1)))
assert draws() == draws() and draws(extra=1)[0] == draws()[1]

sources = {
    "torch": lambda: torch.rand(()).item(),
    "random": random.random,
    "numpy": np.random.rand,
}
same = {}
for name, source in sources.items():  # torch 的种子管不到另外两个生成器
    torch.manual_seed(0)
    first = source()
    torch.manual_seed(0)
    same[name] = source() == first
print("repeats after torch.manual_seed:", same)
assert same == {"torch": True, "random": False, "numpy": False}

# 单独的 Generator 不受别处影响，适合专门用来打乱数据
order = torch.randperm(6, generator=torch.Generator().manual_seed(0))
torch.rand(100)
assert torch.equal(order, torch.randperm(6, generator=torch.Generator().manual_seed(0)))

# 存下状态可以从中间接着来；重设种子只能从头来
state = torch.get_rng_state()
following = torch.rand(3)
torch.set_rng_state(state)
assert torch.equal(following, torch.rand(3))
print("own generator and saved state repeat: True")
