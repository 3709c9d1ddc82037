# ---
# number: 9
# title: 加宽还是加深
# title_en: Wider or Deeper
# description: 参数总数相近，从一块宽的到二十四块窄的各训练一遍：普通网络深到十几块，训练损失反而升高，这就是退化；加上恒等的支路和合适的起点，它在这里就消失了。
# ---

# %% [markdown]
# 手里有两万个参数，该堆[宽度还是深度](../terms/depth-vs-width.md)？
# 直觉说深的更强：多出来的层什么都不做，也不会比浅的差。
# 事实是，普通的网络深到一定程度，连[训练误差](../terms/training-error.md)都可能升高，这叫[退化问题](../terms/degradation-problem.md)。
# 下面在相近的参数预算里把它量出来，确认它不是[过拟合](../terms/overfitting.md)，也不是表示不了，再用[残差连接](../terms/residual-connection.md)把它治好。
#
# ## 同样的预算 <a id="budget"></a>
#
# 输入 64 维，十类输出，中间 $L$ 个宽 $w$ 的块；这里的深度只数块，首尾两个[全连接层](../terms/fully-connected-layer.md)不算。
# 一个块是全连接层、[批归一化](../terms/batch-normalization.md)、[ReLU](../terms/relu.md)；归一化会减掉均值，块里的[偏置](../terms/bias.md)没有作用，所以不设。
# [参数总数](../terms/parameter-count.md)是
#
# $$
# Lw^2+(2L+75)w+10
# $$
#
# 只看第一项：深度是四倍，宽度就只能是一半。
# 下面给每个深度找出预算之内最大的宽度。

# %%
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    """全连接层、批归一化、ReLU；residual 再加上输入。"""

    def __init__(self, width, residual, depth):
        super().__init__()
        self.linear = nn.Linear(width, width, bias=False)
        self.norm = nn.BatchNorm1d(width)
        self.residual = residual
        nn.init.kaiming_normal_(self.linear.weight, nonlinearity="relu")
        if residual:
            nn.init.constant_(self.norm.weight, depth**-0.5)

    def forward(self, x):
        out = self.norm(self.linear(x)).relu()
        return x + out if self.residual else out


def network(depth, width, residual=False, seed=0):
    torch.manual_seed(seed)
    blocks = [Block(width, residual, depth) for _ in range(depth)]
    return nn.Sequential(nn.Linear(64, width), nn.ReLU(), *blocks, nn.Linear(width, 10))


def count(model):
    return sum(p.numel() for p in model.parameters())


DEPTHS = (1, 4, 12, 24)
widths = {d: max(w for w in range(1, 120) if count(network(d, w)) <= 20_000) for d in DEPTHS}
for depth, width in widths.items():
    total = count(network(depth, width))
    assert total == depth * width**2 + (2 * depth + 75) * width + 10
    print(f"depth {depth:2d}, width {width:3d}: {total} parameters")

# %% [markdown]
# 宽度只能是整数，所以四个总数不完全相同，相差不到 5%。
# 残差块里归一化的系数从 $1/\sqrt L$ 开始，免得 $L$ 个支路加起来，输出太大；这个[初始化](../terms/weight-initialization.md)有多要紧，练习 3 再看。
#
# ## 训练误差说了什么 <a id="degradation"></a>
#
# 数据是 scikit-learn 自带的 1797 张 8×8 手写数字，前 1437 张作[训练集](../terms/training-set.md)，其余作[测试集](../terms/test-set.md)。
# 每个网络用带[动量](../terms/momentum.md)的[小批量 SGD](../terms/minibatch-sgd.md) 走 300 步，每步随机取 64 张。
# 走完换到[评估模式](../terms/train-eval-mode.md)，量训练集上的[交叉熵损失](../terms/cross-entropy-loss.md)和测试集的[准确率](../terms/accuracy.md)。
# 先看普通网络的训练损失怎样随深度变化。

# %%
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 8 - 1
y = torch.tensor(digits.target)
X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]


def train(model, steps=300, rate=0.02, seed=0, curve=None):
    """训练，返回训练损失和测试准确率；curve 给出时，每 10 步记一次批上的损失。"""
    # fused 把各个参数的更新合成一次调用，只是快一些
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9, fused=True)
    g = torch.Generator().manual_seed(seed)
    for step in range(steps):
        index = torch.randint(0, 1437, (64,), generator=g)
        loss = F.cross_entropy(model(X_train[index]), y_train[index])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if curve is not None and step % 10 == 0:
            curve.append(loss.item())
    model.eval()
    with torch.no_grad():
        training_loss = F.cross_entropy(model(X_train), y_train).item()
        right = model(X_test).argmax(dim=1) == y_test
    return training_loss, right.float().mean().item()


def level(loss):
    """损失落在哪一段；训练会放大舍入误差，所以不印更多的位数。"""
    return "below 0.035" if loss < 0.035 else "0.035 to 0.3" if loss < 0.3 else "above 0.3"


results, curves = {}, {}
for residual in (False, True):
    for depth, width in widths.items():
        curves[depth, residual] = []
        model = network(depth, width, residual)
        results[depth, residual] = train(model, curve=curves[depth, residual])
for depth in DEPTHS:
    loss, right = results[depth, False]
    accuracy = "above 80%" if right > 0.8 else "below 80%"
    print(f"plain, depth {depth:2d}: training loss {level(loss)}, test accuracy {accuracy}")
ratio = results[24, False][0] / results[1, False][0]
print("loss at depth 24 more than 30 times that at depth 1:", ratio > 30)
assert ratio > 30
assert results[4, False][0] < results[12, False][0] < results[24, False][0]

# %% [markdown]
# 四块的还训得很好，十二块的训练损失已经高于四块的，二十四块的比一块的高三十倍以上，测试准确率也掉了下来。
# 训练损失本身就高，所以不是过拟合：过拟合的网络训练损失低。参数个数相近，所以也不能怪参数少。
#
# ## 表示不了吗？ <a id="identity"></a>
#
# 会不会是宽 26 太窄？先训练一个同样宽 26、只有四块的网络。
# 深的网络至少应当能做到它能做的事：多出来的块只要是[恒等映射](../terms/identity-mapping.md)就行。
# 普通的块也能做到：[权重](../terms/weight.md)取单位矩阵，刚建好的归一化在评估模式下用的均值是 0、方差是 1，几乎不改变任何数，而 ReLU 对非负的输入就是恒等。
# 插进 20 个这样的块，正好得到二十四块、宽 26 的网络；看它的输出变没变。

# %%
narrow = widths[24]
shallow = network(4, narrow)
train(shallow)
extra = []
for _ in range(20):
    block = Block(narrow, False, 24)
    with torch.no_grad():
        block.linear.weight.copy_(torch.eye(narrow))
    extra.append(block)
deep = nn.Sequential(*shallow[:-1], *extra, shallow[-1]).eval()
with torch.no_grad():
    gap = (deep(X_test) - shallow(X_test)).abs().max().item()
    deep_loss = F.cross_entropy(deep(X_train), y_train).item()
print("same size as the trained deep one:", count(deep) == count(network(24, narrow)))
print("same outputs as the shallow one:", gap < 0.01)
print("training loss below 0.15:", deep_loss < 0.15)
print("training loss of the trained deep one:", level(results[24, False][0]))
assert gap < 0.01 and deep_loss < 0.15 and results[24, False][0] > 0.3

# %% [markdown]
# 输出几乎一样，只差归一化里那个防止除以零的小数。
# 也就是说，同样的二十四块、宽 26 的网络里，存在训练损失低得多的解，只是同样的 300 步训练没有找到。
# 所以问题不在表示，而在优化。
#
# ## 残差的药方 <a id="residual"></a>
#
# 让块学“要改多少”，而不是“输出是什么”：$y=x+F(x)$。要它什么都不做，只需 $F=0$；残差网络的设想是，这比凑出一个单位矩阵容易。
# 下面看四个残差网络的训练损失还随不随深度升高。

# %%
for depth in DEPTHS:
    loss, right = results[depth, True]
    accuracy = "above 80%" if right > 0.8 else "below 80%"
    print(f"residual, depth {depth:2d}: training loss {level(loss)}, test accuracy {accuracy}")
assert all(results[depth, True][0] < 0.05 for depth in DEPTHS)

# %% tags=["varies"]
# 图：横轴是深度、纵轴是训练损失，都是对数刻度；普通网络在十二块已经升高，到二十四块接近 1，残差网络的线从头到尾都在 0.01 上下
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for residual, label in ((False, "plain"), (True, "residual")):
    ax.loglog(DEPTHS, [results[d, residual][0] for d in DEPTHS], marker="o", label=label)
ax.set(xlabel="depth (about equal parameters)", ylabel="training loss", ylim=(0.001, 5))
ax.set_xticks(DEPTHS, [str(depth) for depth in DEPTHS])
ax.set_xticks([], minor=True)
ax.legend()
plt.show()

# %% [markdown]
# 一块、四块时两种网络都训得好；到了二十四块，两条线差出几十倍。
# 再看二十四块的两个网络在训练中的[损失曲线](../terms/loss-curve.md)。

# %% tags=["varies"]
# 图：二十四块的两条损失曲线；普通网络的从 2.3 左右慢慢往下降，快到三百步时还在 0.5 以上，残差网络的起点更高，却不到一百步就降到 0.3 以下
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for residual, label in ((False, "plain"), (True, "residual")):
    ax.plot(range(0, 300, 10), curves[24, residual], label=f"{label}, 24 blocks")
ax.set(xlabel="training step", ylabel="loss of the batch", ylim=(0, 4))
ax.legend()
plt.show()

# %% [markdown]
# 加上支路之后，二十四块的与一块的差不多一样好训练。参数一个没多，每块的计算只多了一次逐元素的加法。
# 功劳不全是支路的，起点的系数也有份，见练习 3。
#
# ## 是梯度消失吗？ <a id="gradients"></a>
#
# 常听人说，深的网络难训练是因为[梯度消失](../terms/vanishing-gradient.md)。
# 量一量：初始化之后、训练之前，第一个块的权重[梯度](../terms/gradient.md)是最后一个块的多少倍？消失的话，应当远小于 1。
# 再加一个对照：把普通网络里的归一化去掉，并把学习率降到 0.005，免得发散，一块的和二十四块的都训练 300 步。


# %%
def without_norm(depth):
    model = network(depth, widths[depth])
    for block in model[2:-1]:
        block.norm = nn.Identity()
    return model


def first_over_last(model):
    F.cross_entropy(model(X_train[:256]), y_train[:256]).backward()
    grads = [block.linear.weight.grad.norm().item() for block in model[2:-1]]
    return grads[0] / grads[-1]


plain = first_over_last(network(24, narrow))
residual = first_over_last(network(24, narrow, residual=True))
bare = first_over_last(without_norm(24))
print(f"first / last gradient, plain: about {round(plain, -1):.0f}")
print(f"first / last gradient, residual: about {residual:.0f}")
print(f"first / last gradient, plain without norm: about {bare:.1f}")
bare_losses = {depth: train(without_norm(depth), rate=0.005)[0] for depth in (1, 24)}
for depth, loss in bare_losses.items():
    print(f"training loss, plain without norm, depth {depth:2d}: {level(loss)}")
assert plain > 30 and 0.1 < bare < 10 and bare_losses[1] < 0.25 < 0.5 < bare_losses[24]

# %% [markdown]
# 普通网络第一块的梯度不但没有消失，反而是最后一块的几十倍，这是[梯度爆炸](../terms/exploding-gradient.md)：带批归一化的普通全连接网络，初始化时梯度往回每过一层，平均都大一些。
# 可是也不能全怪爆炸：去掉归一化，两头的梯度相差不到十倍，二十四块的训练损失还是在 0.3 以上；一块的用同样小的学习率，却降到了 0.3 以下，所以也不能全怪学习率小。
# 所以“退化就是梯度消失”是不对的。残差网络的论文（He 等，2016）里，退化的普通网络同样用了批归一化，作者检查过，梯度的大小是健康的；那里既不是消失，也不是这里的爆炸，见[词条](../terms/degradation-problem.md#pitfalls)。
#
# ## 怎么选 <a id="choice"></a>
#
# 这里的数据简单，一块就够，深度显不出好处；能下的结论是：在这里，有了残差和合适的起点，深度不再妨碍训练，选宽还是选深可以看任务和硬件。
# 还有一笔账要算：下一层要等上一层算完。数一数每个样本要做多少次乘法，分几步排队。

# %%
for depth in (1, 24):
    model = network(depth, widths[depth])
    layers = [layer for layer in model.modules() if isinstance(layer, nn.Linear)]
    multiplications = sum(layer.weight.numel() for layer in layers)
    print(f"depth {depth:2d}: {multiplications} multiplications a sample in {len(layers)} steps")

# %% [markdown]
# 全连接层里乘法的总数差不多，深的却要排 26 步的队，宽的只要 3 步；每一步又小，设备的并行能力更难用满。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 是学习率不合适吗？ <a id="exercise-rate"></a>
#
# 给二十四块的普通网络换[学习率](../terms/learning-rate.md) 0.002、0.02、0.2，各走 300 步，最好的训练损失能赶上残差网络（学习率 0.02）吗？

# %% [markdown] tags=["answer"]
# 赶不上。三个里最低的训练损失也是残差网络的十倍以上，所以在这三个学习率和 300 步之内，差距不能用“学习率没调好”解释。

# %% tags=["answer"]
losses = {0.02: results[24, False][0]}
for rate in (0.002, 0.2):
    losses[rate] = train(network(24, narrow), rate=rate)[0]
for rate, loss in sorted(losses.items()):
    print(f"plain, depth 24, rate {rate}: {level(loss)}")
ratio = min(losses.values()) / results[24, True][0]
print("best more than 10 times the residual loss:", ratio > 10)
assert ratio > 10

# %% [markdown]
# ### 2. 训练更久呢？ <a id="exercise-longer"></a>
#
# 二十四块的普通网络走 900 步。单步的损失跳动很大，所以比一段里批损失的平均：第 800–900 步的，与第 200–300 步的比，再与一块的网络第 200–300 步的比。

# %% [markdown] tags=["answer"]
# 损失会降，但走了三倍的步数，还是一块的网络的十倍以上。退化说的是“同样的训练下更差”，不是“永远学不会”；只是这里多花的步数很不划算。

# %% tags=["answer"]
curve = []
train(network(24, narrow), steps=900, curve=curve)
early, late = sum(curve[20:30]) / 10, sum(curve[80:90]) / 10
one_block = sum(curves[1, False][20:30]) / 10
print("lower than around step 300:", late < 0.9 * early)
print("more than 10 times the loss of depth 1:", late > 10 * one_block)
assert 10 * one_block < late < 0.9 * early

# %% [markdown]
# ### 3. 残差支路的起点 <a id="exercise-start"></a>
#
# 把二十四块的残差网络里归一化的系数从 $1/\sqrt{24}$ 换成 1。
# 初始化时，二十四块之后的均方根是第一块之前的多少倍？训练损失高了还是低了？
# 反过来，只把普通网络的系数换成 $1/\sqrt{24}$，不加支路，有用吗？

# %% [markdown] tags=["answer"]
# 系数是 1 时，输出的均方根是输入的近三十倍：每个支路的输出都非负，加起来不会抵消，支路的和盖过了原来的输入。
# 系数是 $1/\sqrt{24}\approx0.2$ 时，每个支路都小到五分之一左右，倍数降到 6 左右。
# 系数是 1 时，训练损失是原来的两倍以上，而且很不稳定：给 `with_scale` 换几个[随机种子](../terms/random-seed.md)试试，有的也降得下来，有的并不比普通网络好。
# 普通网络换了系数，训练损失还是高，没有用。
# 可见在这里，支路和小的起点合在一起才可靠。


# %% tags=["answer"]
def with_scale(scale, residual, seed=0):
    model = network(24, narrow, residual, seed)
    for block in model[2:-1]:
        nn.init.constant_(block.norm.weight, scale)
    with torch.no_grad():
        first, last = model[:2](X_train[:256]), model[:-1](X_train[:256])
    return (last.square().mean() / first.square().mean()).sqrt().item(), model


small = 24**-0.5
growth_one, model_one = with_scale(1.0, residual=True)
growth_small, _ = with_scale(small, residual=True)
print(f"growth with scale 1: {growth_one:.0f}, with the small scale: {growth_small:.0f}")
loss_one = train(model_one)[0]
print("loss with scale 1 more than doubled:", loss_one > 2 * results[24, True][0])
plain_small = train(with_scale(small, residual=False)[1])[0]
print("plain with the small scale:", level(plain_small))
assert growth_one > 3 * growth_small and plain_small > 0.3
assert loss_one > 2 * results[24, True][0]
