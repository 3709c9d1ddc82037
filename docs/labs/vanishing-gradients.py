# ---
# number: 5
# title: 梯度消失与爆炸：一层一层地量
# title_en: Vanishing and Exploding Gradients, Layer by Layer
# description: 在二十层的网络里逐层量出梯度，看激活函数、初始化和深度怎样决定它消失还是爆炸，归一化和残差连接又改变了什么。
# ---

# %% [markdown]
# “网络太深，[梯度会消失](../terms/vanishing-gradient.md)或[爆炸](../terms/exploding-gradient.md)。”为什么？消失得多快？哪个补救管用？
# 这里不空谈，造一个二十层的网络，把梯度一层一层地量出来。
# 要看到的是：每层给梯度乘上一个几乎固定的系数，[sigmoid](../terms/sigmoid.md) 约是 0.24，[ReLU](../terms/relu.md) 由[初始化](../terms/weight-initialization.md)决定；系数的二十次方，就是消失或爆炸。
#
# ## 量的办法 <a id="measuring"></a>
#
# 每层 64 个单元，输入是标准正态的随机数，最后一层的输出配上随机的上游梯度往回传。
# 往前记下每层输出的大小，往后记下损失对每层输出的[梯度](../terms/gradient.md)的大小，五个种子取几何平均。
# 权重的标准差写成 $g/\sqrt{64}$，$g$ 叫增益。量级会差很多，所以用 float64。

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
# 增益都取 1。图从右往左读：梯度从第 20 层出发，往第 1 层走。

# %%
# 图：纵轴是对数刻度；sigmoid 的直线从右到左急剧下降十几个数量级，ReLU 缓缓下降三个数量级，tanh 几乎水平
activations = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
factors = {}
for name, activation in activations.items():
    back = measure(activation, 1.0)[1]
    factors[name] = (back[0] / back[-1]).item() ** (1 / 19)
    ax.semilogy(range(1, 21), back, marker=".", label=name)
ax.set(xlabel="layer", ylabel="gradient of the output")
ax.legend()
plt.show()

# %%
for name, factor in factors.items():
    print(f"{name:8s} per layer x {factor:.2f}, over 19 layers x {factor**19:.0e}")
assert factors["sigmoid"] < 0.25

# %% [markdown]
# 对数图上是直线，说明每层乘的是同一个系数。
# sigmoid 的导数不超过 0.25，增益是 1 时，每层的系数也就到不了 0.25；ReLU 有一半的单元导数是 0，系数是 $\sqrt{1/2}\approx0.71$；[tanh](../terms/tanh.md) 在 0 附近导数接近 1，输出又一层层变小、越来越靠近 0，所以几乎不衰减。
#
# ## 初始化的增益 <a id="gain"></a>
#
# 对 ReLU，可以算出系数应当是多少：一层把方差乘上 $g^2$，再因为一半单元为 0 减半，所以系数是 $g/\sqrt2$。
# 令它等于 1，得到 $g=\sqrt2$，这就是 He 初始化。

# %%
for gain in (0.5, 1.0, 2**0.5, 2.0):
    back = measure(torch.relu, gain)[1]
    found = (back[0] / back[-1]).item() ** (1 / 19)
    print(
        f"gain {gain:.2f}: theory {gain / 2**0.5:.2f}, measured {found:.2f}, 19 layers x {found**19:.0e}"
    )
    assert abs(found - gain / 2**0.5) < 0.03

# %% [markdown]
# 增益差一倍，十九层之后差 $2^{19}\approx52$ 万倍。深层网络的初始化不是“随便给点小随机数”。
#
# ## 深度 <a id="depth"></a>
#
# 系数固定，首尾之比就是它的“层数”次方。

# %%
# 图：横轴是层数，纵轴对数刻度；sigmoid 和增益 1 的 ReLU 随深度直线下降，He 初始化的 ReLU 保持水平，增益 2 的 ReLU 直线上升
settings = {"sigmoid, gain 1": (torch.sigmoid, 1.0), "relu, gain 1": (torch.relu, 1.0)}
settings |= {"relu, gain 1.41": (torch.relu, 2**0.5), "relu, gain 2": (torch.relu, 2.0)}
depths = (2, 5, 10, 20, 40)
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
for label, (activation, gain) in settings.items():
    grads = [measure(activation, gain, depth)[1] for depth in depths]
    ax.semilogy(depths, [(g[0] / g[-1]).item() for g in grads], marker="o", label=label)
ax.set(xlabel="depth", ylabel="first / last gradient")
ax.legend()
plt.show()

# %% [markdown]
# ## 权重的梯度是两个信号的乘积 <a id="product"></a>
#
# 更新权重用的是 $\partial L/\partial W_n=A_{n-1}^\top\delta_n$：前向传来的信号乘上反向传来的信号。
# 增益是 1 的 ReLU，前向的信号也每层乘 0.71，一个往前缩，一个往后缩，乘积在各层反而一样大，只是一样小。

# %%
for gain in (1.0, 2**0.5):
    ahead, back, on_weights = measure(torch.relu, gain)
    print(
        f"gain {gain:.2f}: output first/last {ahead[0] / ahead[-1]:6.0f}, "
        f"weight gradient first/last {on_weights[0] / on_weights[-1]:.1f}, size {on_weights[0]:.0e}"
    )

# %% [markdown]
# 所以“比较各层权重的梯度”会漏掉这种毛病：各层一样，看上去很健康，其实整个网络的输出和梯度都缩小了上千倍。
# 要看就把前向和反向分开看。
#
# ## 归一化与残差连接 <a id="remedies"></a>
#
# 两种补救都不改激活函数。[层归一化](../terms/layer-normalization.md)把每层的输入拉回标准差 1，sigmoid 的输出虽然挤在 0.5 附近，也重新铺开；[残差连接](../terms/residual-connection.md)给梯度一条不经过激活函数的路，导数里多了一个 1。

# %%
# 图：纯 sigmoid 网络的梯度急剧下降；加层归一化、加残差连接、两者都加，三条线都几乎水平
variants = {"plain": {}, "norm": {"norm": True}, "residual": {"residual": True}}
variants["norm + residual"] = {"norm": True, "residual": True}
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ratios = {}
for label, extra in variants.items():
    back = measure(torch.sigmoid, 1.0, **extra)[1]
    ratios[label] = (back[0] / back[-1]).item()
    ax.semilogy(range(1, 21), back, marker=".", label=label)
ax.set(xlabel="layer", ylabel="gradient of the output")
ax.legend()
plt.show()

# %%
for label, ratio in ratios.items():
    print(f"sigmoid, {label:16s} first / last gradient {ratio:.0e}")
assert all(0.1 < ratio < 1000 for label, ratio in ratios.items() if label != "plain")

# %% [markdown]
# ## 这一切影响训练吗？ <a id="training"></a>
#
# 用 scikit-learn 自带的 1797 张 8×8 手写数字，二十层的网络加一个输出层，[SGD](../terms/sgd.md) 走 300 步，两个种子的测试[准确率](../terms/accuracy.md)取平均。十类瞎猜是一成。

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
        optimizer.zero_grad()
        loss.backward()
        if clip:
            nn.utils.clip_grad_norm_(net.parameters(), clip)
        optimizer.step()
    with torch.no_grad():
        return (net(X[1437:]).argmax(dim=1) == y[1437:]).float().mean().item()


# %%
runs = {
    "sigmoid": (torch.sigmoid, 1.0, {}),
    "sigmoid + norm": (torch.sigmoid, 1.0, {"norm": True}),
    "sigmoid + residual": (torch.sigmoid, 1.0, {"residual": True}),
    "relu, gain 1": (torch.relu, 1.0, {}),
    "relu, gain 1.41": (torch.relu, 2**0.5, {}),
    "relu, gain 2": (torch.relu, 2.0, {}),
}
scores = {}
for label, (activation, gain, extra) in runs.items():
    scores[label] = sum(train(activation, gain, seed=s, **extra) for s in range(2)) / 2
    print(f"{label:20s} {'above 50%' if scores[label] > 0.5 else 'below 25%'}")
learned = {label for label, score in scores.items() if score > 0.5}
assert learned == {"sigmoid + norm", "sigmoid + residual", "relu, gain 1.41"}
assert all(score < 0.25 for label, score in scores.items() if label not in learned)

# %% [markdown]
# 与前面量的完全对得上：首尾之比接近 1 的三个学会了，消失的两个停在瞎猜附近，爆炸的一个也一样，它的第一步就迈得太远。
# 补救不限于一种：换激活函数配好初始化、加归一化、加残差，各自都够。现代的深层网络通常几样都用。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 给 leaky ReLU 算增益 <a id="exercise-leaky"></a>
#
# leaky ReLU 在负的一半斜率是 0.2。增益取多少，梯度的系数才是 1？算出来再量。

# %% [markdown] tags=["answer"]
# 导数有一半是 1，一半是 0.2，平方的平均是 $(1+0.04)/2$。系数是 $g\sqrt{(1+0.04)/2}$，令它等于 1：$g=\sqrt{2/1.04}\approx1.39$。
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
# 给“增益 2 的 ReLU”加上[梯度裁剪](../terms/gradient-clipping.md)（总范数不超过 1），它学得会吗？消失的那些用裁剪有用吗？

# %% [markdown] tags=["answer"]
# 裁剪只缩短太长的一步，方向不变，各层之间的比例也不变。
# 所以它让爆炸的网络不再第一步就飞出去，准确率离开了瞎猜，但层与层之间差几百倍的毛病还在，学得远不如初始化正确的。
# 对消失毫无用处：梯度本来就太短，没有东西可裁。

# %% tags=["answer"]
clipped = sum(train(torch.relu, 2.0, clip=1.0, seed=s) for s in range(2)) / 2
print(
    "gain 2, clipped: above 20%:",
    clipped > 0.2,
    "| as good as gain 1.41:",
    clipped >= scores["relu, gain 1.41"],
)
vanished = sum(train(torch.sigmoid, 1.0, clip=1.0, seed=s) for s in range(2)) / 2
print("sigmoid, clipped: above 20%:", vanished > 0.2)

# %% [markdown]
# ### 3. tanh 的增益为什么推荐 5/3？ <a id="exercise-tanh"></a>
#
# 增益是 1 时，tanh 的梯度几乎不衰减，为什么还推荐更大的 5/3？提示：看前向的输出。

# %% [markdown] tags=["answer"]
# 增益是 1 时，tanh 每层都把信号压小一点，没有什么再把它拉回来，输出一路变小，网络越来越像线性的，权重的梯度也跟着前向的信号变小。
# 增益 5/3 大到足以抵消压缩，前向的输出停在一个稳定的大小；代价是梯度往回传时有所放大，四十层放大了几十倍。
# 两者不可兼得时，通常先保住前向的信号，再用归一化管住其余的。

# %% tags=["answer"]
for gain in (1.0, 5 / 3):
    ahead, back, _ = measure(torch.tanh, gain, depth=40)
    print(
        f"gain {gain:.2f}: output of layer 40 {ahead[-1]:.1f}, "
        f"gradient first/last {back[0] / back[-1]:.0e}"
    )
