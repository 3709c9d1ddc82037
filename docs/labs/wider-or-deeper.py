# ---
# number: 9
# title: 加宽还是加深
# title_en: Wider or Deeper
# description: 参数总数相同，从一层宽的到二十四层窄的各训练一遍：普通网络越深训练误差越高，这就是退化；加一条恒等的支路，它就消失了。
# ---

# %% [markdown]
# 手里有两万个参数，该堆[宽度还是深度](../terms/depth-vs-width.md)？
# 直觉说深的更强：多出来的层什么都不做，也不会比浅的差。事实是，普通的网络深到一定程度，连训练误差都升高，这叫[退化问题](../terms/degradation-problem.md)。
# 下面在同样的参数预算里把它量出来，确认它不是[过拟合](../terms/overfitting.md)，也不是表示不了，再用[残差连接](../terms/residual-connection.md)把它治好。
#
# ## 同样的预算 <a id="budget"></a>
#
# 输入 64 维，十类输出，中间 $L$ 个宽 $w$ 的块。一个块是[全连接层](../terms/fully-connected-layer.md)、[批归一化](../terms/batch-normalization.md)、[ReLU](../terms/relu.md)。
# [参数总数](../terms/parameter-count.md)大约是 $Lw^2$，所以深度是四倍，宽度就只能是一半。

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
        self.linear, self.norm = nn.Linear(width, width), nn.BatchNorm1d(width)
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
    print(f"depth {depth:2d}, width {width:3d}: {count(network(depth, width))} parameters")

# %% [markdown]
# 残差块里归一化的系数从 $1/\sqrt L$ 开始，这样 $L$ 个支路加起来，输出也不会越来越大。
#
# ## 训练误差说了什么 <a id="degradation"></a>
#
# 数据是 scikit-learn 自带的 1797 张 8×8 手写数字。每个网络用带[动量](../terms/momentum.md)的 SGD 走 300 步，量训练集上的损失和测试集的准确率。

# %%
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 8 - 1
y = torch.tensor(digits.target)
X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]


def train(model, steps=300, rate=0.02, seed=0, curve=None):
    """训练，返回训练损失和测试准确率；curve 给出时，每 10 步记一次批上的损失。"""
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)
    g = torch.Generator().manual_seed(seed)
    for step in range(steps):
        index = torch.randint(0, 1437, (64,), generator=g)
        loss = F.cross_entropy(model(X_train[index]), y_train[index])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if curve is not None and step % 10 == 0:
            curve.append(loss.item())
    with torch.no_grad():
        training_loss = F.cross_entropy(model(X_train), y_train).item()
        right = model.eval()(X_test).argmax(dim=1) == y_test
    return training_loss, right.float().mean().item()


results, curves = {}, {}
for residual in (False, True):
    for depth, width in widths.items():
        curves[depth, residual] = []
        model = network(depth, width, residual)
        results[depth, residual] = train(model, curve=curves[depth, residual])
for depth in DEPTHS:
    loss, right = results[depth, False]
    print(f"plain, depth {depth:2d}: training loss {'above 0.4' if loss > 0.4 else 'below 0.2'}")
assert results[4, False][0] < results[12, False][0] < results[24, False][0]
print(
    "depth 24 loses more than 10 times as much as depth 1:",
    results[24, False][0] > 10 * results[1, False][0],
)

# %% [markdown]
# 十二层的训练损失已经高于四层的，二十四层的比一层的高十倍以上。
# 训练损失本身就高，所以不是过拟合：过拟合的网络训练损失低。参数个数都一样，所以也不是参数不够。
#
# ## 表示不了吗？ <a id="identity"></a>
#
# 深的网络至少应当能做到浅的能做的事：多出来的层只要是[恒等映射](../terms/identity-mapping.md)就行。
# 普通的块也能做到：权重取单位矩阵，归一化不改变任何数，而 ReLU 对非负的输入就是恒等。把 20 个这样的块插进训练好的四层网络：

# %%
shallow = network(4, widths[4])
train(shallow)
extra = []
for _ in range(20):
    block = Block(widths[4], False, 24)
    with torch.no_grad():
        block.linear.weight.copy_(torch.eye(widths[4]))
        block.linear.bias.zero_()
    extra.append(block)
deep = nn.Sequential(*shallow[:-1], *extra, shallow[-1]).eval()
with torch.no_grad():
    gap = (deep(X_test) - shallow.eval()(X_test)).abs().max().item()
print("deeper network, same outputs:", gap < 0.01)
assert gap < 0.01

# %% [markdown]
# 输出一模一样（只差归一化里那个防止除以零的小数）。也就是说，深的网络里存在不比浅的差的解，只是训练找不到。
# 退化是优化的问题。
#
# ## 残差的药方 <a id="residual"></a>
#
# 让块学“要改多少”，而不是“输出是什么”：$y=x+F(x)$。要它什么都不做，只需 $F=0$，这比凑出一个单位矩阵容易得多。

# %%
for depth in DEPTHS:
    loss, right = results[depth, True]
    print(
        f"residual, depth {depth:2d}: below 0.05 {loss < 0.05}, test accuracy above 85% {right > 0.85}"
    )
assert results[24, False][0] > 0.4
assert all(results[depth, True][0] < 0.05 for depth in DEPTHS)

# %% tags=["varies"]
# 图：横轴是深度、纵轴是训练损失，都是对数刻度；普通网络的线从四层起急剧上升，残差网络的线一直贴在底部
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for residual, label in ((False, "plain"), (True, "residual")):
    ax.loglog(DEPTHS, [results[d, residual][0] for d in DEPTHS], marker="o", label=label)
ax.set(xlabel="depth (equal parameters)", ylabel="training loss", ylim=(0.001, 5))
ax.set_xticks(DEPTHS, [str(depth) for depth in DEPTHS])
ax.legend()
plt.show()

# %% tags=["varies"]
# 图：二十四层的两条学习曲线；普通网络的损失从 2.3 左右慢慢往下降，三百步之后还在 1 左右，残差网络的在一百步以内就降到接近 0
fig, ax = plt.subplots(figsize=(6, 3), layout="constrained")
for residual, label in ((False, "plain"), (True, "residual")):
    ax.plot(range(0, 300, 10), curves[24, residual], label=f"{label}, 24 blocks")
ax.set(xlabel="step", ylabel="loss of the batch", ylim=(0, 4))
ax.legend()
plt.show()

# %% [markdown]
# 加上支路之后，二十四层的与一层的一样好训练。参数一个没多，计算只多了一次加法。
#
# ## 是梯度消失吗？ <a id="gradients"></a>
#
# 归一化已经管住了每层输出的大小。初始化之后、训练之前，看第一个块和最后一个块的权重[梯度](../terms/gradient.md)之比。


# %%
def first_over_last(residual):
    model = network(24, widths[24], residual)
    F.cross_entropy(model(X_train[:256]), y_train[:256]).backward()
    grads = [block.linear.weight.grad.norm().item() for block in model if isinstance(block, Block)]
    return grads[0] / grads[-1]


plain, residual = first_over_last(False), first_over_last(True)
print(
    f"first / last gradient: plain {'above' if plain > 1 else 'below'} 1, residual about {residual:.0f}"
)
assert plain > 1

# %% [markdown]
# 普通网络第一块的梯度不但没有消失，反而比最后一块的大。所以“退化就是梯度消失”是不对的：原始论文里的网络同样用了批归一化，作者检查过梯度是健康的。
#
# ## 怎么选 <a id="choice"></a>
#
# 这里的数据简单，一层就够，深度显不出好处；能下的结论是：有了残差和归一化，深度不再有害，选宽还是选深就由任务和硬件来定。
# 还有一笔账要算：下一层要等上一层算完。同样的参数，乘法的总数差不多，深的却要排更长的队，设备的并行能力用不上。

# %%
for depth in (1, 24):
    model = network(depth, widths[depth])
    layers = [layer for layer in model.modules() if isinstance(layer, nn.Linear)]
    multiplications = sum(layer.weight.numel() for layer in layers)
    print(f"depth {depth:2d}: {multiplications} multiplications a sample in {len(layers)} steps")

# %% [markdown]
# ## 练习 <a id="exercises"></a>
#
# ### 1. 是学习率不合适吗？ <a id="exercise-rate"></a>
#
# 给二十四层的普通网络换学习率 0.002、0.02、0.2，最好的能赶上残差网络吗？

# %% [markdown] tags=["answer"]
# 赶不上。三个学习率的训练损失都远高于残差网络，所以退化不能用“学习率没调好”解释。

# %% tags=["answer"]
best = min(train(network(24, widths[24]), rate=rate)[0] for rate in (0.002, 0.02, 0.2))
print("best plain loss above 10 times the residual loss:", best > 10 * results[24, True][0])

# %% [markdown]
# ### 2. 训练更久呢？ <a id="exercise-longer"></a>
#
# 二十四层的普通网络走 900 步，与一层的走 300 步比。

# %% [markdown] tags=["answer"]
# 损失会降，但走了三倍的步数，还是高于一层的。退化说的是“同样的训练下更差”，不是“永远学不会”；只是代价大得不划算。

# %% tags=["answer"]
longer = train(network(24, widths[24]), steps=900)[0]
print("better than after 300 steps:", longer < results[24, False][0])
print("still worse than depth 1 after 300 steps:", longer > results[1, False][0])

# %% [markdown]
# ### 3. 残差支路的起点 <a id="exercise-start"></a>
#
# 把残差块里归一化的系数从 $1/\sqrt L$ 换成 1。二十四块之后，输出比输入大多少倍？训练损失变成多少？

# %% [markdown] tags=["answer"]
# 系数是 1 时，每个支路给出大小相近的一份，方差随块数累加，输出比输入大好几倍；支路的和盖过了原来的输入，块就不再接近恒等。
# 系数取 $1/\sqrt L$ 时，二十四份加起来只与一份相当。训练损失也随之变差。


# %% tags=["answer"]
def with_scale(scale):
    model = network(24, widths[24], residual=True)
    for block in model:
        if isinstance(block, Block):
            nn.init.constant_(block.norm.weight, scale)
    with torch.no_grad():
        first = model[:2](X_train[:256])
        last = model[:-1](X_train[:256])
    return (last.std() / first.std()).item(), train(model)[0]


growth_one, loss_one = with_scale(1.0)
growth_small, loss_small = with_scale(24**-0.5)
print("output grows more with scale 1:", growth_one > 3 * growth_small)
print("training loss worse with scale 1:", loss_one > 3 * loss_small)
