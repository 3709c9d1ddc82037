"""model(x) 触发钩子，model.forward(x) 跳过它自己的；子模块的钩子、计算图、模式都照旧。"""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 2)
        self.drop = nn.Dropout(0.5)

    def forward(self, x):
        return self.drop(self.fc(x))


torch.manual_seed(0)
model, x = Net(), torch.ones(4, 3)
counts = {"model": 0, "child": 0}


def counter(name):  # update 返回 None，所以不会改掉输出
    return lambda *args: counts.update({name: counts[name] + 1})


model.register_forward_hook(counter("model"))
model.fc.register_forward_hook(counter("child"))
outputs = {}
for name, call in {"model(x)": model, "model.forward(x)": model.forward}.items():
    counts.update(model=0, child=0)
    torch.manual_seed(1)
    outputs[name] = call(x)
    print(f"{name:17} own hook {counts['model']}, child's hook {counts['child']}")
    assert counts == {"model": int(name == "model(x)"), "child": 1}

a, b = outputs.values()
assert torch.equal(a, b) and a.grad_fn is not None and b.grad_fn is not None
print("same output, both with a graph: True")
dropped = [(f(torch.ones(200, 3)) == 0).any().item() for f in (model, model.forward)]
model.eval()
kept = [(f(torch.ones(200, 3)) == 0).any().item() for f in (model, model.forward)]
print(f"zeros in train mode {dropped}, in eval mode {kept}")
assert dropped == [True, True] and kept == [False, False]

# 前置钩子会改输入：跳过它，结果就不同
model.register_forward_pre_hook(lambda module, args: (args[0] / 10,))
differ = not torch.allclose(model(x), model.forward(x))
print("with a pre-hook that scales the input, outputs differ:", differ)
assert differ
