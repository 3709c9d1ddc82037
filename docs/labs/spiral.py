# ---
# number: 3
# title: 螺旋：线性模型与两层网络
# title_en: "The Spiral: Linear against Two Layers"
# description: 三条缠在一起的旋臂，线性模型怎么训练都分不开，加一层非线性就分开了；把决策边界在训练中的变化画出来。
# ---

# %% [markdown]
# [螺旋数据](../terms/spiral-classification.md)有三类点，每类沿一条旋臂从中心绕出去。
# 它专门用来回答一个问题：[线性模型](../terms/softmax-regression.md)到底差在哪里？
# 下面用同样的数据、同样的优化方法训练三个模型：线性的，两层但没有[激活函数](../terms/activation-function.md)的，两层之间加了 ReLU 的。
# 前两个的测试准确率都只有五成多，第三个几乎全对。
#
# ## 造数据 <a id="data"></a>
#
# 半径从 0.05 增到 1，角度跟着增大 4 弧度左右，三类各错开 120 度，再给角度加一点[噪声](../terms/noise.md)。
# [训练集](../terms/training-set.md)和[测试集](../terms/test-set.md)用同样的方法造，只是噪声不同。
# 全程用 float64，换一台机器，打印的数字也不容易变。

# %%
import copy
import math

import matplotlib.pyplot as plt
import torch
from matplotlib.colors import ListedColormap
from torch import nn

torch.set_default_dtype(torch.float64)


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
# 图：三条旋臂从中心绕出去，三种颜色互相缠绕，哪一条臂都没法用直线与另两条隔开
fig, ax = plt.subplots(figsize=(5.6, 3.6), layout="constrained")
for arm in range(3):
    ax.scatter(*X[y == arm].T, s=9, label=f"class {arm}")
ax.set(aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
fig.legend(loc="outside right upper")
plt.show()

# %% [markdown]
# 每条臂都转了半圈多，把别的臂的一段包在里面：这样的数据[线性不可分](../terms/linear-separability.md)。
#
# ## 三个模型，一套训练 <a id="models"></a>
#
# 三个模型都输出三个 [logits](../terms/logits.md)，损失都是[交叉熵](../terms/cross-entropy-loss.md)，优化方法都是 [Adam](../terms/adam.md)，都用全部数据训练 300 步。
# 后两个都有一个 64 个单元的[隐藏层](../terms/hidden-layer.md)，[参数](../terms/parameter-count.md)一样多，差别只在有没有激活函数。


# %%
def linear():
    return nn.Linear(2, 3)


def two_layers_without_activation():
    return nn.Sequential(nn.Linear(2, 64), nn.Linear(64, 3))


def two_layers_with_relu():
    return nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 3))


# %% [markdown]
# 训练一步就是：算损失，清梯度，反向，更新。
# `watch` 里列出的时刻，各存一份当时的参数，后面画图用。


# %%
def train(make, steps=300, seed=0, watch=()):
    torch.manual_seed(seed)
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    kept = {}
    for step in range(steps + 1):
        if step in watch:
            kept[step] = copy.deepcopy(model.state_dict())
        if step == steps:
            break
        loss = nn.functional.cross_entropy(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, kept


def accuracy(model, points, labels):
    with torch.no_grad():
        return (model(points).argmax(dim=1) == labels).double().mean().item()


# %%
models, scores = {}, []
for make in (linear, two_layers_without_activation, two_layers_with_relu):
    model, _ = train(make)
    count = sum(p.numel() for p in model.parameters())
    on_train = accuracy(model, X, y)
    scores.append(accuracy(model, X_test, y_test))
    print(f"{make.__name__:30s}{count:4d} parameters", end=", ")
    print(f"train {on_train:.0%}, test {scores[-1]:.0%}")
    models[make.__name__] = model
assert abs(scores[0] - scores[1]) < 0.03 and scores[1] < 0.65 and scores[2] > 0.95

# %% [markdown]
# 前两个比瞎猜的三分之一好，但远谈不上分开；而且两者几乎一样，尽管一个有 9 个参数，一个有 387 个。
# 它们在训练集上就错了将近一半，所以这是[欠拟合](../terms/underfitting.md)，不是过拟合。
# 387 个参数不顶用，是因为两个线性层叠起来还是一个线性层：
#
# $$
# W_2(W_1x+b_1)+b_2=(W_2W_1)\,x+(W_2b_1+b_2)
# $$
#
# 把乘积算出来，装进一个 2 进 3 出的线性层，输出应当完全一样。

# %%
deep = models["two_layers_without_activation"]
first, second = deep
with torch.no_grad():
    merged = nn.Linear(2, 3)
    merged.weight.copy_(second.weight @ first.weight)
    merged.bias.copy_(second.weight @ first.bias + second.bias)
    same = torch.allclose(merged(X_test), deep(X_test))
print("same outputs:", same)
assert same

# %% [markdown]
# ## 决策边界 <a id="boundaries"></a>
#
# 在平面上打一张网格，每个格点问模型它属于哪一类，涂上颜色，颜色交界处就是[决策边界](../terms/decision-boundary.md)。

# %%
ticks = torch.linspace(-1.1, 1.1, 60)
grid = torch.cartesian_prod(ticks, ticks).flip(1)  # 先变横坐标
colours = ListedColormap(["C0", "C1", "C2"])


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
# 加了 [ReLU](../terms/relu.md) 的网络不同：每个隐藏单元在平面上有一条直的折痕，一侧输出 0，另一侧线性增长。
# 64 条折痕把平面切成许多小块，每块里 logits 是一个线性函数（带截距），各块不同，边界就能一段一段地拐弯。
# 数一数网格上见到多少种“哪些单元开、哪些单元关”的组合，就知道块数至少有多少。

# %%
with torch.no_grad():
    hidden = models["two_layers_with_relu"][0](grid)
pieces = len((hidden > 0).unique(dim=0))
print(f"more than {pieces // 100 * 100} pieces seen on the grid")
assert pieces > 200

# %% [markdown]
# ## 边界是怎样长出来的 <a id="growing"></a>
#
# 同一个 ReLU 网络，在训练的不同时刻停下来看。

# %%
# 图：四幅依次是第 0、10、40、300 步：先是随机的几块，再是三块扇形，然后开始弯，最后沿着旋臂绕进去
moments = (0, 10, 40, 300)
model, kept = train(two_layers_with_relu, seed=2, watch=moments)
fig, axes = plt.subplots(1, 4, figsize=(6.6, 2), layout="constrained")
history = {}
for ax, step in zip(axes, moments):
    model.load_state_dict(kept[step])
    history[step] = accuracy(model, X_test, y_test)
    draw(ax, model, f"step {step}")
plt.show()

# %%
print(", ".join(f"step {step}: {score:.0%}" for step, score in history.items()))
assert abs(history[10] - scores[0]) < 0.1
assert history[10] < history[40] < history[300]

# %% [markdown]
# 第 10 步时，边界和[准确率](../terms/accuracy.md)都与线性模型相近；往后边界才慢慢弯过去，准确率随之升到接近全对。
#
# ## 是不是运气？ <a id="seeds"></a>
#
# 换五个[随机种子](../terms/random-seed.md)，也就是换五种初始参数，各训练一遍，看最差和最好的测试准确率。

# %%
for make in (linear, two_layers_with_relu):
    found = [accuracy(train(make, seed=s)[0], X_test, y_test) for s in range(5)]
    print(f"{make.__name__:22s} from {min(found):.0%} to {max(found):.0%}")
    if make is two_layers_with_relu:
        assert min(found) > 0.9
    else:
        assert max(found) < 0.65

# %% [markdown]
# 五次里最好的线性模型也远不如最差的 ReLU 网络，换初始参数填不平这个差距。
# 线性模型的损失是凸的，数据又分不开，所以无论从哪里开始，都走向同样的预测；ReLU 网络每次的边界不完全一样，但都弯了过去。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 要多少个隐藏单元？ <a id="exercise-width"></a>
#
# 上面用了 64 个。把隐藏层的宽度改成 2、4、8、16，各训练五个种子，看测试准确率的平均、最差和最好。

# %% [markdown] tags=["answer"]
# 每个隐藏单元只有一条折痕，2 条折痕最多把平面切成 4 块，边界拐不了几个弯。
# 下面的平均值随宽度上升：2 个单元时最好的一次也只有六成多，16 个时平均已在 95% 以上，64 个在前面五次都接近全对。
# 4 个和 8 个单元的最好与最差相差很大：窄的网络更看初始参数的运气。一种可能的解释是，折痕要是一开始就不在有用的地方，训练未必挪得过去。
# 所以“[容量](../terms/model-capacity.md)够表示”和“训练得到”是两回事，多给一些单元，两样都容易些。

# %% tags=["answer"]
means = {}
for width in (2, 4, 8, 16):

    def narrow():
        return nn.Sequential(nn.Linear(2, width), nn.ReLU(), nn.Linear(width, 3))

    found = [accuracy(train(narrow, seed=s)[0], X_test, y_test) for s in range(5)]
    means[width] = sum(found) / 5
    print(f"width {width:2d}: mean {means[width]:.0%}", end=", ")
    print(f"from {min(found):.0%} to {max(found):.0%}")
assert means[2] < 0.7 < means[8] < means[16] and means[16] > 0.95

# %% [markdown]
# ### 2. 不加深网络，换特征行不行？ <a id="exercise-features"></a>
#
# 线性模型在 $(x_1,x_2)$ 上分不开。
# 先换成极坐标，给它 $r$、$\sin\theta$、$\cos\theta$（$\theta$ 与造数据时一样，从 $x_2$ 轴量起：$x_1=r\sin\theta$，$x_2=r\cos\theta$）；再把角度减去 $4r$，只给它 $\sin(\theta-4r)$、$\cos(\theta-4r)$。
# 哪一种能分开？

# %% [markdown] tags=["answer"]
# 只换极坐标不行：分数里 $\sin\theta$、$\cos\theta$ 的系数不随 $r$ 变，$r$ 只能让各类的扇形变宽或变窄，不能让三个扇形一起跟着 $r$ 转。
# 减去 $4r$ 就行：旋臂的方程是“角度等于 $4r$ 加常数”，减完之后三类各自聚在一个方向上，三个扇形正好装下。
# 这就是[特征工程](../terms/feature-engineering.md)：知道数据的来历，就能用手写的变换代替学出来的隐藏层。
# 隐藏层的好处，是不必事先知道。


# %% tags=["answer"]
def polar(points):
    radius, angle = points.norm(dim=1), torch.atan2(points[:, 0], points[:, 1])
    return torch.stack([radius, angle.sin(), angle.cos()], dim=1)


def untwisted(points):
    angle = torch.atan2(points[:, 0], points[:, 1]) - 4 * points.norm(dim=1)
    return torch.stack([angle.sin(), angle.cos()], dim=1)


def fit_linear(features):
    torch.manual_seed(0)
    model = nn.Linear(features(X).shape[1], 3)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        loss = nn.functional.cross_entropy(model(features(X)), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return accuracy(model, features(X_test), y_test)


found = {features.__name__: fit_linear(features) for features in (polar, untwisted)}
for name, score in found.items():
    print(f"linear on {name} features: {score:.0%}")
assert found["polar"] < 0.65 and found["untwisted"] > 0.95

# %% [markdown]
# ### 3. 离开训练数据会怎样？ <a id="exercise-outside"></a>
#
# 训练数据都在半径 1 以内。
# 在半径 1、2、4、8、16 的圆周上各取 200 个点，看 ReLU 网络最大的两个 logits 平均差多少，最大的概率超过 0.99 的点占多少。
# 它应当这么自信吗？

# %% [markdown] tags=["answer"]
# ReLU 网络在远处沿每条射线最终是线性的：走得够远，就不再跨过折痕。
# 所以半径加倍，logits 之差也大约加倍，[softmax](../terms/softmax.md) 越来越接近 0 和 1；只有正对着边界的少数方向例外。
# 可是那里一个训练样本都没有，这些概率只是把附近的边界往外延长，没有别的根据。
# 高概率不等于见过类似的数据，这一点在[分布偏移](../terms/distribution-shift.md)时尤其危险。

# %% tags=["answer"]
angles = torch.arange(200) * (2 * math.pi / 200)
circle = torch.stack([angles.cos(), angles.sin()], dim=1)
gaps, sure = [], []
for radius in (1, 2, 4, 8, 16):
    with torch.no_grad():
        logits = models["two_layers_with_relu"](radius * circle)
    top = logits.topk(2, dim=1).values
    gaps.append((top[:, 0] - top[:, 1]).mean().item())
    sure.append((logits.softmax(dim=1).amax(dim=1) > 0.99).double().mean().item())
    print(f"radius {radius:2d}: mean gap {gaps[-1]:3.0f}, above 0.99: {sure[-1]:.0%}")
assert 1.8 < gaps[-1] / gaps[-2] < 2.3
assert sure[-1] > 0.95 and sure[-1] > sure[0]
