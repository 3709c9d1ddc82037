# ---
# number: 3
# title: 螺旋：线性模型与两层网络
# title_en: "The Spiral: Linear against Two Layers"
# description: 三条缠在一起的旋臂，线性模型怎么训练都分不开，加一层非线性就分开了；把决策边界在训练中的变化画出来。
# ---

# %% [markdown]
# [螺旋数据](../terms/spiral-classification.md)有三类点，每类沿一条旋臂从中心绕出去。
# 它专门用来回答一个问题：[线性模型](../terms/softmax-regression.md)到底差在哪里？
# 下面用同样的数据、同样的优化方法训练三个模型：线性的，两层但没有[激活函数](../terms/activation-function.md)的，两层加 ReLU 的。前两个停在差不多的地方，第三个几乎全对。
#
# ## 造数据 <a id="data"></a>
#
# 半径从 0 增到 1，角度跟着增大，三类各错开 120 度，再加一点噪声。训练用一份，测试用另一份同样方法造的。

# %%
import math

import matplotlib.pyplot as plt
import torch
from torch import nn


def spiral(per_class, seed):
    g = torch.Generator().manual_seed(seed)
    points, labels = [], []
    for arm in range(3):
        r = torch.linspace(0.05, 1, per_class)
        angle = 4 * r + 2 * math.pi / 3 * arm + 0.2 * torch.randn(per_class, generator=g)
        points.append(torch.stack([r * angle.sin(), r * angle.cos()], dim=1))
        labels.append(torch.full((per_class,), arm))
    return torch.cat(points), torch.cat(labels)


X, y = spiral(100, seed=0)
X_test, y_test = spiral(100, seed=1)
print("points", tuple(X.shape), "labels", y.dtype, "classes", y.unique().tolist())

# %%
# 图：三条旋臂从中心绕出去，三种颜色互相缠绕，任何一条直线都切不开
fig, ax = plt.subplots(figsize=(4, 3.6), layout="constrained")
for arm in range(3):
    ax.scatter(*X[y == arm].T, s=9, label=f"class {arm}")
ax.set_aspect("equal")
ax.legend()
plt.show()

# %% [markdown]
# ## 三个模型，一套训练 <a id="models"></a>
#
# 输出都是三个 [logits](../terms/logits.md)，损失都是[交叉熵](../terms/cross-entropy-loss.md)，优化方法都是 [Adam](../terms/adam.md)，都用全部数据训练 300 步。
# 中间的那个有 64 个隐藏单元，参数多得多，却没有激活函数。


# %%
def linear():
    return nn.Linear(2, 3)


def two_layers_without_activation():
    return nn.Sequential(nn.Linear(2, 64), nn.Linear(64, 3))


def two_layers_with_relu():
    return nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 3))


def train(make, steps=300, seed=0, watch=()):
    """训练一个模型；watch 里的步数处各存一份参数。"""
    torch.manual_seed(seed)
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    kept = {}
    for step in range(steps + 1):
        if step in watch:
            kept[step] = {name: p.clone() for name, p in model.state_dict().items()}
        loss = nn.functional.cross_entropy(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, kept


def accuracy(model, points, labels):
    with torch.no_grad():
        return (model(points).argmax(dim=1) == labels).float().mean().item()


models = {}
for make in (linear, two_layers_without_activation, two_layers_with_relu):
    models[make.__name__], _ = train(make)
    count = sum(p.numel() for p in models[make.__name__].parameters())
    score = accuracy(models[make.__name__], X_test, y_test)
    print(f"{make.__name__:30s} {count:4d} parameters, test accuracy {score:.0%}")

# %% [markdown]
# 前两个只比瞎猜的三分之一好一些，而且几乎一样，尽管一个有 9 个参数，一个有 387 个。
# 原因是两个线性层相乘还是一个线性层：
#
# $$
# W_2(W_1x+b_1)+b_2=(W_2W_1)\,x+(W_2b_1+b_2)
# $$
#
# 把乘积算出来，就能用一个线性层给出同样的输出。

# %%
first, second = models["two_layers_without_activation"]
with torch.no_grad():
    merged = nn.Linear(2, 3)
    merged.weight.copy_(second.weight @ first.weight)
    merged.bias.copy_(second.weight @ first.bias + second.bias)
    gap = (merged(X_test) - models["two_layers_without_activation"](X_test)).abs().max()
print("same outputs:", gap.item() < 1e-3)
assert gap < 1e-3

# %% [markdown]
# ## 决策边界 <a id="boundaries"></a>
#
# 在平面上打一张网格，每个格点问模型它属于哪一类，涂上颜色，就看到了[决策边界](../terms/decision-boundary.md)。

# %%
ticks = torch.linspace(-1.1, 1.1, 60)
grid = torch.cartesian_prod(ticks, ticks).flip(1)  # 先变横坐标
colours = plt.matplotlib.colors.ListedColormap(["#1f77b4", "#ff7f0e", "#2ca02c"])


def draw(ax, model, title):
    with torch.no_grad():
        classes = model(grid).argmax(dim=1).reshape(60, 60)
    extent = (-1.1, 1.1, -1.1, 1.1)
    ax.imshow(classes, origin="lower", extent=extent, cmap=colours, vmin=0, vmax=2, alpha=0.35)
    for arm in range(3):
        ax.scatter(*X[y == arm][::3].T, s=5, color=f"C{arm}")
    ax.set_title(title, fontsize=9)
    ax.set(xticks=[], yticks=[])


# %%
# 图：左边两幅里平面被三条从同一点出发的射线切成三块，旋臂被切断；右边一幅里三种颜色的区域跟着旋臂弯曲
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.4), layout="constrained")
titles = ("linear", "two layers, no activation", "two layers, ReLU")
for ax, model, title in zip(axes, models.values(), titles):
    draw(ax, model, title)
plt.show()

# %% [markdown]
# 线性模型的区域由 logits 两两相等的直线隔开，每一块都是凸的，这里是三块扇形，旋臂绕到对面就错了。
# 加了 [ReLU](../terms/relu.md) 的网络把平面分成许多小块，每块里是不同的线性函数，拼起来就能弯。
#
# ## 边界是怎样长出来的 <a id="growing"></a>
#
# 同一个 ReLU 网络，在训练的不同时刻停下来看。

# %%
# 图：四幅依次是第 0、10、40、300 步：先是随机的几块，再是三块扇形，然后开始弯，最后沿着旋臂绕进去
moments = (0, 10, 40, 300)
model, kept = train(two_layers_with_relu, seed=1, watch=moments)
fig, axes = plt.subplots(1, 4, figsize=(6.6, 2), layout="constrained")
scores = {}
for ax, step in zip(axes, moments):
    model.load_state_dict(kept[step])
    scores[step] = accuracy(model, X_test, y_test)
    draw(ax, model, f"step {step}")
plt.show()

# %%
print(", ".join(f"step {step}: {score:.0%}" for step, score in scores.items()))

# %% [markdown]
# 第 10 步时，边界和准确率都与线性模型相近；往后边界才慢慢弯过去，准确率随之升到接近全对。
#
# ## 是不是运气？ <a id="seeds"></a>
#
# 换五个种子各训练一遍，看最差和最好的[准确率](../terms/accuracy.md)。

# %%
for make in (linear, two_layers_with_relu):
    found = [accuracy(train(make, seed=s)[0], X_test, y_test) for s in range(5)]
    print(f"{make.__name__:22s} from {min(found):.0%} to {max(found):.0%}")
    if make is two_layers_with_relu:
        assert min(found) > 0.9
    else:
        assert max(found) < 0.65

# %% [markdown]
# 差别与种子无关：线性模型的损失是凸的，无论从哪里开始都走向同一个答案；ReLU 网络每次的边界不同，但都弯得过去。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 要多少个隐藏单元？ <a id="exercise-width"></a>
#
# 把隐藏层的宽度设成 2、4、8、16、64，各训练五个种子，看测试准确率的平均。

# %% [markdown] tags=["answer"]
# 每个隐藏单元只能贡献一条折线。要绕着三条旋臂弯，2 个单元无论如何不够，十几个以后就够了。
# 下面的平均值随宽度上升，到 16 以后变化不大。

# %% tags=["answer"]
for width in (2, 4, 8, 16, 64):
    make = lambda: nn.Sequential(nn.Linear(2, width), nn.ReLU(), nn.Linear(width, 3))
    found = [accuracy(train(make, seed=s)[0], X_test, y_test) for s in range(5)]
    print(f"width {width:2d}: about {round(sum(found) / 5 * 20) * 5}%")

# %% [markdown]
# ### 2. 不加深网络，换特征行不行？ <a id="exercise-features"></a>
#
# 线性模型分不开的是 $(x_1,x_2)$。换成极坐标：给它半径 $r$ 和“减去旋转之后的角度”的正弦、余弦，线性模型能分开吗？

# %% [markdown] tags=["answer"]
# 能。旋臂的方程是“角度等于 4r 加常数”，所以角度减去 $4r$ 之后，三类各自聚在一个方向上，一条直线就能隔开。
# 这就是[特征工程](../terms/feature-engineering.md)：知道数据的来历，就能用手写的变换代替学出来的隐藏层。隐藏层的意义在于不必知道。


# %% tags=["answer"]
def untwist(points):
    radius = points.norm(dim=1)
    angle = torch.atan2(points[:, 0], points[:, 1]) - 4 * radius
    return torch.stack([angle.sin(), angle.cos()], dim=1)


torch.manual_seed(0)
model = linear()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(300):
    loss = nn.functional.cross_entropy(model(untwist(X)), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
score = accuracy(model, untwist(X_test), y_test)
print(f"linear on untwisted features: {score:.0%}")
assert score > 0.95

# %% [markdown]
# ### 3. 离开训练数据会怎样？ <a id="exercise-outside"></a>
#
# 在半径 3 到 4 的圆环上取点，ReLU 网络给出的最大概率平均是多少？它应当这么自信吗？

# %% [markdown] tags=["answer"]
# 离得越远，[softmax](../terms/softmax.md) 越接近 0 和 1：ReLU 网络在远处是线性的，logits 随距离成比例地拉开，概率就趋于极端。
# 可是那里一个训练样本都没有，它没有任何根据。高概率不等于有把握，这一点在[分布偏移](../terms/distribution-shift.md)时尤其危险。

# %% tags=["answer"]
angles = torch.linspace(0, 2 * math.pi, 200)
ring = 3.5 * torch.stack([angles.cos(), angles.sin()], dim=1)
with torch.no_grad():
    near = models["two_layers_with_relu"](X_test).softmax(dim=1).amax(dim=1).mean().item()
    far = models["two_layers_with_relu"](ring).softmax(dim=1).amax(dim=1).mean().item()
print(f"mean largest probability: near the data {near:.2f}, far away {far:.2f}")
