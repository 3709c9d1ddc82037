# ---
# number: 7
# title: 优化器并排跑
# title_en: Optimisers Side by Side
# description: 梯度下降、SGD、动量、RMSProp、Adam、AdamW 放在同样的问题上：看路径、数步数、量噪声，也看学习率多大会发散。
# ---

# %% [markdown]
# “该用哪个[优化器](../terms/optimizer.md)？”要回答，得先知道它们各自在对付什么：[动量](../terms/momentum.md)对付狭长的山谷，[RMSProp](../terms/rmsprop.md) 和 [Adam](../terms/adam.md) 对付各个方向的尺度不一，小批量带来的是[噪声](../terms/gradient-noise.md)。
# 这里先在两个变量的曲面上看清楚，再到一个真的网络上比。
#
# ## 曲面上的路径 <a id="paths"></a>
#
# $f(x,y)=\frac12(x^2+25y^2)$ 是一条狭长的山谷，$y$ 方向陡 25 倍。四个优化器从同一点出发，各走 40 步。

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
CURVATURE = torch.tensor([1.0, 25.0])
RECIPES = {
    "GD": lambda p: torch.optim.SGD(p, lr=0.07),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.03, momentum=0.8),
    "RMSProp": lambda p: torch.optim.RMSprop(p, lr=0.1),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.4),
}


def walk(make, steps=40, start=(-4.0, 1.5), curvature=CURVATURE):
    point = torch.tensor(start, requires_grad=True)
    optimizer = make([point])
    path = [point.detach().clone()]
    for _ in range(steps):
        optimizer.zero_grad()
        (0.5 * (curvature * point**2).sum()).backward()
        optimizer.step()
        path.append(point.detach().clone())
    return torch.stack(path)


# %%
# 图：同一张等高线图上的四条路径；GD 在陡的方向上下横跳着前进，动量冲得快但会绕圈，RMSProp 和 Adam 起步时沿对角线走
x, y = torch.meshgrid(torch.arange(-50, 31) / 10, torch.arange(-20, 21) / 10, indexing="xy")
fig, axes = plt.subplots(2, 2, figsize=(6.4, 4), layout="constrained", sharex=True, sharey=True)
for ax, (name, make) in zip(axes.flat, RECIPES.items()):
    ax.contour(
        x, y, 0.5 * (x**2 + 25 * y**2), levels=[0.47, 2.1, 5.3, 10.7, 20.3, 40.9], colors="C7"
    )
    ax.plot(*walk(make).T, ".-", color="C1", lw=1)
    ax.set_title(name, fontsize=9)
plt.show()

# %% [markdown]
# GD 的步子与[梯度](../terms/gradient.md)成正比：陡的方向迈得大，来回横跳；平的方向迈得小，慢慢蹭。
# 动量把横跳的部分相互抵消，把一直朝前的部分攒起来。
# RMSProp 和 Adam 给每个方向各除以自己的梯度大小，所以起步时两个方向走得一样快，路径是斜的。
#
# ## 学习率多大会发散 <a id="divergence"></a>
#
# 在曲率 $\lambda$ 的方向上，GD 每步把坐标乘以 $1-\eta\lambda$，绝对值要小于 1，所以 $\eta<2/\lambda_{\max}=0.08$。
# 动量系数是 $\beta$ 时，界限放宽到 $2(1+\beta)/\lambda_{\max}$。Adam 呢？量一下：走 400 步之后离最低点多远。

# %%
limit = 2 / 25
for name, make, rates in (
    ("GD", lambda p, r: torch.optim.SGD(p, lr=r), (0.95 * limit, 1.05 * limit)),
    (
        "momentum 0.8",
        lambda p, r: torch.optim.SGD(p, lr=r, momentum=0.8),
        (0.95 * 1.8 * limit, 1.05 * 1.8 * limit),
    ),
    ("Adam", lambda p, r: torch.optim.Adam(p, lr=r), (0.4, 4.0)),
):
    for rate in rates:
        far = walk(lambda p: make(p, rate), steps=400)[-1].norm().item()
        state = "diverges" if far > 1e3 else "converges" if far < 1e-3 else "stays near"
        print(f"{name:13s} lr {rate:.3f}: {state}")

# %% [markdown]
# GD 和动量的界限都与理论分毫不差。
# Adam 每步的长度大约就是[学习率](../terms/learning-rate.md)，与梯度的大小无关，所以没有这样一个界限：学习率相差十倍，它照样停下来。
# 但这里的梯度没有噪声。到了最后一节的网络上，小批量的梯度总在变，学习率太大，Adam 就只会大步地乱走。
#
# ## 条件数与步数 <a id="condition"></a>
#
# 山谷越狭长（最大与最小曲率之比，叫条件数 $\kappa$），走得越慢。各用理论上最好的学习率和动量，数一数误差缩小到百万分之一要几步。


# %%
def steps_needed(kappa, momentum):
    """二次函数上最优的学习率（和动量）要走多少步。"""
    root = kappa**0.5
    if momentum:
        rate, beta = 4 / (1 + root) ** 2, ((root - 1) / (root + 1)) ** 2
    else:
        rate, beta = 2 / (1 + kappa), 0.0
    curvature = torch.tensor([1.0, kappa])
    path = walk(
        lambda p: torch.optim.SGD(p, lr=rate, momentum=beta), 20 * int(kappa), (1.0, 1.0), curvature
    )
    return int((path.norm(dim=1) > 1e-6).sum())


counts = {}
for kappa in (10.0, 100.0, 400.0):
    counts[kappa] = steps_needed(kappa, False), steps_needed(kappa, True)
    print(f"kappa {kappa:4.0f}: GD {counts[kappa][0]:4d} steps, momentum {counts[kappa][1]:3d}")
assert counts[400.0][0] > 8 * counts[400.0][1]

# %% [markdown]
# GD 的步数与 $\kappa$ 成正比，动量的步数大致与 $\sqrt\kappa$ 成正比。这是动量真正的本事：不是“冲过局部极小”，而是把狭长的山谷走快了。
#
# ## 小批量的噪声 <a id="noise"></a>
#
# [SGD](../terms/sgd.md) 用一小批样本估计梯度。方差与[批量大小](../terms/batch-size.md) $B$ 成反比，标准差就与 $\sqrt B$ 成反比：批量大四倍，噪声才小一半。

# %%
g = torch.Generator().manual_seed(0)
A = torch.randn(1000, 5, generator=g)
truth = torch.randn(5, generator=g)
b = A @ truth + torch.randn(1000, generator=g)
w = torch.zeros(5)
full = 2 / 1000 * A.T @ (A @ w - b)
spread = {}
for B in (1, 4, 16, 64):
    index = torch.randint(0, 1000, (4000, B), generator=g)
    error = (A[index] @ w - b[index])[..., None]
    estimates = 2 * (A[index] * error).mean(dim=1)
    spread[B] = (estimates - full).pow(2).sum(dim=1).mean().sqrt().item()
    print(f"batch {B:2d}: noise {spread[B]:5.2f}, times sqrt(batch) {spread[B] * B**0.5:.1f}")

# %% [markdown]
# 学习率不变时，噪声使 SGD 到不了最低点，只在附近晃；晃的幅度由学习率与批量之比决定。把学习率降下来，就靠得更近，所以训练末尾要[衰减](../terms/learning-rate-schedule.md)。

# %%
# 图：纵轴是比最小值高出的损失，对数刻度；学习率 0.02 的曲线降得快但停在高处，0.002 的降得慢但停得更低，后半程衰减的一条降得快，最后也停得低
best = torch.linalg.lstsq(A, b[:, None]).solution[:, 0]
lowest = ((A @ best - b) ** 2).mean()


def sgd_curve(rate_at, steps=3000):
    g = torch.Generator().manual_seed(1)
    w, curve, total = torch.zeros(5), [], 0.0
    for step in range(1, steps + 1):
        index = torch.randint(0, 1000, (4,), generator=g)
        w = w - rate_at(step / steps) * 2 / 4 * A[index].T @ (A[index] @ w - b[index])
        total += (((A @ w - b) ** 2).mean() - lowest).item()
        if step % 100 == 0:
            curve.append(total / 100)
            total = 0.0
    return curve


schedules = {
    "0.02": lambda t: 0.02,
    "0.002": lambda t: 0.002,
    "0.02, then decayed": lambda t: 0.02 if t < 0.5 else 0.02 * 0.01 ** (2 * t - 1),
}
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
curves = {name: sgd_curve(rate_at) for name, rate_at in schedules.items()}
for name, curve in curves.items():
    ax.semilogy(range(100, 3001, 100), curve, label=name)
ax.set(xlabel="step", ylabel="loss above the minimum")
ax.legend(title="learning rate")
plt.show()

# %%
floor = {name: sum(curve[-5:]) / 5 for name, curve in curves.items()}
print("0.02 stays above 0.002 by a factor of more than 5:", floor["0.02"] > 5 * floor["0.002"])
print("and above the decayed one:", floor["0.02"] > 5 * floor["0.02, then decayed"])
assert floor["0.02"] > 5 * floor["0.02, then decayed"]

# %% [markdown]
# ## Adam 加 L2，不等于 AdamW <a id="adamw"></a>
#
# 在 SGD 里，[L2 正则](../terms/l2-regularization.md)与[权重衰减](../terms/weight-decay.md)是一回事。在 Adam 里不是：L2 的那一份混进梯度，也被除以梯度的大小，梯度大的参数几乎不衰减。[AdamW](../terms/adamw.md) 把衰减拿到外面。
# 两个参数，梯度都是随机的、平均为 0，一个的幅度是另一个的 100 倍，都从 1 开始，看 500 步之后各剩多少。


# %%
def shrink(make):
    g = torch.Generator().manual_seed(0)
    left = torch.zeros(2)
    for _ in range(20):
        w = torch.ones(2, requires_grad=True)
        optimizer = make([w])
        for _ in range(500):
            w.grad = torch.randn(2, generator=g) * torch.tensor([0.1, 10.0])
            optimizer.step()
        left += w.detach() / 20
    return left


with_l2 = shrink(lambda p: torch.optim.Adam(p, lr=0.001, weight_decay=1.0))
decoupled = shrink(lambda p: torch.optim.AdamW(p, lr=0.001, weight_decay=1.0))
print("Adam + L2: small gradient", f"{with_l2[0]:.1f}, large gradient {with_l2[1]:.1f}")
print("AdamW:     small gradient", f"{decoupled[0]:.1f}, large gradient {decoupled[1]:.1f}")
print(f"(1 - 0.001) ** 500 = {0.999**500:.1f}")

# %% [markdown]
# AdamW 对两个参数一视同仁，都缩到 $(1-\eta\lambda)^{500}\approx0.6$；Adam 加 L2 时，梯度小的那个差不多，梯度大的几乎没动：它的那份衰减被自己的梯度除没了。
#
# ## 在真的网络上 <a id="network"></a>
#
# 两层网络认 scikit-learn 自带的手写数字。六个优化器各试五个学习率，走 100 步，看训练[损失](../terms/loss-curve.md)。高于 3 的一律记作 3：比瞎猜的 2.3 还差，差多少没有意义。

# %%
from sklearn.datasets import load_digits

digits = load_digits()
X, labels = torch.tensor(digits.data) / 16, torch.tensor(digits.target)
OPTIMIZERS = {
    "GD": lambda p, r: torch.optim.SGD(p, lr=r),
    "SGD": lambda p, r: torch.optim.SGD(p, lr=r),
    "momentum": lambda p, r: torch.optim.SGD(p, lr=r, momentum=0.9),
    "RMSProp": lambda p, r: torch.optim.RMSprop(p, lr=r),
    "Adam": lambda p, r: torch.optim.Adam(p, lr=r),
    "AdamW": lambda p, r: torch.optim.AdamW(p, lr=r, weight_decay=0.1),
}
RATES = (0.001, 0.01, 0.1, 1.0, 10.0)


def final_loss(name, rate):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = OPTIMIZERS[name](net.parameters(), rate)
    g = torch.Generator().manual_seed(0)
    for _ in range(100):
        index = torch.randint(0, 1797, (64,), generator=g) if name != "GD" else slice(None)
        loss = nn.functional.cross_entropy(net(X[index]), labels[index])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        loss = nn.functional.cross_entropy(net(X), labels).item()
    return loss if loss < 3 else 3.0


losses = {name: [final_loss(name, rate) for rate in RATES] for name in OPTIMIZERS}
for name, row in losses.items():
    best_rate = RATES[row.index(min(row))]
    print(f"{name:9s} best learning rate {best_rate:g}, loss {min(row):.1f}")

# %%
# 图：横轴是学习率、纵轴是损失，都是对数刻度；六条曲线都是中间低两头高，SGD 类的谷底在 0.1 到 1，Adam 类的在 0.01 附近
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, row in losses.items():
    ax.loglog(RATES, row, marker="o", label=name)
ax.axhline(2.303, color="C7", linestyle=":")
ax.set(xlabel="learning rate", ylabel="training loss after 100 steps", ylim=(0.02, 4))
ax.legend(ncols=2, fontsize=8)
plt.show()

# %% [markdown]
# 虚线是瞎猜的损失 $\ln10$。每条曲线都是一个坑：太小走不动，太大学不会甚至发散。
# 坑底的位置各不相同，Adam 类的学习率比 SGD 小一两个数量级；所以比较优化器时必须各自调学习率，用同一个学习率比出来的高下没有意义。
# 各自调好之后，差别就没有传说的那么大。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. Adam 的第一步有多长？ <a id="exercise-first-step"></a>
#
# 梯度是 0.001 和 1000 时，Adam 的第一步各走多远？如果去掉[偏差修正](../terms/bias-correction.md)呢？

# %% [markdown] tags=["answer"]
# 第一步 $m=(1-\beta_1)g$、$v=(1-\beta_2)g^2$，修正之后是 $\hat m=g$、$\hat v=g^2$，所以走 $\eta\,g/(|g|+\epsilon)\approx\eta$，与 $g$ 的大小无关。
# 不修正时，走 $\eta\cdot0.1g/\sqrt{0.001g^2}=\eta\cdot0.1/\sqrt{0.001}\approx3.2\eta$，起步反而太猛。

# %% tags=["answer"]
for gradient in (1e-3, 1e3):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.01)
    w.grad = torch.tensor([gradient])
    optimizer.step()
    print(
        f"gradient {gradient:g}: first step {-w.item():.4f}, uncorrected {0.01 * 0.1 / 0.001**0.5:.4f}"
    )

# %% [markdown]
# ### 2. 批量加倍，学习率也加倍 <a id="exercise-linear-scaling"></a>
#
# 有人说批量加倍、学习率也加倍，训练就差不多。在上面的线性回归上，比较 $(B,\eta)=(4,0.01)$ 走 2000 步与 $(8,0.02)$ 走 1000 步的停留高度。什么时候这条规则会失效？

# %% [markdown] tags=["answer"]
# 停留的高度大致由 $\eta/B$ 决定，两者的比值相同，高度也就相近，步数少一半。
# 学习率一直加下去，总会碰到发散的界限 $2/\lambda_{\max}$，那时规则失效；批量大到噪声可以忽略以后，再加批量也不再省步数。


# %% tags=["answer"]
def floor_of(rate, B, steps):
    g = torch.Generator().manual_seed(2)
    w, total = best.clone(), 0.0
    for step in range(steps):
        index = torch.randint(0, 1000, (B,), generator=g)
        w = w - rate * 2 / B * A[index].T @ (A[index] @ w - b[index])
        total += (((A @ w - b) ** 2).mean() - lowest).item()
    return total / steps


ratio = floor_of(0.01, 4, 2000) / floor_of(0.02, 8, 1000)
print(f"ratio of the two floors {ratio:.1f}")

# %% [markdown]
# ### 3. 把坐标转 45 度 <a id="exercise-rotation"></a>
#
# 取曲率 1 和 100 的山谷，再把它转 45 度，GD 和 Adam 走到离最低点 0.01 以内各要多少步？为什么一个不变，一个变慢？

# %% [markdown] tags=["answer"]
# GD 的更新只用梯度，坐标怎么转，路径跟着怎么转，步数不变。
# Adam 按坐标轴分别缩放：山谷沿着坐标轴时，两个轴各除各的，正好拉平；转 45 度以后，两个轴上的梯度一样大，分别缩放不起作用，狭长的山谷还是狭长的。
# 所以“自适应”适应的是坐标轴方向的尺度，不是任意方向的曲率。

# %% tags=["answer"]
turn = torch.tensor([[1.0, -1.0], [1.0, 1.0]]) / 2**0.5


def steps_until(make, rotated):
    point = torch.tensor([-4.0, 1.5])
    point = (turn @ point if rotated else point).requires_grad_()
    optimizer, last = make([point]), 0
    for step in range(1, 1500):
        optimizer.zero_grad()
        along = turn.T @ point if rotated else point
        (0.5 * (torch.tensor([1.0, 100.0]) * along**2).sum()).backward()
        optimizer.step()
        if point.norm() > 0.01:
            last = step
    return last + 1  # 从这一步起再没有离开过


for name, make in (
    ("GD", lambda p: torch.optim.SGD(p, lr=0.018)),
    ("Adam", lambda p: torch.optim.Adam(p, lr=0.1)),
):
    along_axes, rotated = steps_until(make, False), steps_until(make, True)
    print(f"{name:4s} along the axes {along_axes} steps, rotated {rotated}")
