"""挑选设备的写法：同一份代码在有没有 GPU 的机器上都能跑，打印的内容也相同。"""

import torch
from torch import nn

if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
else:
    device = torch.device("cpu")

model = nn.Linear(3, 1).to(device)
x = torch.ones(2, 3, device=device)  # 直接建在目标设备上，不必先建在 CPU 再搬
noise = torch.zeros_like(x)  # 跟随 x 的设备和数据类型
loss = model(x + noise).square().mean()
loss.backward()

used = {model.weight, x, noise, loss, model.weight.grad}
print("one device for all:", len({t.device for t in used}) == 1)
assert {t.device.type for t in used} == {device.type}

# 设备对象只是一个名字，没有那块 GPU 也能写出来
cuda, first = torch.device("cuda"), torch.device("cuda:0")
print("index:", cuda.index, "and", first.index, "  equal:", cuda == first)
assert cuda.type == first.type and cuda != first

# 回到 CPU 才能转 NumPy；已在目标设备上时 to 返回原来的张量
y = loss.detach().cpu()
assert y.to("cpu") is y and y.numpy().shape == ()
try:
    torch.device("gpu")
except RuntimeError as error:
    print("torch.device('gpu'):", str(error).split(",")[0], "...")
