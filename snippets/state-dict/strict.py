"""load_state_dict 的报错：缺键、多键、形状不符；strict=False 放过什么。"""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 2))
saved = {k: v.clone() for k, v in net.state_dict().items()}


def attempt(name, state, **options):
    target = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 2))
    try:
        print(f"{name}: {target.load_state_dict(state, **options)}")
    except RuntimeError as error:
        print(f"{name}: " + " | ".join(s.strip() for s in str(error).split("\n")[1:]))
    return target


wrapped = {"module." + k: v for k, v in saved.items()}  # DataParallel/DDP 存的样子
attempt("prefix", {k: v for k, v in wrapped.items() if k.endswith("weight")})
target = attempt("prefix, strict=False", wrapped, strict=False)
# 没有一个键对上：没有报错，也什么都没有加载
assert not torch.equal(target[0].weight, saved["0.weight"])
attempt("stripped", {k.removeprefix("module."): v for k, v in wrapped.items()})

new_head = saved | {"1.weight": torch.zeros(10, 3), "1.bias": torch.zeros(10)}
target = attempt("other head, strict=False", new_head, strict=False)
# 报错之前，形状对得上的已经写进去了
assert torch.equal(target[0].weight, saved["0.weight"])
body = {k: v for k, v in saved.items() if not k.startswith("1.")}
attempt("without head, strict=False", body, strict=False)

# 默认原地复制：参数对象不变，数据类型随模型；assign=True 则直接换上文件里的张量
halves = {k: v.double() for k, v in saved.items()}
old = net[0].weight
net.load_state_dict(halves)
assert net[0].weight is old and old.dtype == torch.float32
net.load_state_dict(halves, assign=True)
print("assign=True:", net[0].weight is old, net[0].weight.dtype)
assert net[0].weight is not old and net[0].weight.dtype == torch.float64
