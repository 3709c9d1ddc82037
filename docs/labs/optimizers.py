# ---
# number: 7
# title: 优化器并排跑
# title_en: Optimisers Side by Side
# description: 梯度下降、SGD、动量、RMSProp、Adam、AdamW 放在几个小问题和一个小网络上：看路径、数步数、量噪声，也看学习率多大会出事。
# ---

# %% [markdown]
# “该用哪个[优化器](../terms/optimizer.md)？”要回答，得先知道它们各自在对付什么：[动量](../terms/momentum.md)对付狭长的山谷，[RMSProp](../terms/rmsprop.md) 和 [Adam](../terms/adam.md) 对付各个坐标的尺度不一；还得知道小批量带来了什么：[噪声](../terms/gradient-noise.md)。
# 这里先在两个变量的曲面上看清楚，再到一个真的网络上比：各自调好学习率以后，六个优化器的损失都在 0.1 到 0.2 左右；同一个学习率，却可以让一个刚起步、另一个已经学好。
#
# ## 曲面上的路径 <a id="paths"></a>
#
# $f(x,y)=\frac12(x^2+25y^2)$ 是一条狭长的山谷，$y$ 方向的曲率是 $x$ 方向的 25 倍。
# 四个优化器从同一点出发，各用一个合适的[学习率](../terms/learning-rate.md)走 40 步；GD 是[梯度下降](../terms/gradient-descent.md)。
# 先看第一步在两个方向上各走多远。

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


for name, make in RECIPES.items():
    start, first = walk(make, steps=1)
    dx, dy = (first - start).tolist()
    print(f"{name:8s} first step: x {dx:+.1f}, y {dy:+.1f}")
    assert name not in ("RMSProp", "Adam") or abs(dx + dy) < 1e-3

# %%
# 图：同一张等高线图上的四条路径；GD 在陡的方向上下横跳着前进，动量先上下摆动，到了谷底还绕圈，RMSProp 和 Adam 起步时沿对角线走，Adam 冲过了最低点再折回来
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
# 动量把来回变号的部分大半抵消，把一直朝前的部分攒起来，攒多了也会冲过头。
# RMSProp 和 Adam 给每个坐标各除以自己的梯度大小，所以起步时两个方向走得一样快，路径是斜的。
# RMSProp 的第一步是学习率的 10 倍，Adam 几乎正好 1 倍：差别在[偏差修正](../terms/bias-correction.md)，见练习 1。
#
# ## 学习率多大会发散 <a id="divergence"></a>
#
# 在曲率 $\lambda$ 的方向上，GD 每步把坐标乘以 $1-\eta\lambda$，绝对值小于 1 才[收敛](../terms/convergence.md)，所以 $\eta<2/\lambda_{\max}=0.08$。
# 动量系数是 $\beta$ 时（PyTorch 的写法），界限放宽到 $2(1+\beta)/\lambda_{\max}$。
# 各取界限的 0.95 倍和 1.05 倍，走 400 步，看离最低点多远。

# %%
for name, beta in (("GD", 0.0), ("momentum", 0.8)):
    limit = 2 * (1 + beta) / 25
    for times in (0.95, 1.05):
        rate = times * limit
        path = walk(lambda p: torch.optim.SGD(p, lr=rate, momentum=beta), steps=400)
        far = path[-1].norm().item()
        print(f"{name:8s} lr {rate:.3f}:", "converges" if far < 1e-3 else "diverges")
        assert far < 1e-3 if times < 1 else far > 1e3

# %% [markdown]
# 两个界限都与理论相符。
# Adam 呢？它把[梯度的平均](../terms/exponential-moving-average.md) $\hat m$ 除以 $\sqrt{\hat v}$，有效的学习率是 $\eta/\sqrt{\hat v}$，随梯度的大小而变。
# 换两个相差十倍的学习率，走 5000 步，看最近到过哪里、之后又怎样；再看离得最近的那一刻，陡的方向上有效学习率与曲率之积 $\lambda\eta/\sqrt{\hat v}$ 是多少。


# %%
def adam_history(rate, steps=5000):
    point = torch.tensor([-4.0, 1.5], requires_grad=True)
    optimizer = torch.optim.Adam([point], lr=rate)
    far, effective = [], []
    for t in range(1, steps + 1):
        optimizer.zero_grad()
        (0.5 * (CURVATURE * point**2).sum()).backward()
        optimizer.step()
        v = optimizer.state[point]["exp_avg_sq"] / (1 - 0.999**t)
        far.append(point.detach().norm().item())
        effective.append(25 * rate / v[1].sqrt().item())
    return far, effective


for rate in (0.4, 4.0):
    far, effective = adam_history(rate)
    nearest = far.index(min(far))
    again = max(far[nearest:])
    print(f"Adam lr {rate}: nearest below 1e-20 {far[nearest] < 1e-20},", end=" ")
    print(f"then back beyond 0.2 lr {again > 0.2 * rate},", end=" ")
    print(f"max lambda * eta / sqrt(v) there {effective[nearest]:.0f}")
    assert far[nearest] < 1e-20 and 0.2 * rate < again < rate
    assert 37 < effective[nearest] < 39

# %% [markdown]
# 这 5000 步里，两个学习率都没有发散，也都没有停住：先走到离最低点不足 $10^{-20}$ 的地方，后来又弹开，弹到与学习率同量级的远处。
# 原因在分母：越靠近最低点梯度越小，$\hat v$ 也慢慢变小，有效学习率就一路变大。
# 界限仍然有，只是落在有效学习率上：滑动平均形式的动量（$\beta_1=0.9$）要求 $\lambda\eta/\sqrt{\hat v}<2(1+\beta_1)/(1-\beta_1)=38$，上面两次正是在 38 附近掉头的。
# 弹开之后梯度变大，分母跟着变大，又把它收回来。
# 所以 Adam 也要靠[衰减学习率](../terms/learning-rate-schedule.md)才停得稳；学习率太大的代价，最后一节的网络上更明显。
#
# ## 条件数与步数 <a id="condition"></a>
#
# 山谷越狭长（最大与最小曲率之比，叫条件数 $\kappa$），走得越慢。各用理论上最好的学习率和动量，数一数离最低点的距离缩小到百万分之一要几步。


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
        lambda p: torch.optim.SGD(p, lr=rate, momentum=beta), 8 * int(kappa), (1.0, 1.0), curvature
    )
    far = path.norm(dim=1)
    return int((far > 1e-6 * far[0]).nonzero()[-1]) + 1  # 此后再没有超出


counts = {}
for kappa in (10.0, 100.0, 400.0):
    counts[kappa] = steps_needed(kappa, False), steps_needed(kappa, True)
    print(f"kappa {kappa:4.0f}: GD {counts[kappa][0]:4d} steps, momentum {counts[kappa][1]:3d}")
(gd, fast), (gd4, fast4) = counts[100.0], counts[400.0]
print(f"kappa times 4: GD steps times {gd4 / gd:.1f}, momentum steps times {fast4 / fast:.1f}")
assert 3.9 < gd4 / gd < 4.1 and 1.9 < fast4 / fast < 2.3 and gd4 > 8 * fast4

# %% [markdown]
# GD 的步数几乎与 $\kappa$ 成正比，动量的步数大致与 $\sqrt\kappa$ 成正比。
# 常听说动量的好处是“冲过[局部极小](../terms/local-minimum.md)”；这里只有一个最低点，它的好处是把狭长的山谷走快了。
#
# ## 小批量的噪声 <a id="noise"></a>
#
# [SGD](../terms/sgd.md) 用一小批样本估计梯度。
# 样本独立抽取时，[方差](../terms/variance.md)与[批量大小](../terms/batch-size.md) $B$ 成反比，标准差就与 $\sqrt B$ 成反比：批量变成四倍，噪声才小一半。
# 在一个 1000 个样本的[线性回归](../terms/linear-regression.md)上量一量，看最后一列是不是常数。

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
    print(f"batch {B:2d}: noise {spread[B]:4.1f}, times sqrt(batch) {spread[B] * B**0.5:.1f}")
products = [value * B**0.5 for B, value in spread.items()]
assert max(products) < 1.1 * min(products)

# %% [markdown]
# 学习率不变时，噪声使 SGD 停不到最低点，只在附近晃（除非每个样本都能被完全拟合，那时最低点上没有噪声）。
# 学习率不太大时，晃出的那部分损失大致与 $\eta/B$ 成正比，见练习 2。
# 把学习率降下来，就靠得更近，所以训练末尾常常要衰减学习率。

# %%
# 图：横轴是步数，纵轴是比最小值高出的损失（每 100 步取平均），对数刻度；学习率 0.02 的曲线降得快但停在高处，0.002 的降得慢但停得更低，后半程衰减的一条降得快，最后也停得低
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
for name in ("0.002", "0.02, then decayed"):
    print(f"0.02 ends more than 4 times above {name}:", floor["0.02"] > 4 * floor[name])
    assert floor["0.02"] > 4 * floor[name]

# %% [markdown]
# ## Adam 加 L2，不等于 AdamW <a id="adamw"></a>
#
# 在不带动量的 SGD 里，[L2 正则](../terms/l2-regularization.md)与[权重衰减](../terms/weight-decay.md)是一回事。
# 在 Adam 里不是：L2 的那一份混进梯度，也一起除以 $\sqrt{\hat v}$；[AdamW](../terms/adamw.md) 把衰减拿到外面。
# 两种参数，梯度都是随机的、平均为 0，一种的幅度是 0.1，另一种是 10。
# 各 100 个，都从 1 开始，走 1000 步，看平均剩下多少。


# %%
def shrink(make):
    g = torch.Generator().manual_seed(0)
    w = torch.ones(100, 2, requires_grad=True)
    optimizer = make([w])
    for _ in range(1000):
        w.grad = torch.randn(100, 2, generator=g) * torch.tensor([0.1, 10.0])
        optimizer.step()
    return w.detach().mean(dim=0).tolist()


for decay in (1.0, 0.3):
    with_l2 = shrink(lambda p: torch.optim.Adam(p, lr=0.001, weight_decay=decay))
    decoupled = shrink(lambda p: torch.optim.AdamW(p, lr=0.001, weight_decay=decay))
    expected = (1 - 0.001 * decay) ** 1000
    print(f"decay {decay}: (1 - lr * decay) ** 1000 = {expected:.2f}")
    for name, (small, large) in (("Adam + L2", with_l2), ("AdamW", decoupled)):
        print(f"  {name:9s} small gradient {small:.2f}, large gradient {large:.2f}")
    assert max(abs(left - expected) for left in decoupled) < 0.03
    assert with_l2[0] < expected - 0.07 and with_l2[1] > 0.87

# %% [markdown]
# AdamW 对两种参数一视同仁，都缩到 $(1-\eta\lambda)^{1000}$ 附近。
# Adam 加 L2 时，梯度大的缩得很少，$\lambda$ 为 1 时也只缩了约一成：衰减那一份被自己的大梯度除小了。
# 梯度小的又缩过了头：起初 $\lambda w$ 比梯度还大，除完之后它自己占了大半步，所以 $\lambda$ 从 1 降到 0.3，剩下的也差不多。
#
# ## 在真的网络上 <a id="network"></a>
#
# 用[两层网络](../terms/mlp.md)认 scikit-learn 自带的手写数字。
# 六个优化器各试五个学习率，走 100 步，看[训练损失](../terms/training-error.md)。
# GD 每步用全部 1797 个样本，其余五个每步用 64 个，所以同样 100 步，GD 的计算量是别人的 28 倍。
# 高于 3 的一律记作 3：比瞎猜的 $\ln10\approx2.3$ 还差，差多少没有意义。
# 看每个优化器在哪些学习率上能降到 0.25 以下。

# %%
from sklearn.datasets import load_digits

digits = load_digits()
X, labels = torch.tensor(digits.data) / 16, torch.tensor(digits.target)
print(f"{len(X)} samples, {len(X) / 64:.0f} batches of 64")
OPTIMIZERS = {
    "GD": lambda p, r: torch.optim.SGD(p, lr=r),
    "SGD": lambda p, r: torch.optim.SGD(p, lr=r),
    "momentum": lambda p, r: torch.optim.SGD(p, lr=r, momentum=0.9),
    "RMSProp": lambda p, r: torch.optim.RMSprop(p, lr=r),
    "Adam": lambda p, r: torch.optim.Adam(p, lr=r),
    "AdamW": lambda p, r: torch.optim.AdamW(p, lr=r, weight_decay=0.1),
}
RATES = (0.001, 0.01, 0.1, 1.0, 10.0)


def train(name, rate):
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
    return net.requires_grad_(False)


# %%
def final_loss(net):
    loss = nn.functional.cross_entropy(net(X), labels).item()
    return loss if loss < 3 else 3.0


nets = {name: [train(name, rate) for rate in RATES] for name in OPTIMIZERS}
losses = {name: [final_loss(net) for net in row] for name, row in nets.items()}
for name, row in losses.items():
    good = ", ".join(f"{rate:g}" for rate, loss in zip(RATES, row) if loss < 0.25)
    print(f"{name:8s} lowest loss {min(row):.1f}, below 0.25 at learning rate {good}")
assert max(min(row) for row in losses.values()) < 0.25
for name in ("RMSProp", "Adam", "AdamW"):  # 学习率 0.01 和 1：高下正好相反
    assert losses[name][1] < 0.25 and losses["SGD"][1] > 2
    assert losses[name][3] > 1.5 and losses["SGD"][3] < 0.25

# %%
# 图：横轴是学习率、纵轴是损失，都是对数刻度；六条曲线都是中间低两头高，GD 和 SGD 的谷底在 1，动量的在 0.1，RMSProp 的在 0.01，Adam 和 AdamW 的在 0.01 到 0.1
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for name, row in losses.items():
    ax.loglog(RATES, row, marker="o", label=name)
ax.axhline(2.303, color="C7", linestyle=":")
ax.set(xlabel="learning rate", ylabel="training loss after 100 steps", ylim=(0.02, 4))
ax.legend(ncols=2, fontsize=8)
plt.show()

# %% [markdown]
# 虚线是瞎猜的损失 $\ln10$。每条曲线都是一个坑：太小走得慢，太大学不会甚至发散。
# 坑底的位置各不相同：学习率 0.01 时 Adam 已经学好，SGD 才刚起步；学习率 1 时正好反过来。
# 所以比较优化器时必须各自[调学习率](../terms/hyperparameter-tuning.md)，用同一个学习率比出来的高下没有意义。
# 各自调好之后，这里六个优化器的最低损失都在 0.1 到 0.2 左右，差别远小于学习率选错的代价；学习率只试了五个，这点高下也不必当真。
#
# 学习率是 1 时，Adam 为什么停在瞎猜的水平？数一数隐藏层里有多少个 [ReLU](../terms/relu.md) 对所有样本都输出 0。

# %%
dead = {}
for rate in (0.01, 1.0):
    first, relu, _ = nets["Adam"][RATES.index(rate)]
    active = (relu(first(X)) > 0).any(dim=0)
    dead[rate] = int((~active).sum())
    print(f"Adam lr {rate:g}: {dead[rate]} of 64 hidden units dead")
assert dead[0.01] < 32 and dead[1.0] > 55

# %% [markdown]
# 学习率 1 的第一步就把每个梯度不为 0 的权重挪动约 1，而这一层的初值都在 $\pm1/\sqrt{64}=\pm1/8$ 之内，一步就把初值冲掉了；走完 100 步，ReLU 几乎全“死”了，死的神经元没有梯度，很难再学。
# “自适应”没有替人选好学习率。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. Adam 的第一步有多长？ <a id="exercise-first-step"></a>
#
# 梯度是 0.001 和 1000 时，Adam 的第一步各走多远？如果去掉偏差修正呢？

# %% [markdown] tags=["answer"]
# 第一步 $m=(1-\beta_1)g$、$v=(1-\beta_2)g^2$，修正之后是 $\hat m=g$、$\hat v=g^2$，所以走的长度是 $\eta\,|g|/(|g|+\epsilon)\approx\eta$，只要 $|g|$ 远大于 $\epsilon=10^{-8}$，就与 $g$ 的大小无关。
# 不修正时（$\beta_1=0.9$、$\beta_2=0.999$），长度是 $\eta\cdot0.1|g|/\sqrt{0.001g^2}=\eta\cdot0.1/\sqrt{0.001}\approx3.16\eta$：两个平均都偏小，分母偏小得更厉害，起步反而太猛。
# RMSProp 没有修正，分子又不平均，第一步是 $\eta|g|/\sqrt{0.01g^2}=10\eta$（PyTorch 默认 $\alpha=0.99$），这就是最前面看到的 10 倍。

# %% tags=["answer"]
for gradient in (1e-3, 1e3):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.01)
    w.grad = torch.tensor([gradient])
    optimizer.step()
    m, v = optimizer.state[w]["exp_avg"], optimizer.state[w]["exp_avg_sq"]
    raw = (0.01 * m / v.sqrt()).item()  # 不修正的一步
    print(f"gradient {gradient:g}: first step {-w.item():.4f}, uncorrected {raw:.4f}")
    assert abs(-w.item() / 0.01 - 1) < 1e-4 and abs(raw / 0.01 - 10**0.5) < 1e-4

# %% [markdown]
# ### 2. 批量加倍，学习率也加倍 <a id="exercise-linear-scaling"></a>
#
# 有人说批量加倍、学习率也加倍，训练就差不多，步数还少一半。
# 在上面的线性回归上从最低点出发，保持 $\eta/B=0.0025$，取 $B=4,8,256,512$，各用 16000 个样本，比较平均停留在比最小值高多少的地方。这条规则什么时候失效？

# %% [markdown] tags=["answer"]
# 停留的高度大致由 $\eta/B$ 决定：$B$ 从 4 到 8，高度相近，步数少一半。
# 学习率接近界限 $2/\lambda_{\max}$（$\lambda_{\max}$ 是损失的最大曲率）时，规则就不准了：$B=256$ 的高度已经是 $B=4$ 的两倍以上；$B=512$ 的学习率越过界限，发散了。
# 有噪声时，实际的界限比 $2/\lambda_{\max}$ 还要低一些。
# 所以批量大到一定程度，学习率不能再跟着加，再加批量也就省不了多少步。


# %% tags=["answer"]
def floor_of(rate, B):
    g = torch.Generator().manual_seed(2)
    w, total, steps = best.clone(), 0.0, 16000 // B
    for _ in range(steps):
        index = torch.randint(0, 1000, (B,), generator=g)
        w = w - rate * 2 / B * A[index].T @ (A[index] @ w - b[index])
        total += (((A @ w - b) ** 2).mean() - lowest).item()
    return total / steps


print(f"2 / lambda_max = {2 / torch.linalg.eigvalsh(2 / 1000 * A.T @ A)[-1]:.1f}")
floors = {B: floor_of(0.0025 * B, B) for B in (4, 8, 256, 512)}
for B in (8, 256, 512):
    times = floors[B] / floors[4]
    shown = f"{times:.1f} times" if times < 10 else "more than 10 times"
    print(f"batch {B:3d}, lr {0.0025 * B:.2f}: {shown} the floor of batch 4")
assert 0.9 < floors[8] / floors[4] < 1.1
assert 2 < floors[256] / floors[4] < 10 < floors[512] / floors[4]

# %% [markdown]
# ### 3. 把坐标转 45 度 <a id="exercise-rotation"></a>
#
# 取曲率 1 和 100 的山谷，再把它（连同起点）转 45 度。
# 学习率不变（GD 0.018，Adam 0.1），第一次走到离最低点 0.01 以内各要多少步？为什么一个不变，一个变慢？

# %% [markdown] tags=["answer"]
# GD 的每一步是梯度乘上同一个数，不分坐标轴：山谷和起点怎么转，梯度和路径就跟着怎么转，步数不变。
# Adam 按坐标轴分别缩放：山谷沿着坐标轴时，两个轴各除各的，大致拉平；转 45 度以后，两个轴上的梯度差不多一样大，分别缩放起不了多少作用，狭长的山谷还是狭长的。
# 所以[“自适应”](../terms/adaptive-learning-rate.md)适应的是坐标轴方向的尺度，不是任意方向的曲率。

# %% tags=["answer"]
turn = torch.tensor([[1.0, -1.0], [1.0, 1.0]]) / 2**0.5


def steps_until(make, rotated):
    point = torch.tensor([-4.0, 1.5])
    point = (turn @ point if rotated else point).requires_grad_()
    optimizer = make([point])
    for step in range(1, 1500):
        optimizer.zero_grad()
        along = turn.T @ point if rotated else point
        (0.5 * (torch.tensor([1.0, 100.0]) * along**2).sum()).backward()
        optimizer.step()
        if point.norm() <= 0.01:
            return step
    raise AssertionError("not there in 1500 steps")


for name, make in (
    ("GD", lambda p: torch.optim.SGD(p, lr=0.018)),
    ("Adam", lambda p: torch.optim.Adam(p, lr=0.1)),
):
    along_axes, rotated = steps_until(make, False), steps_until(make, True)
    print(f"{name:4s} along the axes {along_axes} steps, rotated {rotated}")
    assert abs(rotated - along_axes) <= 1 if name == "GD" else rotated > 3 * along_axes
