# ---
# number: 5
# title: 梯度消失与爆炸：一层一层地量
# title_en: Vanishing and Exploding Gradients, Layer by Layer
# description: 在二十层的网络里逐层量出梯度，看激活函数、初始化和深度怎样决定它消失还是爆炸，归一化和残差连接又改变了什么。
# ---

# %% [markdown]
# “网络太深，[梯度会消失](../terms/vanishing-gradient.md)或[爆炸](../terms/exploding-gradient.md)。”为什么？消失得多快？哪个补救管用？
# 这里不空谈，造一个二十层的网络，把梯度一层一层地量出来。
# 要看到的是：每层给梯度乘上一个几乎固定的系数，权重的尺度取 1 时，[sigmoid](../terms/sigmoid.md) 约是 0.24，[ReLU](../terms/relu.md) 约是 0.7，[初始化](../terms/weight-initialization.md)一改它就跟着变；系数偏离 1，一层层连乘下去，就是消失或爆炸。
#
# ## 量的办法 <a id="measuring"></a>
#
# 每层 64 个单元，是一个[线性层](../terms/nn-linear.md)加一个[激活函数](../terms/activation-function.md)；输入是标准正态的随机数，最后一层的输出配上随机的上游梯度往回传。
# 往前记下每层输出的大小，往后记下损失对每层输出的[梯度](../terms/gradient.md)的大小，都用均方根，五个[种子](../terms/random-seed.md)取几何平均。
# [权重](../terms/weight.md)的标准差写成 $g/\sqrt{64}$，$g$ 叫增益；偏置取 0。为了少受舍入影响，用 [float64](../terms/dtype.md)。

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

WIDTH = 64


class Block(nn.Module):
    """线性层加激活函数；norm 先做层归一化，residual 再加上输入。"""

    def __init__(self, activation, gain, norm=False, residual=False):
        super().__init__()
        self.linear = nn.Linear(WIDTH, WIDTH)
        nn.init.normal_(self.linear.weight, std=gain / WIDTH**0.5)
        nn.init.zeros_(self.linear.bias)
        self.norm = nn.LayerNorm(WIDTH) if norm else nn.Identity()
        self.activation, self.residual = activation, residual

    def forward(self, x):
        out = self.activation(self.linear(self.norm(x)))
        return x + out if self.residual else out


def blocks(activation, gain, depth=20, seed=0, **extra):
    torch.manual_seed(seed)
    return nn.Sequential(*(Block(activation, gain, **extra) for _ in range(depth)))


# %%
def measure(activation, gain, depth=20, **extra):
    """各层输出的大小、输出梯度的大小、权重梯度的大小（均方根，几何平均）。"""
    logs = []
    for seed in range(5):
        net = blocks(activation, gain, depth, seed, **extra).double()
        outputs = [torch.randn(128, WIDTH, dtype=torch.float64)]
        for block in net:
            outputs.append(block(outputs[-1]))
            outputs[-1].retain_grad()
        outputs[-1].backward(torch.randn(128, WIDTH, dtype=torch.float64))
        sizes = [[o.detach(), o.grad, b.linear.weight.grad] for o, b in zip(outputs[1:], net)]
        logs.append([[t.pow(2).mean().sqrt().log() for t in row] for row in sizes])
    return torch.tensor(logs).mean(dim=0).exp().T


ahead, back, on_weights = measure(torch.tanh, 1.0)
print("layers measured:", len(back))

# %% [markdown]
# ## 三种激活函数 <a id="activations"></a>
#
# 增益都取 1，看三条线各有多陡。图从右往左读：梯度从第 20 层出发，往第 1 层走。

# %%
# 图：纵轴是对数刻度；sigmoid 的直线从右到左急剧下降约十二个数量级，ReLU 缓缓下降约三个数量级，tanh 下降不到一个数量级，而且越靠右越平
activations = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
factors = {}
for name, activation in activations.items():
    back = measure(activation, 1.0)[1]
    factors[name] = (back[0] / back[-1]).item() ** (1 / 19)
    ax.semilogy(range(1, 21), back, marker=".", label=name)
ax.set(xlabel="layer", ylabel="gradient of the output", xticks=[1, 5, 10, 15, 20])
ax.legend()
plt.show()

# %%
for name, factor in factors.items():
    print(f"{name:8s} per layer x {factor:.2f}, over 19 layers x {factor**19:.0e}")
assert 0.2 < factors["sigmoid"] < 0.25 and 0.65 < factors["relu"] < 0.75
assert 0.15 < factors["tanh"] ** 19 < 0.5

# %% [markdown]
# sigmoid 和 ReLU 在对数图上接近直线，说明每层乘的系数差不多。
# 增益是 1 的随机权重，平均说来不改变梯度的均方，系数就看激活函数的[导数](../terms/derivative.md)。
# sigmoid 的导数不超过 0.25，系数也就不到 0.25；ReLU 约有一半的单元导数是 0，系数约是 $\sqrt{1/2}\approx0.71$。
# [tanh](../terms/tanh.md) 在 0 附近导数接近 1，输出又一层层变小、越来越靠近 0，所以越往深处系数越接近 1，线是弯的，十九层只降到约 0.3。
#
# ## 初始化的增益 <a id="gain"></a>
#
# 对 ReLU，可以算出系数应当是多少：梯度往回过一层，约一半单元的导数是 0，均方减半；再乘权重，均方平均乘上 $g^2$，所以系数是 $g/\sqrt2$。
# 令它等于 1，得到 $g=\sqrt2$，这就是 He 初始化。看量出的系数与算出的差多少。

# %%
found = {}
for gain in (0.5, 1.0, 2**0.5, 2.0):
    back = measure(torch.relu, gain)[1]
    found[gain] = (back[0] / back[-1]).item() ** (1 / 19)
    print(
        f"gain {gain:.2f}: theory {gain / 2**0.5:.2f}, measured {found[gain]:.2f}, "
        f"19 layers x {found[gain] ** 19:.0e}"
    )
    assert abs(found[gain] - gain / 2**0.5) < 0.03
print(f"gain 2 over gain 1, after 19 layers: {(found[2.0] / found[1.0]) ** 19:.1e}")
assert abs((found[2.0] / found[1.0]) ** 19 / 2**19 - 1) < 1e-6

# %% [markdown]
# 增益差一倍，十九层之后正好差 $2^{19}\approx52$ 万倍：权重整体乘 2，偏置都是 0 的 ReLU 网络里谁激活谁不激活并不变。
# 深层网络的初始化不能“随便给点小随机数”。
#
# ## 深度 <a id="depth"></a>
#
# 系数固定，首尾之比就是它的“层数减一”次方，画在对数刻度上应当是直线。

# %%
# 图：横轴是层数，纵轴对数刻度；sigmoid 和增益 1 的 ReLU 随深度直线下降，He 初始化的 ReLU 几乎水平，增益 2 的 ReLU 直线上升
settings = {"sigmoid, gain 1": (torch.sigmoid, 1.0), "relu, gain 1": (torch.relu, 1.0)}
settings |= {"relu, gain 1.41": (torch.relu, 2**0.5), "relu, gain 2": (torch.relu, 2.0)}
depths, ratio = (2, 5, 10, 20, 40), {}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for label, (activation, gain) in settings.items():
    grads = [measure(activation, gain, depth)[1] for depth in depths]
    ratio[label] = [(g[0] / g[-1]).item() for g in grads]
    ax.semilogy(depths, ratio[label], marker="o", label=label)
ax.set(xlabel="depth", ylabel="first / last gradient", xticks=depths)
ax.legend()
plt.show()
assert ratio["sigmoid, gain 1"][-1] < 1e-20 and 0.2 < ratio["relu, gain 1.41"][-1] < 5
assert ratio["relu, gain 1"][-1] < 1e-5 and ratio["relu, gain 2"][-1] > 1e5

# %% [markdown]
# 四条都接近直线，深度加倍，对数也差不多加倍；系数接近 1 的，到四十层也没有离开 1 多远。
# 深度本身不是病因，它把系数的偏离放大成指数。
#
# ## 权重的梯度是两个信号的乘积 <a id="product"></a>
#
# 加权和写成 $Z_n=A_{n-1}W_n$ 时，更新权重用的是 $\partial L/\partial W_n=A_{n-1}^\top\delta_n$，$\delta_n$ 是损失对 $Z_n$ 的梯度：前向传来的信号乘上反向传来的信号。
# 增益是 1 的 ReLU，前向的信号也每层约乘 0.7，一个往前缩，一个往后缩，乘积在各层反而差不多大，只是都小。
# 比较两行：权重梯度的首尾之比相同，大小差得远。

# %%
sizes = []
for gain in (1.0, 2**0.5):
    ahead, back, on_weights = measure(torch.relu, gain)
    sizes.append(on_weights)
    print(
        f"gain {gain:.2f}: output last/first {ahead[-1] / ahead[0]:.0e}, "
        f"output gradient first/last {back[0] / back[-1]:.0e}"
    )
    print(
        f"           weight gradient first/last {on_weights[0] / on_weights[-1]:.1f}, "
        f"size in layer 1 {on_weights[0]:.0e}"
    )
    assert on_weights.max() / on_weights.min() < 3
print(f"weight gradients, gain 1.41 over gain 1: {sizes[1][0] / sizes[0][0]:.0f} times")
assert (sizes[1] / sizes[0] / 2**9.5 - 1).abs().max() < 1e-6

# %% [markdown]
# 所以只“比较各层权重的梯度”会漏掉这种毛病：各层差不多，看上去很健康，其实输出往前、梯度往后都缩小了约一千倍，各层权重的梯度都只有 He 初始化的 $1/724$（$724\approx\sqrt2^{\,19}$）。
# 要看就把前向和反向分开看。
#
# ## 归一化与残差连接 <a id="remedies"></a>
#
# 两种补救都不改激活函数。[层归一化](../terms/layer-normalization.md)把每个样本在每层的输入拉回均值 0、标准差 1，sigmoid 的输出虽然挤在 0.5 附近，也重新铺开，反向时梯度也要除以那个不到 1 的标准差，缩小的就补了回来；[残差连接](../terms/residual-connection.md)给梯度一条不经过激活函数的路，导数里多了一个[恒等](../terms/identity-mapping.md)的 $I$。
# 看加了之后，线还陡不陡。

# %%
# 图：纯 sigmoid 网络的梯度急剧下降；加层归一化、加残差连接、两者都加，三条线都几乎水平，叠在一起
variants = {"plain": {}, "norm": {"norm": True}, "residual": {"residual": True}}
variants["norm + residual"] = {"norm": True, "residual": True}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ratios = {}
for label, extra in variants.items():
    back = measure(torch.sigmoid, 1.0, **extra)[1]
    ratios[label] = (back[0] / back[-1]).item()
    ax.semilogy(range(1, 21), back, marker=".", label=label)
ax.set(xlabel="layer", ylabel="gradient of the output", xticks=[1, 5, 10, 15, 20])
ax.legend()
plt.show()

# %%
for label, ratio in ratios.items():
    print(f"sigmoid, {label:16s} first / last gradient {ratio:.2g}")
assert all(0.5 < ratio < 3 for label, ratio in ratios.items() if label != "plain")

# %% [markdown]
# 首尾之比从 $10^{-12}$ 回到 1 到 2 之间。
# 归一化放在哪里要紧：这里放在线性层之前；同是层归一化，放在线性层与 sigmoid 之间就几乎救不了，词条[梯度消失](../terms/vanishing-gradient.md#pitfalls)里有对照。
#
# ## 这一切影响训练吗？ <a id="training"></a>
#
# 用 scikit-learn 自带的 1797 张 8×8 手写数字，二十层的网络加一个[输出层](../terms/output-layer.md)，[SGD](../terms/sgd.md) 走 300 步，两个种子的测试[准确率](../terms/accuracy.md)取平均。
# 十类瞎猜，准确率约一成，[交叉熵](../terms/cross-entropy-loss.md)是 $\ln10\approx2.30$。看哪几个离开了瞎猜。

# %%
from sklearn.datasets import load_digits

digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 8 - 1
y = torch.tensor(digits.target)


def train(activation, gain, clip=None, seed=0, **extra):
    net = nn.Sequential(blocks(activation, gain, seed=seed, **extra), nn.Linear(WIDTH, 10))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.02)
    g = torch.Generator().manual_seed(seed)
    for _ in range(300):
        index = torch.randint(0, 1437, (64,), generator=g)
        loss = nn.functional.cross_entropy(net(X[index]), y[index])
        if not loss.isfinite():
            break
        optimizer.zero_grad()
        loss.backward()
        if clip:
            nn.utils.clip_grad_norm_(net.parameters(), clip)
        optimizer.step()
    with torch.no_grad():
        accuracy = (net(X[1437:]).argmax(dim=1) == y[1437:]).float().mean()
    return torch.stack([accuracy, loss.detach()])


def average(activation, gain, **extra):
    """两个种子平均的测试准确率和最后一步的训练损失。"""
    return sum(train(activation, gain, seed=s, **extra) for s in range(2)).div(2).tolist()


# %%
runs = {
    "sigmoid": (torch.sigmoid, 1.0, {}),
    "sigmoid + norm": (torch.sigmoid, 1.0, {"norm": True}),
    "sigmoid + residual": (torch.sigmoid, 1.0, {"residual": True}),
    "relu, gain 1": (torch.relu, 1.0, {}),
    "relu, gain 1.41": (torch.relu, 2**0.5, {}),
    "relu, gain 2": (torch.relu, 2.0, {}),
}
scores, losses = {}, {}
for label, (activation, gain, extra) in runs.items():
    scores[label], losses[label] = average(activation, gain, **extra)
    told = "below 1.5" if losses[label] < 1.5 else f"{losses[label]:.1f}"
    print(f"{label:20s} {'above 50%' if scores[label] > 0.5 else 'below 25%'}, loss {told}")
learned = {label for label, score in scores.items() if score > 0.5}
assert learned == {"sigmoid + norm", "sigmoid + residual", "relu, gain 1.41"}
assert all(score < 0.25 for label, score in scores.items() if label not in learned)
assert all(abs(losses[label] - 2.3026) < 0.04 for label in ("sigmoid", "relu, gain 1"))
assert losses["relu, gain 2"] != losses["relu, gain 2"]  # nan 不等于自己

# %% [markdown]
# 与前面量的对得上：首尾之比接近 1 的三个离开了瞎猜，准确率都在一半以上；消失的两个停在瞎猜附近，损失还在 $\ln10$ 附近。
# 爆炸的一个，头一两步就迈得太远，损失成了 `nan`，训练就此停下；它的准确率来自 `nan` 的输出，没有意义。
# 补救不限于一种：换激活函数配好初始化、加归一化、加残差，在这里各自都够。现代的深层网络通常几样都用。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 给 leaky ReLU 算增益 <a id="exercise-leaky"></a>
#
# 取负半轴斜率是 0.2 的 leaky ReLU。增益取多少，梯度的系数才约等于 1？照“初始化的增益”一节算出来，再用 `measure` 量。

# %% [markdown] tags=["answer"]
# 约一半单元的导数是 1，另一半是 0.2，平方的平均是 $(1+0.04)/2$。系数是 $g\sqrt{(1+0.04)/2}$，令它等于 1：$g=\sqrt{2/1.04}\approx1.39$。
# 一般地，负半轴斜率是 $a$ 时，$g=\sqrt{2/(1+a^2)}$；$a=0$ 就是 He 初始化的 $\sqrt2$。`nn.init.calculate_gain` 给的也是它。

# %% tags=["answer"]
gain = (2 / (1 + 0.2**2)) ** 0.5
back = measure(nn.LeakyReLU(0.2), gain)[1]
factor = (back[0] / back[-1]).item() ** (1 / 19)
print(
    f"gain {gain:.2f}, library {nn.init.calculate_gain('leaky_relu', 0.2):.2f}, factor {factor:.1f}"
)
assert abs(factor - 1) < 0.05

# %% [markdown]
# ### 2. 梯度裁剪能救谁？ <a id="exercise-clipping"></a>
#
# 给“增益 2 的 ReLU”加上[梯度裁剪](../terms/gradient-clipping.md)（总范数不超过 1），准确率能到增益 1.41 的那么高吗？给增益 1 的 sigmoid 加上呢？

# %% [markdown] tags=["answer"]
# 裁剪只缩短太长的一步，方向不变，各层之间的比例也不变。
# 所以它让爆炸的网络不再飞出去，损失是有限的数，准确率也离开了瞎猜；但二十层放大几百倍的毛病还在，每步又至多走 0.02（[学习率](../terms/learning-rate.md)乘范数的上限），300 步之后损失仍在 1.5 以上，学得远不如初始化正确的。
# 对消失没有用：传到浅层的梯度本来就太小，裁剪只会缩短，不会放大。

# %% tags=["answer"]
clipped, clipped_loss = average(torch.relu, 2.0, clip=1.0)
vanished, _ = average(torch.sigmoid, 1.0, clip=1.0)
behind = scores["relu, gain 1.41"] - clipped
print("gain 2, clipped: above 15%:", clipped > 0.15, "| loss above 1.5:", clipped_loss > 1.5)
print("  behind gain 1.41 by more than 10 points:", behind > 0.1)
print("sigmoid, clipped: above 15%:", vanished > 0.15)
assert 0.15 < clipped and behind > 0.1 and clipped_loss > 1.5 and vanished < 0.15

# %% [markdown]
# ### 3. tanh 的增益为什么推荐 5/3？ <a id="exercise-tanh"></a>
#
# 增益是 1 时，tanh 的梯度衰减得很慢，`nn.init.calculate_gain("tanh")` 为什么还给更大的 5/3？
# 用四十层的网络，比较两种增益第 20 层、第 40 层输出的大小，以及梯度的首尾之比。

# %% [markdown] tags=["answer"]
# 增益是 1 时，tanh 每层都把信号压小一点，没有什么再把它拉回来，输出一路变小，越深的层越像线性的，末层权重的梯度也跟着前向的信号变小。
# 增益 5/3 足以抵消压缩，前向的输出停在 0.65 左右，第 20 层与第 40 层差不多。
# 代价是梯度往回传时每层约放大到 1.1 倍，四十层下来放大几十倍；增益 1 的衰减却越来越慢。
# 所以 5/3 保的是前向的信号，并不保证梯度守恒，层数很多时还得靠归一化或残差连接。

# %% tags=["answer"]
for gain in (1.0, 5 / 3):
    ahead, back, on_weights = measure(torch.tanh, gain, depth=40)
    ratio = (back[0] / back[-1]).item()
    print(
        f"gain {gain:.2f}: output of layer 20 {ahead[19]:.2f}, of layer 40 {ahead[39]:.2f}, "
        f"last weight gradient {on_weights[-1]:.1f}"
    )
    print(f"  gradient first/last {ratio:.2g}, per layer x {ratio ** (1 / 39):.2f}")
    assert ahead[39] < 0.85 * ahead[19] if gain == 1 else abs(ahead[39] - 0.65) < 0.03
assert abs(nn.init.calculate_gain("tanh") - 5 / 3) < 1e-9 and 20 < ratio < 80
