"""load_state_dict 连学习率一起恢复；状态按次序对应，次序错了可能悄无声息。"""

import torch


def trained(lr, names=("a", "b")):
    """两个同形状的参数，梯度分别是 1 和 100，走一步 Adam。"""
    params = {"a": torch.zeros(2, requires_grad=True)}
    params["b"] = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.Adam([params[name] for name in names], lr=lr)
    (params["a"] + 100 * params["b"]).sum().backward()
    optimizer.step()
    return params, optimizer


_, old = trained(lr=0.01)
saved = old.state_dict()
print("keys of the state:", list(saved["state"]), "(positions, not names)")

params, new = trained(lr=0.5)
new.load_state_dict(saved)
print("built with lr 0.5, after loading:", new.param_groups[0]["lr"])
assert new.param_groups[0]["lr"] == 0.01
shared = new.state[params["a"]]["exp_avg"] is saved["state"][0]["exp_avg"]
print("loaded state shares tensors with the saved one:", shared)
assert shared
for group in new.param_groups:
    group["lr"] = 0.5  # 想换学习率：加载之后再改

params, swapped = trained(lr=0.01, names=("b", "a"))  # 参数的次序反了
swapped.load_state_dict(saved)  # 形状相同，不报错
means = {k: swapped.state[p]["exp_avg"][0].item() for k, p in params.items()}
print("first moments after loading in the other order:", end=" ")
print({k: round(v, 2) for k, v in means.items()})
assert abs(means["a"] - 10) < 1e-4 and abs(means["b"] - 0.1) < 1e-4  # 张冠李戴

fewer = torch.optim.Adam([params["a"]])
try:
    fewer.load_state_dict(saved)
except ValueError as error:
    print("ValueError:", error)
else:
    raise AssertionError("the number of parameters differs")
