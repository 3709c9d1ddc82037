"""画张量时的几个常见错误，以及默认字体里没有中文。"""

import warnings

import matplotlib.pyplot as plt
import torch

fig, ax = plt.subplots()
loss = torch.tensor([0.9, 0.5, 0.3], requires_grad=True)
image = torch.rand(3, 8, 8, generator=torch.Generator().manual_seed(0))
attempts = {
    "plot(loss)": lambda: ax.plot(loss),
    "plot(bfloat16)": lambda: ax.plot(loss.detach().bfloat16()),
    "imshow(C, H, W)": lambda: ax.imshow(image),
    "plot(3 x, 2 y)": lambda: ax.plot([0, 1, 2], [0, 1]),
}
for code, attempt in attempts.items():
    try:
        attempt()
    except (RuntimeError, TypeError, ValueError) as error:
        print(f"{code:16} {type(error).__name__}: {str(error).split('.')[0]}")
    else:
        raise AssertionError(code)
ax.plot(loss.detach())  # 先摘下计算图
ax.imshow(image.permute(1, 2, 0))  # 通道放到最后

# 默认字体 DejaVu Sans 没有中文字形，画出来是方框，只给警告
with plt.rc_context({"font.family": ["DejaVu Sans"]}):
    ax.set_title("损失")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fig.canvas.draw()
missing = [str(w.message) for w in caught if "missing from font" in str(w.message)]
print(f"2 Chinese characters: {len(missing)} glyphs missing from DejaVu Sans")
assert len(missing) == 2

# pyplot 替你留着每一张图，直到关闭
plt.figure()
opened = len(plt.get_fignums())
plt.close("all")
print("figures kept by pyplot:", opened, "->", len(plt.get_fignums()))
assert opened == 2 and not plt.get_fignums()
