# ---
# number: 6
# title: 欠拟合、过拟合和它们的药方
# title_en: Underfitting, Overfitting and the Remedies
# description: 二十个带噪声的点，从太笨的模型一直换到太聪明的，再把数据、权重衰减、丢弃法、早停各试一遍，测试集只在最后用一次。
# ---

# %% [markdown]
# 训练误差低、测试误差高，叫[过拟合](../terms/overfitting.md)；两个都高，叫[欠拟合](../terms/underfitting.md)。
# 定义人人会背，面试官接着会问：怎么判断？该用哪个药方？药下多了会怎样？
# 这里用一个一眼能看穿的问题把药方都试一遍，规矩是：一切选择看[验证集](../terms/validation-set.md)，[测试集](../terms/test-set.md)锁在抽屉里，最后才用一次。
#
# ## 数据 <a id="data"></a>
#
# 真正的规律是 $y=\sin4x$，观测带有标准差 0.3 的[噪声](../terms/noise.md)，方差 0.09。
# 任何模型在新样本上的均方误差平均都不会低于 0.09，这是底线。训练集只有 20 个点，验证集 50 个，测试集 1000 个。

# %%
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
# 模型是两个隐藏层的 tanh 网络，宽度管着它的[容量](../terms/model-capacity.md)。[学习率](../terms/learning-rate-schedule.md)从 0.01 按余弦降到 0。每 20 步记一次训练和验证的[均方误差](../terms/mse-loss.md)。


# %%
class Fit:
    """训练一个网络，记下训练误差和验证误差的曲线。"""

    def __init__(self, width, data=(X, y), decay=0.0, drop=0.0, steps=1000, seed=5):
        torch.manual_seed(seed)
        first = [nn.Linear(1, width), nn.Tanh(), nn.Dropout(drop)]
        second = [nn.Linear(width, width), nn.Tanh(), nn.Dropout(drop)]
        self.net = nn.Sequential(*first, *second, nn.Linear(width, 1))
        optimizer = torch.optim.AdamW(self.net.parameters(), lr=0.01, weight_decay=decay)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps + 1)
        self.train, self.val, self.best = [], [], None
        for step in range(steps + 1):
            self.net.train()
            loss = nn.functional.mse_loss(self.net(data[0]), data[1])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            if step % 20 == 0:
                self.train.append(self.error(*data))
                self.val.append(self.error(X_val, y_val))
                if self.val[-1] == min(self.val):
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

# %%
widths = (1, 2, 4, 16, 64)
fits = {width: Fit(width) for width in widths}
for width, fit in fits.items():
    print(f"width {width:2d}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")

# %%
# 图：三幅里都有同样的二十个点和真正的正弦曲线；宽度 1 的拟合太平，抓不住起伏；宽度 2 的贴近正弦；宽度 64 的扭来扭去去够每一个点
line = torch.linspace(-1, 1, 100)[:, None]
fig, axes = plt.subplots(1, 3, figsize=(6.6, 2.3), layout="constrained", sharey=True)
for ax, width in zip(axes, (1, 2, 64)):
    ax.scatter(X, y, s=9, color="C7")
    ax.plot(line, torch.sin(4 * line), "--", color="C2")
    ax.plot(line, fits[width].curve(line), color="C1")
    ax.set(title=f"width {width}", ylim=(-2, 2))
plt.show()

# %%
# 图：横轴是宽度，训练误差一路下降到接近 0；验证误差先降后升，在中间最低，两条线之间的间隙越来越大
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
ax.loglog(widths, [fit.train[-1] for fit in fits.values()], marker="o", label="train")
ax.loglog(widths, [fit.val[-1] for fit in fits.values()], marker="o", label="validation")
ax.axhline(0.09, color="C7", linestyle=":", label="noise variance")
ax.set(xlabel="width", ylabel="mean squared error")
ax.set_xticks(widths, [str(width) for width in widths])
ax.legend()
plt.show()

# %% [markdown]
# 宽度 1：两条线都高，欠拟合。宽度 64：训练误差远低于噪声的方差 0.09，说明它连噪声都背下来了；验证误差却比宽度 2 的高出一大截，过拟合。
# 判断用的是两个数：训练误差高不高，两者的间隙大不大。只看其中一个都下不了结论。

# %%
assert fits[1].train[-1] > 0.2
assert fits[64].train[-1] < 0.03
assert fits[64].val[-1] > 1.4 * fits[2].val[-1]
print(f"width 64: train {fits[64].train[-1]:.3f}, far below the noise variance 0.09")

# %% [markdown]
# 下面都从宽度 64 的过拟合网络出发，一次只改一样。
#
# ## 药方一：更多的数据 <a id="more-data"></a>

# %%
for n in (20, 100, 500):
    fit = fits[64] if n == 20 else Fit(64, data=sample(n, seed=105))
    print(f"{n:3d} points: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert fit.val[-1] < 0.15

# %% [markdown]
# 同一个网络，数据多了就背不完：训练误差升到噪声方差附近，验证误差降到同一水平。
# 训练误差上升不是坏事，它本来就低得不正常。这是最可靠的药，只是贵。[数据增强](../terms/data-augmentation.md)是它的替代品。
#
# ## 药方二：权重衰减 <a id="weight-decay"></a>
#
# 每一步把权重缩小一点，见[它的词条](../terms/weight-decay.md)。系数从 0 加到 10。

# %%
decays = (0, 0.1, 1, 10)
decayed = [fits[64]] + [Fit(64, decay=decay) for decay in decays[1:]]
for decay, fit in zip(decays, decayed):
    print(f"decay {decay:4}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert decayed[2].val[-1] < 0.7 * decayed[0].val[-1]
assert decayed[3].train[-1] > 0.2

# %% [markdown]
# 适量时验证误差大降；到 10 就压过头了，训练误差也高，从过拟合治成了欠拟合。药方都有剂量，剂量靠验证集选。
#
# ## 药方三：丢弃法 <a id="dropout"></a>
#
# 训练时随机关掉一部分隐藏单元，预测时全部打开，见[丢弃法](../terms/dropout.md)。

# %%
for drop in (0.0, 0.1, 0.5):
    fit = fits[64] if drop == 0 else Fit(64, drop=drop)
    print(f"dropout {drop}: train {fit.train[-1]:.2f}, validation {fit.val[-1]:.2f}")
assert fit.val[-1] < 0.8 * fits[64].val[-1]

# %% [markdown]
# ## 药方四：早停 <a id="early-stopping"></a>
#
# 什么都不改，只看训练的过程。

# %%
# 图：训练误差随步数一直下降；验证误差先降到接近噪声方差，再一路爬升；竖线标出验证误差最低的一步
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
print(f"stopped in the first {100 * -(-stop // 100)} of 1000 steps")
print(f"validation error: best {min(fit.val):.2f}, at the end {fit.val[-1]:.2f}")
assert min(fit.val) < 0.7 * fit.val[-1]

# %% [markdown]
# [早停](../terms/early-stopping.md)就是取验证误差最低那一步的参数。它几乎不花钱：只要边训练边看验证集，存下最好的一份。
#
# ## 打开抽屉：测试集只用一次 <a id="test"></a>
#
# 候选有五个。用验证误差选一个，再到测试集上量一次，这个数才写进报告。

# %%
early = Fit(64)
early.net.load_state_dict(early.best)
candidates = {"width 64, nothing": fits[64], "width 2": fits[2], "decay 1": decayed[2]}
candidates |= {"dropout 0.5": Fit(64, drop=0.5), "early stopping": early}
validation = {name: one.error(X_val, y_val) for name, one in candidates.items()}
for name, value in sorted(validation.items(), key=lambda item: item[1]):
    print(f"{name:18s} validation {value:.2f}")
chosen = min(validation, key=validation.get)
report = candidates[chosen].error(X_test, y_test)
unregularised = candidates["width 64, nothing"].error(X_test, y_test)
assert report < 0.8 * unregularised
print(f"test error of the chosen one {report:.2f}, without any remedy {unregularised:.2f}")

# %% [markdown]
# 如果对着测试集把五个都量一遍再挑最好的，测试集就变成了又一个验证集，报出来的数会偏乐观。练习 3 量一量偏多少。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 验证误差降到 0.09 以下，可能吗？ <a id="exercise-floor"></a>
#
# 噪声的方差是 0.09，可是验证误差有时比它低。矛盾吗？用真正的规律 $\sin4x$ 自己去量。

# %% [markdown] tags=["answer"]
# 不矛盾。0.09 是无穷多个新样本上的平均；50 个样本上的平均有自己的随机起落，标准差约是 $0.09\sqrt{2/50}\approx0.018$。
# 真正的规律在不同的 50 个样本上量出来有高有低，平均才是 0.09。所以验证集小的时候，0.08 与 0.10 分不出谁好。

# %% tags=["answer"]
floors = []
for seed in range(200):
    inputs, labels = sample(50, seed=1000 + seed)
    floors.append(((torch.sin(4 * inputs) - labels) ** 2).mean())
floors = torch.stack(floors)
print(f"mean {floors.mean():.2f}, standard deviation {floors.std():.2f}")

# %% [markdown]
# ### 2. 药方能叠加吗？ <a id="exercise-together"></a>
#
# 同时用权重衰减 1 和丢弃率 0.5。比各用一样更好吗？

# %% [markdown] tags=["answer"]
# 不一定。它们限制的是同一样东西，容量；叠在一起剂量也叠加。这里训练误差明显高于单用权重衰减，已经偏向欠拟合。
# 换一种药，其他药的最佳剂量也会变，所以剂量要一起选，不能一样一样地调到最好再合起来。

# %% tags=["answer"]
both = Fit(64, decay=1, drop=0.5)
print(f"train error above that of decay 1 alone: {both.train[-1] > decayed[2].train[-1]}")

# %% [markdown]
# ### 3. 挑选的乐观偏差 <a id="exercise-optimism"></a>
#
# 造 50 个“模型”，每个都是 $\sin4x$ 加上一点随机的偏移 $a\cos3x+b$。用 20 个样本的验证集挑误差最小的一个，它的验证误差比它在新样本上的误差平均低多少？换成 5 个模型呢？

# %% [markdown] tags=["answer"]
# 新样本上的误差可以精确地算：噪声的方差 0.09，加上偏移的平方在 $[-1,1]$ 上的平均。
# 被挑中的模型，一部分是真的好，一部分是在这 20 个样本上运气好，运气不会跟到新样本上去，所以验证误差偏低。
# 候选越多、验证集越小，偏得越多；这就是测试集只能用一次的原因。

# %% tags=["answer"]
g = torch.Generator().manual_seed(0)
grid = torch.linspace(-1, 1, 201)[:, None]
for count in (5, 50):
    optimism = []
    for seed in range(500):
        inputs, labels = sample(20, seed=5000 + seed)
        a, b = 0.15 * torch.randn(2, count, generator=g)
        shift = a * torch.cos(3 * inputs) + b
        on_validation = ((torch.sin(4 * inputs) + shift - labels) ** 2).mean(dim=0)
        on_new = 0.09 + ((a * torch.cos(3 * grid) + b) ** 2).mean(dim=0)
        chosen = on_validation.argmin()
        optimism.append((on_new - on_validation)[chosen])
    mean = torch.stack(optimism).mean()
    print(f"{count:2d} candidates: validation error too low by {mean:.3f} on average")
