# ---
# number: 6
# title: 欠拟合、过拟合和它们的药方
# title_en: Underfitting, Overfitting and the Remedies
# description: 二十个带噪声的点，从太笨的模型一直换到太聪明的，再把数据、权重衰减、丢弃法、早停各试一遍，测试集只在最后用一次。
# ---

# %% [markdown]
# [训练误差](../terms/training-error.md)低、[泛化误差](../terms/generalization-error.md)高，叫[过拟合](../terms/overfitting.md)；两个都高，叫[欠拟合](../terms/underfitting.md)。
# 定义人人会背，面试官接着会问：怎么判断？该用哪个药方？药下多了会怎样？
# 这里用一个一眼能看穿的问题把药方都试一遍，规矩是：一切选择看[验证集](../terms/validation-set.md)，[测试集](../terms/test-set.md)锁在抽屉里，最后才打开一次。
# 先说结果：不用药，验证误差是 0.18；药量合适时，几种药都降到 0.10 左右甚至更低；平均起来谁也越不过的底线是 0.09。
#
# ## 数据 <a id="data"></a>
#
# 真正的规律是 $y=\sin4x$，观测带有标准差 0.3 的[噪声](../terms/noise.md)，方差 0.09。
# 任何模型在新样本上的[均方误差](../terms/mse-loss.md)平均都不会低于 0.09，这是底线。
# [训练集](../terms/training-set.md)只有 20 个点，验证集 50 个，测试集 1000 个，$x$ 都在 $[-1,1]$ 上等距地取。
# 实际中验证集通常比训练集小，这里反过来，是为了让验证误差量得稳一些。

# %%
import copy

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # 过拟合的训练会放大舍入误差


def sample(n, seed):
    g = torch.Generator().manual_seed(seed)
    x = torch.linspace(-1, 1, n)[:, None]
    return x, torch.sin(4 * x) + 0.3 * torch.randn(n, 1, generator=g)


X, y = sample(20, seed=105)
X_val, y_val = sample(50, seed=205)
X_test, y_test = sample(1000, seed=305)
print("train", len(X), "validation", len(X_val), "test", len(X_test))

# %% [markdown]
# 模型是两个[隐藏层](../terms/hidden-layer.md)的 [tanh](../terms/tanh.md) 网络，宽度管着它的[容量](../terms/model-capacity.md)。
# 用 [AdamW](../terms/adamw.md) 走 1000 步，[学习率](../terms/learning-rate.md)从 0.01 [按余弦降](../terms/learning-rate-schedule.md)到 0。
# 每 20 步在 [`eval` 模式](../terms/train-eval-mode.md)下记一次训练误差和验证误差，并留一份验证误差最低的参数。


# %%
class Fit:
    """训练一个网络，记下训练误差和验证误差的曲线。"""

    def __init__(self, width, data=(X, y), decay=0.0, drop=0.0, steps=1000, seed=5):
        torch.manual_seed(seed)
        first = [nn.Linear(1, width), nn.Tanh(), nn.Dropout(drop)]
        second = [nn.Linear(width, width), nn.Tanh(), nn.Dropout(drop)]
        self.net = nn.Sequential(*first, *second, nn.Linear(width, 1))
        optimizer = torch.optim.AdamW(self.net.parameters(), lr=0.01, weight_decay=decay)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
        self.train, self.val = [], []
        self.record(data)
        for step in range(1, steps + 1):
            self.net.train()
            loss = nn.functional.mse_loss(self.net(data[0]), data[1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            if step % 20 == 0:
                self.record(data)

    def record(self, data):
        self.train.append(self.error(*data))
        self.val.append(self.error(X_val, y_val))
        if self.val[-1] == min(self.val):  # 要 clone，否则后面的训练会把它一起改掉
            self.best = {k: v.clone() for k, v in self.net.state_dict().items()}

    def error(self, inputs, labels):
        self.net.eval()
        with torch.no_grad():
            return nn.functional.mse_loss(self.net(inputs), labels).item()

    def curve(self, inputs):
        self.net.eval()
        with torch.no_grad():
            return self.net(inputs)


# %% [markdown]
# ## 容量：从太笨到太聪明 <a id="capacity"></a>
#
# 先不用任何药，只换宽度。看训练误差和验证误差各怎样变。

# %%
widths = (1, 2, 4, 16, 64)
fits = {width: Fit(width) for width in widths}
for width, fit in fits.items():
    print(f"width {width:2d}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")

# %%
# 图：三幅里都有同样的二十个点和真正的正弦曲线；宽度 1 的拟合太平，抓不住起伏；宽度 4 的贴近正弦；宽度 64 的扭来扭去，几乎穿过每一个点
line = torch.linspace(-1, 1, 100)[:, None]
fig, axes = plt.subplots(1, 3, figsize=(6.6, 2.3), layout="constrained", sharey=True)
for ax, width in zip(axes, (1, 4, 64)):
    ax.scatter(X, y, s=9, color="C7")
    ax.plot(line, torch.sin(4 * line), "--", color="C2", label="truth")
    ax.plot(line, fits[width].curve(line), color="C1", label="network")
    ax.set(title=f"width {width}", xlabel="x", ylim=(-2, 2.4))
axes[0].set_ylabel("y")
axes[0].legend(loc="upper left", fontsize=7, ncols=2)
plt.show()

# %%
# 图：横轴是宽度，训练误差一路下降到接近 0；验证误差先降后升，在宽度 2 到 4 之间最低；从宽度 2 往后，两条线越分越开
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
ax.loglog(widths, [fit.train[-1] for fit in fits.values()], marker="o", label="train")
ax.loglog(widths, [fit.val[-1] for fit in fits.values()], marker="o", label="validation")
ax.axhline(0.09, color="C7", linestyle=":", label="noise variance")
ax.set(xlabel="width", ylabel="mean squared error")
ax.set_xticks(widths, [str(width) for width in widths])
ax.legend()
plt.show()

# %% [markdown]
# 宽度 1：两个误差都远高于 0.09，欠拟合。每层只有一个单元，网络只能画出单调的曲线，怎么训练也弯不出正弦。
# 宽度 64：训练误差接近 0，验证误差却比宽度 4 的高出一大截，过拟合。
# 它在训练集上的误差比真正的规律 $\sin4x$ 自己的还低得多，低出来的那一截只能靠背噪声得来。

# %%
truth = nn.functional.mse_loss(torch.sin(4 * X), y).item()
print(f"training error: the true curve {truth:.2f}, width 64 {fits[64].train[-1]:.2f}")
assert fits[1].train[-1] > 0.2
assert fits[64].train[-1] < 0.4 * truth
assert fits[64].val[-1] > 1.1 * fits[4].val[-1]

# %% [markdown]
# 判断要看两件事：训练误差高不高，验证误差比训练误差高出多少；只看其中一个下不了结论。
# “高不高”要有参照：这里是噪声的方差，实际中它多半不知道，常拿人的水平或已有的最好结果来比。
#
# 下面都从宽度 64 的过拟合网络出发，一次只改一样。
# 数字只属于这一份数据：换一份，最合适的药量和几种药的名次往往会变。后三种药都属于[正则化](../terms/regularization.md)。
#
# ## 药方一：更多的数据 <a id="more-data"></a>
#
# 网络和步数都不变，训练集从 20 个点加到 500 个。

# %%
for n in (20, 100, 500):
    fit = fits[64] if n == 20 else Fit(64, data=sample(n, seed=105))
    print(f"{n:3d} points: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert fit.val[-1] < 0.15 and abs(fit.train[-1] - 0.09) < 0.03

# %% [markdown]
# 同一个网络，走同样多的步，数据多了就背不下来：训练误差升到噪声方差附近，验证误差也降到那附近。
# 训练误差上升不是坏事，它本来就低得不正常。
# 对付过拟合，同一来源的新数据通常是最可靠的药，只是贵；[数据增强](../terms/data-augmentation.md)能替代一部分。
# 欠拟合时它不管用：宽度 1 的网络给再多的点，画出来的还是单调的曲线。
#
# ## 药方二：权重衰减 <a id="weight-decay"></a>
#
# 每一步先把参数乘上 $1-\eta\lambda$，$\eta$ 是学习率；AdamW 默认连偏置也缩，见[权重衰减](../terms/weight-decay.md)。系数 $\lambda$ 从 0 加到 10。

# %%
decays = (0, 0.1, 1, 10)
decayed = [fits[64]] + [Fit(64, decay=decay) for decay in decays[1:]]
for decay, fit in zip(decays, decayed):
    print(f"decay {decay:4}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert decayed[2].val[-1] < 0.95 * decayed[0].val[-1]
assert decayed[3].train[-1] > 0.2

# %% [markdown]
# 系数 0.1 太轻，1 让验证误差降到 0.10；到 10 就压过头了，训练误差也高，从过拟合治成了欠拟合。
# 药量是[超参数](../terms/hyperparameter.md)，靠验证集选。
#
# ## 药方三：丢弃法 <a id="dropout"></a>
#
# 训练时随机关掉一部分隐藏单元，预测时全部打开，见[丢弃法](../terms/dropout.md)。训练误差也在全部打开时量。

# %%
drops = (0.0, 0.1, 0.5, 0.9)
dropped = [fits[64]] + [Fit(64, drop=drop) for drop in drops[1:]]
for drop, fit in zip(drops, dropped):
    print(f"dropout {drop}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert dropped[1].val[-1] < 0.97 * dropped[0].val[-1]
assert dropped[3].train[-1] > 2 * 0.09

# %% [markdown]
# 样子与权重衰减一样：丢弃率合适时，训练误差升上来，验证误差降下去；丢到 0.9，两个都高，又成了欠拟合。
#
# ## 药方四：早停 <a id="early-stopping"></a>
#
# 什么都不改，只看训练的过程：验证误差在哪一步最低？

# %%
# 图：训练误差随步数一直下降；验证误差先降到接近噪声方差，再慢慢爬升，末尾走平；竖线标出验证误差最低的一步
fit = fits[64]
steps = [20 * n for n in range(len(fit.val))]
stop = steps[fit.val.index(min(fit.val))]
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
ax.semilogy(steps, fit.train, label="train")
ax.semilogy(steps, fit.val, label="validation")
ax.axvline(stop, color="C2", linestyle="--", label="lowest validation error")
ax.axhline(0.09, color="C7", linestyle=":", label="noise variance")
ax.set(xlabel="step", ylabel="mean squared error")
ax.legend()
plt.show()

# %%
print(f"lowest validation error after {stop} of 1000 steps")
print(f"validation error: best {min(fit.val):.2f}, at the end {fit.val[-1]:.2f}")
assert stop < 200 and min(fit.val) < 0.95 * fit.val[-1]

# %% [markdown]
# [早停](../terms/early-stopping.md)是边训练边看验证集，误差连续若干次不再降就停下，用其中最低那一步的参数；这里为了画出整条曲线，走完了 1000 步再回头取。
# 它几乎不多花计算，真的提前停下还能省；代价是得留出一份验证集。
# 规律在许多点上重复，往往先学到；一个点的噪声要单独去凑，往往后学到。停得早，噪声就还没来得及背全。
#
# 药有没有用，还看病有多重。换一份噪声碰巧小的训练集，看早停还能省下多少：

# %%
calm = sample(20, seed=124)
truth = nn.functional.mse_loss(torch.sin(4 * calm[0]), calm[1]).item()
fit = Fit(64, data=calm)
print(f"training error: the true curve {truth:.2f}, width 64 {fit.train[-1]:.2f}")
print(f"validation error: best {min(fit.val):.2f}, at the end {fit.val[-1]:.2f}")
saved = [one.val[-1] - min(one.val) for one in (fit, fits[64])]
assert truth < 0.05 and saved[0] < 0.5 * saved[1]

# %% [markdown]
# 同样的网络、同样多的步，这回没有多少噪声可背，过拟合轻得多，早停能省下的也少得多。
#
# ## 打开抽屉：测试集只用一次 <a id="test"></a>
#
# 候选有五个。宽度 2 与 4、丢弃率 0.1 与 0.5 的验证误差都约是 0.10，分不出高下，各取一个作代表。
# 用验证误差从五个里选一个，再到测试集上量，这个数才写进报告。
# 没用药的那个也量一次，只作对照，量完不再改任何决定。

# %%
early = copy.deepcopy(fits[64])
early.net.load_state_dict(early.best)
candidates = {"width 64, nothing": fits[64], "width 4": fits[4], "decay 1": decayed[2]}
candidates |= {"dropout 0.1": dropped[1], "early stopping": early}
validation = {name: one.error(X_val, y_val) for name, one in candidates.items()}
for name, value in validation.items():
    print(f"{name:18s} validation {value:.2f}")
chosen = min(validation, key=validation.get)
report = candidates[chosen].error(X_test, y_test)
untreated = fits[64].error(X_test, y_test)
assert report < 0.95 * untreated
print(f"test error of {chosen} {report:.2f}, without any remedy {untreated:.2f}")

# %% [markdown]
# 后四个的验证误差相差很小，谁排第一多少带点运气；它们与没用药的差距要大得多。
# 如果对着测试集把五个都量一遍再挑最好的，测试集就变成了又一个验证集，报出来的数平均会偏乐观。练习 3 量一量偏多少。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 验证误差降到 0.09 以下，可能吗？ <a id="exercise-floor"></a>
#
# 噪声的方差是 0.09，可是药方一里 500 个点的网络，验证误差只有 0.07。矛盾吗？
# 造 200 份 50 个点的验证集，用真正的规律 $\sin4x$ 自己去量；再量一个处处偏 0.1 的模型，看两者之差。

# %% [markdown] tags=["answer"]
# 不矛盾。0.09 是无穷多个新样本上的平均；50 个样本上的平均有自己的随机起落，标准差约是 $0.09\sqrt{2/50}\approx0.018$。
# 真正的规律在不同的 50 个样本上量出来有高有低，平均才是 0.09。
# 上面那份验证集的噪声碰巧偏小，真正的规律自己在上面也只量出 0.07，所以那个网络并没有越过底线。
# 所以在两份不同的验证集上量出的 0.08 与 0.10，分不出谁好。
# 在同一份上比要准得多：两个模型碰上的是同样的噪声，相减时大半抵消；两个模型越接近，抵消得越多，这里差的标准差不到单个误差的六成。

# %% tags=["answer"]
floors, gaps = [], []
for seed in range(200):
    inputs, labels = sample(50, seed=1000 + seed)
    noise = labels - torch.sin(4 * inputs)
    floors.append((noise**2).mean())
    gaps.append(((noise - 0.1) ** 2).mean() - floors[-1])
floors, gaps = torch.stack(floors), torch.stack(gaps)
print(f"the truth: mean {floors.mean():.2f}, standard deviation {floors.std():.3f}")
print(f"gap to the other: mean {gaps.mean():.2f}, standard deviation {gaps.std():.3f}")
on_ours = nn.functional.mse_loss(torch.sin(4 * X_val), y_val)
print(f"the truth on our validation set: {on_ours:.2f}")
assert gaps.std() < 0.6 * floors.std()

# %% [markdown]
# ### 2. 药方能叠加吗？ <a id="exercise-together"></a>
#
# 同时用权重衰减 1 和丢弃率 0.5，与各用一样时比较训练误差和验证误差。更好吗？

# %% [markdown] tags=["answer"]
# 能一起用，但不是两份好处相加。它们都在限制网络，作用有重叠，叠在一起药量也叠加。
# 各用一样时都刚好，合起来训练误差和验证误差一同升高，药量过了头，成了欠拟合。
# 加进一种药，其他药的最佳药量也会变，所以药量要一起选，不能一样一样地调到最好再合起来。

# %% tags=["answer"]
both = Fit(64, decay=1, drop=0.5)
trio = {"decay 1": decayed[2], "dropout 0.5": dropped[2], "both": both}
for name, one in trio.items():
    print(f"{name:11s}: train {one.train[-1]:.2f}, validation {one.val[-1]:.2f}")
assert both.train[-1] > 1.3 * max(decayed[2].train[-1], dropped[2].train[-1])

# %% [markdown]
# ### 3. 挑选的乐观偏差 <a id="exercise-optimism"></a>
#
# 造 50 个“模型”，每个都是 $\sin4x$ 加上一点随机的偏移 $a\cos3x+b$，$a$、$b$ 的标准差是 0.15。
# 用 20 个样本的验证集挑误差最小的一个，它的验证误差比它在新样本上的误差平均低多少？换成 5 个模型呢？验证集换成 100 个样本呢？

# %% [markdown] tags=["answer"]
# 新样本上的误差不必抽样，可以直接算：噪声的方差 0.09，加上偏移的平方在 $[-1,1]$ 上的平均。
# 被挑中的模型，一部分是真的好，一部分是在这批验证样本上运气好，运气不会跟到新样本上去，所以验证误差偏低。
# 候选越多、验证集越小，偏得越多；所以挑选用过的那份数据不能再拿来报成绩，测试集要另外锁着。

# %% tags=["answer"]
g = torch.Generator().manual_seed(0)
grid = torch.linspace(-1, 1, 201)[:, None]
means = []
for count, size in ((5, 20), (50, 20), (50, 100)):
    optimism = []
    for seed in range(500):
        inputs, labels = sample(size, seed=5000 + seed)
        a, b = 0.15 * torch.randn(2, count, generator=g)
        shift = a * torch.cos(3 * inputs) + b
        on_validation = ((torch.sin(4 * inputs) + shift - labels) ** 2).mean(dim=0)
        on_new = 0.09 + ((a * torch.cos(3 * grid) + b) ** 2).mean(dim=0)
        best = on_validation.argmin()
        optimism.append((on_new - on_validation)[best])
    means.append(torch.stack(optimism).mean())
    print(f"{count:2d} candidates, {size:3d} samples: too low by {means[-1]:.3f}")
assert means[1] > 1.1 * means[0] and means[2] < 0.5 * means[1]
