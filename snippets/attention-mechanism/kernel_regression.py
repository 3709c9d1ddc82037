"""注意力就是带权平均：打分越尖，越像取最近的一个；打分全平，就是普通平均。"""

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
keys = torch.linspace(0, 5, 40, dtype=torch.float64)  # 键：位置
truth = 2 * keys.sin() + keys**0.8
values = truth + 0.5 * torch.randn(200, 40, dtype=torch.float64)  # 值：带噪声的观测
queries = keys  # 在同样的位置上提问

scores = -((queries[:, None] - keys[None, :]) ** 2) / 2  # 越近分越高
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(keys, values[0], ".", color="C3", label="values")
ax.plot(keys, truth, "--", color="C2", label="truth")
errors = {}
for sharpness in (0.0, 10.0, 10_000.0):
    weights = (sharpness * scores).softmax(dim=1)
    assert torch.allclose(weights.sum(1), torch.ones(40, dtype=torch.float64))
    out = values @ weights.T  # 每个查询一个加权平均
    errors[sharpness] = ((out - truth) ** 2).mean().item()
    print(f"sharpness {sharpness:7.0f}: mean squared error {errors[sharpness]:.2f}")
    ax.plot(keys, out[0], label=f"sharpness {sharpness:.0f}")
    # 输出不会超出值的范围
    assert (out.amax(1) <= values.amax(1) + 1e-9).all()
    if sharpness == 0:
        assert torch.allclose(out, values.mean(1, keepdim=True).expand_as(out))
assert torch.allclose(out, values)  # 极尖：每个查询只取自己那一个
assert errors[10.0] < errors[10_000.0] < errors[0.0]
ax.set(xlabel="position", ylabel="value")
ax.legend(loc="upper right", fontsize=8)
plt.show()
