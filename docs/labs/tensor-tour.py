# ---
# number: 2
# title: 张量一览：一张气温表的一生
# title_en: A Tour of Tensors
# description: 用一张 7 天乘 24 小时的气温表，把创建、数据类型、比较、取整、排序、广播、视图、矩阵运算和 NumPy 互转走一遍。
# ---

# %% [markdown]
# [张量](../terms/tensor.md)的操作有几百个，真正要弄清楚的只有几件事：它的[形状](../terms/tensor-shape.md)和[数据类型](../terms/dtype.md)是什么，一次操作是新开一块内存还是共用原来的，形状不同的两个怎样对齐。
# 这里造一张一周的气温表，每行一天、每列一小时，所有操作都在它身上做，每一步都先猜后看。
#
# ## 创建 <a id="creation"></a>
#
# [创建张量](../terms/tensor-creation.md)常用三种方式：给定的数（`torch.tensor`）、规律的数（`torch.arange`）、[随机的数](../terms/random-tensor.md)（`torch.randn`）。
# 气温表由三部分相加：一天里的起伏（以 20 度为中心，下午两点最热）、每天整体的冷暖、一点随机的波动。
# 下标从 0 数起：day 0 是第一天，hour 14 是下午两点。

# %%
import math

import matplotlib.pyplot as plt
import numpy as np
import torch

torch.manual_seed(0)
hours = torch.arange(24)
daily = 20 + 6 * torch.cos(2 * math.pi * (hours - 14) / 24)
offset = torch.tensor([0.0, 1.0, 2.0, 4.0, 3.0, -2.0, -3.0])
T = daily + offset[:, None] + 0.3 * torch.randn(7, 24)
for name, tensor in (("hours", hours), ("daily", daily), ("offset", offset), ("T", T)):
    print(f"{name:6s} {tuple(tensor.shape)!s:8s} {tensor.dtype}")

# %%
# 图：气温表画成色块，横向是小时 0 到 23，每天下午两点前后最暖；纵向是日子 day 0 到 day 6，day 3 整体最暖，最后两天转冷
fig, ax = plt.subplots(figsize=(6, 2.6), layout="constrained")
image = ax.imshow(T, aspect="auto", cmap="coolwarm")
fig.colorbar(image, label="°C")
ax.set(xlabel="hour", ylabel="day")
plt.show()

# %% [markdown]
# ## 数据类型与不匹配的报错 <a id="dtype"></a>
#
# 用 Python 的整数造出来默认是 `int64`，带小数点的默认是 `float32`。
# 两种类型相加时自动提升，矩阵乘法和点积却不会：这是[很常见的一个报错](../terms/dtype-mismatch.md)。

# %%
print("int + float  ", (hours + daily).dtype)
print("int / int    ", (hours / 2).dtype, "| int // int", (hours // 2).dtype)
try:
    hours @ daily
except RuntimeError as error:
    print("int @ float  ", error)
print("after .float()", (hours.float() @ daily).dtype)

# %% [markdown]
# 报错里的 Long 就是 `int64`，Float 就是 `float32`；先把类型转成一样的，就能乘了。
# 除法也值得记：`/` 总是得到小数，`//` 才保持整数。
#
# ## 逐元素运算、比较与布尔索引 <a id="elementwise"></a>
#
# [逐元素运算](../terms/elementwise-ops.md)不改变形状；[比较](../terms/comparison-ops.md)得到同样形状的布尔张量。
# 布尔张量可以求和（数有几个）、可以当索引（挑出来），也可以交给 `torch.where`（二选一）。

# %%
hot = T > 25
print("hot hours in the week:", hot.sum().item())
print("days with a hot hour: ", hot.any(dim=1).nonzero().flatten().tolist())
kept = torch.where(hot, T, 0)
print("picked values:", tuple(T[hot].shape), "| kept shape:", tuple(kept.shape))
assert T[hot].min() > 25
assert len(T[hot]) == hot.sum()

# %% [markdown]
# 一周里有 40 个小时超过 25 度，最后两天一个也没有。
# 用同样形状的布尔张量挑，每行挑出的个数不一定相同，拼不成矩形，所以结果是一维的；要保持形状，用 `where`。
# 算出来的小数不要用 `==` 比：0.1 乘 3 与 0.3 差一个舍入误差，要用 `isclose`。

# %%
third, wanted = (torch.tensor(v, dtype=torch.float64) for v in (0.1 * 3, 0.3))
print("equal  ", (third == wanted).item())
print("isclose", torch.isclose(third, wanted).item())

# %% [markdown]
# ## 取整、排序与 top-k <a id="order"></a>
#
# [取整](../terms/rounding-ops.md)常用的有四种：`floor` 往小，`ceil` 往大，`trunc` 往 0，`round` 取最近的整数。容易弄错的是负数和恰好一半的数：`round` 遇到恰好一半时取偶数，不是四舍五入。

# %%
x = torch.tensor([-2.5, -1.2, 0.5, 1.5, 2.5])
for name in ("floor", "ceil", "trunc", "round"):
    print(f"{name:5s}", getattr(x, name)().tolist())

# %% [markdown]
# 看 $-2.5$ 和 $-1.2$ 两列：`floor` 往小走，`trunc` 往 0 走。再看 0.5、1.5、2.5：`round` 给出 0、2、2，都是偶数。
#
# `sort` 和 `topk` 都同时给出值和位置，`argsort` 只给位置，见[它们的词条](../terms/sort-topk.md)。想知道“哪几天最暖”，要的是位置。

# %%
means = T.mean(dim=1)
values, days = means.topk(3)
print("warmest days:", days.tolist())
print("coldest first:", means.argsort().tolist())
assert torch.equal(days, means.argsort(descending=True)[:3])

# %% [markdown]
# ## 广播：对齐，但不复制 <a id="broadcasting"></a>
#
# 要看每天偏离当天均值多少，得从 7×24 里减去 7 个均值。[广播](../terms/broadcasting.md)从最后一维开始对齐：24 对 7，两个都不是 1，对不上，报错。
# 保留那一维（`keepdim=True`），7×1 就能对上 7×24。

# %%
try:
    T - means
except RuntimeError as error:
    print(error)
deviation = T - T.mean(dim=1, keepdim=True)
print("each day has mean 0:", (deviation.mean(dim=1).abs() < 1e-5).all().item())
assert deviation.mean(dim=1).abs().max() < 1e-5

# %% [markdown]
# 这样的减法不用先把 7×1 抄成 7×24。`expand` 把道理摆在明处：扩出来的那一维[步幅](../terms/tensor-stride.md)是 0，也就是原地踏步，每一行的 24 列读的是同一个数。

# %%
column = T.mean(dim=1, keepdim=True)
wide = column.expand(7, 24)
print("shape", tuple(wide.shape), "stride", wide.stride())
stored = [t.untyped_storage().nbytes() // 4 for t in (wide, wide.contiguous())]
print("numbers stored:", stored[0], "| after contiguous():", stored[1])
assert wide.data_ptr() == column.data_ptr()

# %% [markdown]
# 形状是 7×24，内存里只有 7 个数；`contiguous()` 要求连续存放，这才真的抄成 168 个。
#
# ## 视图与步幅 <a id="views"></a>
#
# [变形](../terms/reshape-view.md)、[转置](../terms/permute-transpose.md)、切片通常都不搬动数据，只改形状、步幅和起点，得到的叫视图。
# 好处是快，代价是写其中一个，另一个也跟着变。

# %%
quarters = T.view(7, 4, 6)  # 每天四段，每段六小时
flipped = T.T
print("T       ", tuple(T.shape), "stride", T.stride())
print("quarters", tuple(quarters.shape), "stride", quarters.stride())
print("flipped ", tuple(flipped.shape), "stride", flipped.stride())
print("contiguous:", [t.is_contiguous() for t in (T, quarters, flipped)])
print("coolest quarter of each day:", quarters.mean(dim=2).argmin(dim=1).tolist())

# %% [markdown]
# 步幅 `(24, 1)` 的意思是：往下一行跳 24 个数，往右一列跳 1 个数；转置只是把形状的两个数对调，步幅的两个数也对调。
# 分成四段之后，每段的均值一行就能算：每天最凉的都是第 0 段，也就是 0 点到 5 点。
# 下面往视图里写一个数，再让转置后的张量变成一维。

# %%
copy, before = T.clone(), T[0, 0].item()
quarters[0, 0, 0] = 99.0
print("T changed with its view:", T[0, 0].item() == 99.0)
print("the clone did not:", copy[0, 0].item() == before)
T[0, 0] = before
try:
    flipped.view(-1)
except RuntimeError as error:
    print(str(error).split(".")[0])
print("reshape copies instead:", flipped.reshape(-1).data_ptr() != T.data_ptr())

# %% [markdown]
# 转置之后，同一行里相邻的数在内存里隔着 24 个位置，从一行的末尾到下一行的开头却要往回跳，没有一个固定的步幅能把它们排成一维，`view` 于是报错；`reshape` 在这种情况下会复制。
# 需要一份独立的数据时，用 [`clone`](../terms/clone-detach.md)。
#
# ## 矩阵乘法与线性代数 <a id="linalg"></a>
#
# `*` 是逐元素，`@` 是[矩阵乘法](../terms/matrix-multiplication.md)；超过两维时只乘最后两维，前面的维度当作[一批矩阵](../terms/matmul-bmm.md)。
# 拿它做一件有用的事：气温表是造出来的，标准答案是“均值 20 加日均偏移、振幅 6、下午两点最热”。用[最小二乘](../terms/linalg-ops.md)能不能找回来？
# 把 $6\cos(\omega(h-14))$ 展开成余弦和正弦的组合，未知数就成了线性的：
#
# $$
# T\approx a + b\cos\omega h + c\sin\omega h,\qquad \text{振幅}=\sqrt{b^2+c^2}
# $$

# %%
angle = 2 * math.pi * hours.double() / 24
design = torch.stack([torch.ones_like(angle), angle.cos(), angle.sin()], dim=1)
solution = torch.linalg.lstsq(design, T.T.double()).solution  # 七天一起解
a, b, c = solution
amplitude = torch.hypot(b, c)
peak = torch.atan2(c, b) * 24 / (2 * math.pi) % 24
print("solution", tuple(solution.shape))
print("a - 20   ", [round(v) for v in (a - 20).tolist()])
print("amplitude", [round(v, 1) for v in amplitude.tolist()])
print("peak hour", [round(v) for v in peak.tolist()])
assert (amplitude - 6).abs().max() < 0.4
assert (a - 20 - offset).abs().max() < 0.3
assert (peak - 14).abs().max() < 0.4

# %% [markdown]
# 三样都找回来了：$a-20$ 就是造表时的 `offset`，振幅在 5.9 到 6.1 之间，最热的钟点四舍五入都是 14。
# 七天共用一个 24×3 的设计矩阵，解是 3×7，每天一列。

# %%
# 图：day 3、day 0、day 6 三天的气温点各有一条拟合曲线穿过，形状几乎相同、高低不同，都在下午两点前后到顶
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
fitted = (design @ solution).T
for color, day in (("C0", 3), ("C1", 0), ("C2", 6)):
    ax.scatter(hours, T[day], s=9, color=color)
    ax.plot(hours, fitted[day], color=color, label=f"day {day}")
ax.set(xlabel="hour", ylabel="°C")
ax.legend()
plt.show()

# %% [markdown]
# 三天的点都落在各自的曲线附近。造表时七天的曲线只差一个上下平移，减去每天的均值之后，剩下的应当只有一种花样。
# [奇异值](../terms/svd.md)可以数出有几种：该是一个大的，其余的都小。

# %%
singular = torch.linalg.svdvals(deviation.double())
print("first / second:", f"{singular[0] / singular[1]:.0f}")
assert singular[0] > 10 * singular[1]

# %% [markdown]
# 第一个是第二个的 28 倍：共同的花样只有一种，其余的六个来自随机波动。
#
# ## 与 NumPy 互转 <a id="numpy"></a>
#
# `torch.from_numpy` 和 CPU 张量的 `.numpy()` 都[共用内存](../terms/numpy-interop.md)；`torch.tensor` 则一定复制。
# NumPy 的小数默认是 float64，转过来还是 float64，拿去与 float32 的权重做矩阵乘法就会报错。

# %%
array = np.linspace(0, 1, 3)
shared, copied = torch.from_numpy(array), torch.tensor(array)
array[0] = 7
print("shared", shared[0].item(), "| copied", copied[0].item(), "|", shared.dtype)
copied.numpy()[0] = 5
print("written through .numpy():", copied[0].item())
try:
    shared @ torch.ones(3)
except RuntimeError as error:
    print(error)

# %% [markdown]
# ## 练习 <a id="exercises"></a>
#
# ### 1. 没有循环的两两距离 <a id="exercise-distances"></a>
#
# 七天各是一个 24 维的点。不用循环，算出 7×7 的两两欧氏距离，并找出最像的两天。检查：对角线是 0，矩阵对称，与 `torch.cdist` 相同。

# %% [markdown] tags=["answer"]
# 让两个张量在不同的维上各留一个 1：7×1×24 减 1×7×24，广播成 7×7×24，再沿最后一维求平方和、开方。
# 找最近的一对时要避开对角线上的 0，把它换成无穷大。
# 找出来的是 day 2 和 day 4。不算随机波动，日均相差 1 度的两天距离都是 $\sqrt{24}\approx4.9$，这样的有五对，谁最近由波动决定，换个种子可能是另一对。
# 代价是中间结果有 7×7×24 个数；点很多时，应当用 `torch.cdist`。

# %% tags=["answer"]
gaps = (T[:, None, :] - T[None, :, :]).pow(2).sum(dim=2).sqrt()
assert torch.equal(gaps, gaps.T) and gaps.diagonal().eq(0).all()
assert torch.allclose(gaps, torch.cdist(T, T), atol=1e-3)
apart = gaps.clone().fill_diagonal_(math.inf)
print("closest days:", sorted(divmod(apart.argmin().item(), 7)))
print(f"distance {apart.min():.1f}, without fluctuation {24**0.5:.1f}")

# %% [markdown]
# ### 2. 哪些操作共用内存？ <a id="exercise-memory"></a>
#
# 对 `T`，先猜下面每个结果是否与它共用内存，再验证：`T[1:3]`、`T[:, ::2]`、`T[[1, 2]]`、`T.T`、`T + 0`、`T[T > 20]`、`T.reshape(24, 7)`。

# %% [markdown] tags=["answer"]
# 切片（包括带步长的）、转置、能用步幅表达的变形，都是视图；用列表或布尔张量索引、`T + 0` 这样的算术，都是新的张量。
# 对索引和变形来说，分界线是：结果里第 $(i,j)$ 个数在内存中的位置，能不能写成一个起点，加上 $i$、$j$ 各乘一个固定的步幅。列表索引 `[1, 2]` 碰巧能，但 PyTorch 不去判断，一律复制。
# `T + 0` 的值虽然没有变，算术也总是把结果写进新的内存；要写回原处，用 `T.add_(0)` 这样的原地操作。

# %% tags=["answer"]
results = {
    "T[1:3]": T[1:3],
    "T[:, ::2]": T[:, ::2],
    "T[[1, 2]]": T[[1, 2]],
    "T.T": T.T,
    "T + 0": T + 0,
    "T[T > 20]": T[T > 20],
    "T.reshape(24, 7)": T.reshape(24, 7),
}
memory = T.untyped_storage().data_ptr()
for name, result in results.items():
    same = result.untyped_storage().data_ptr() == memory
    print(f"{name:17s}", "shares" if same else "copies")

# %% [markdown]
# ### 3. 广播出的隐形错误 <a id="exercise-silent"></a>
#
# 把表截成正方形 `S = T[:, :7]`，再写 `S - S.mean(dim=1)`（忘了 `keepdim`）。为什么不报错？结果错在哪里？

# %% [markdown] tags=["answer"]
# 7×7 减 7，从最后一维对齐正好对得上，于是第 $j$ 列都减去了第 $j$ 天的均值，而不是第 $i$ 行减去第 $i$ 天的均值。
# 正确的结果每行均值是 0，错的不是；形状相同，检查形状发现不了，要检查结果应有的性质。
# 这也是为什么写 `keepdim=True` 应当成为习惯：形状恰好相等时，程序不会提醒你。

# %% tags=["answer"]
S = T[:, :7]
right, silent = S - S.mean(dim=1, keepdim=True), S - S.mean(dim=1)
print("same shape:", right.shape == silent.shape)
for name, result in (("keepdim", right), ("without", silent)):
    print(name, "row means zero:", result.mean(dim=1).abs().max().item() < 1e-5)
assert torch.allclose(silent[:, 3], S[:, 3] - S[3].mean(), atol=1e-4)
