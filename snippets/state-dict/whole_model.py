"""存整个模型与存 state_dict：前者依赖原来的类，torch.load 默认拒收。"""

import io
import pickle

import torch
from torch import nn

model = nn.Linear(2, 2)


def saved(thing):
    file = io.BytesIO()
    torch.save(thing, file)
    file.seek(0)
    return file


state = torch.load(saved(model.state_dict()))
print("state_dict:", type(state).__name__, list(state))
try:
    torch.load(saved(model))
    raise AssertionError
except pickle.UnpicklingError as error:
    text = str(error)
    print("whole model:", text[:25], "|", text[text.index("Unsupported") :][:54])
# 能执行任意代码的反序列化，只该用于可信的文件
whole = torch.load(saved(model), weights_only=False)
assert isinstance(whole, nn.Linear) and torch.equal(whole.weight, model.weight)

# 存一个视图，会把它背后的整块存储都写进文件
big = torch.zeros(1_000_000)
sizes = [len(saved(t).getvalue()) for t in (big[:2], big[:2].clone())]
print("two numbers saved as a view:", sizes[0] > 4_000_000, " cloned:", sizes[1] < 5000)
assert sizes[0] > 4_000_000 and sizes[1] < 5000
