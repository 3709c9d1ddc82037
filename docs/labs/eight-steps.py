# ---
# number: 1
# title: 从数据到预测的八步
# title_en: From Data to Prediction in Eight Steps
# description: 把线性回归从造数据一直做到预测：先手写梯度，再换成 torch.nn，两套代码得到同样的参数，最后与解析解对照。
# ---

# %% [markdown]
# 用梯度训练一个模型，大体都走同样的八步：造数据（真实项目里是收集数据）、分批读取、初始化参数、定义模型、定义损失、定义优化方法、训练、预测。
# 这里用最小的模型[线性回归](../terms/linear-regression.md)把八步走一遍，模型、损失和参数更新都短到可以手写。
# 然后换成 `torch.nn` 的现成部件再走一遍，看两套代码是不是同一回事；最后与[解析解](../terms/analytic-solution.md)对照，看训练的结果离训练集上最好的答案有多远。
#
# 题目是估计外卖要送多少分钟：知道距离（1 到 6 公里）和菜的份数（1 到 8 份），预测送达时间。
#
# ## 第一步：造数据 <a id="data"></a>
#
# 自己造数据的好处是知道标准答案。这里规定：起步 10 分钟，每公里 4 分钟，每份菜 1.5 分钟，再加上标准差为 2 分钟的正态[噪声](../terms/noise.md)。
# `X` 的每一行是一个[样本](../terms/sample.md)，两列是[特征](../terms/feature.md)，`y` 是[标签](../terms/label.md)；这是一个[回归](../terms/regression.md)问题。
# 前 300 个样本作[训练集](../terms/training-set.md)，后 100 个作[测试集](../terms/test-set.md)。

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
n = 400
distance = 1 + 5 * torch.rand(n)  # 公里
dishes = torch.randint(1, 9, (n,)).float()  # 份
noise = 2 * torch.randn(n)
minutes = 10 + 4 * distance + 1.5 * dishes + noise
X, y = torch.stack([distance, dishes], dim=1), minutes[:, None]
train, test = slice(0, 300), slice(300, 400)
print("X", tuple(X.shape), "y", tuple(y.shape))

# %%
# 图：横轴是距离、纵轴是分钟，点随距离上升，颜色由暗到亮表示菜从 1 份到 8 份，距离相近时份数多的点偏高
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
points = ax.scatter(distance[train], minutes[train], c=dishes[train], s=12)
fig.colorbar(points, label="dishes")
ax.set(xlabel="distance (km)", ylabel="minutes")
plt.show()

# %% [markdown]
# 两个特征的单位不同，均值也都远离 0，先做[特征缩放](../terms/feature-scaling.md)：减去均值、除以标准差。不做的代价在练习 2 里看。
# 均值和标准差只用训练集计算，否则测试集的信息就漏进了训练，这叫[数据泄漏](../terms/data-leakage.md)。

# %%
mean, std = X[train].mean(dim=0), X[train].std(dim=0)
Z = (X - mean) / std
print("train mean", [round(v, 2) + 0.0 for v in Z[train].mean(dim=0).tolist()])
print("train std ", [round(v, 2) for v in Z[train].std(dim=0).tolist()])
print("test mean ", [round(v, 2) for v in Z[test].mean(dim=0).tolist()])

# %% [markdown]
# 训练集的均值是 0、标准差是 1；测试集的均值是 0.27 和 0.07，不恰好是 0，这很正常，它减去的是训练集的均值。
#
# ## 第二步：分批读取 <a id="batches"></a>
#
# 每次更新只看一[批](../terms/batch.md)样本。`DataLoader` 负责打乱和切分，见[它的词条](../terms/dataloader.md)。
# 300 不是 32 的整数倍，所以最后一批小一些。

# %%
data = TensorDataset(Z[train], y[train])


def batches():
    """同一个种子，所以每次从头训练看到的批次顺序都一样。"""
    order = torch.Generator().manual_seed(1)
    return DataLoader(data, batch_size=32, shuffle=True, generator=order)


sizes = [len(labels) for _, labels in batches()]
print(len(sizes), "batches:", sizes)

# %% [markdown]
# ## 第三、四步：初始化参数，定义模型 <a id="model"></a>
#
# [参数](../terms/parameter.md)是[权重](../terms/weight.md) $w$（形状 2×1）和[偏置](../terms/bias.md) $b$（一个数）。
# 线性回归从 0 开始就行；多层网络的权重不能全从 0 开始，那是[参数初始化](../terms/weight-initialization.md)的话题。
# 模型是一次矩阵乘法，再加上 $b$，靠[广播](../terms/broadcasting.md)加到每一行（$Z$ 是缩放后的特征）：
#
# $$
# \hat y = Zw + b
# $$

# %%
w = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)


def predict(inputs):
    return inputs @ w + b


print("prediction", tuple(predict(Z[:32]).shape))

# %% [markdown]
# 预测的形状必须与标签一样，都是 32×1。
# 标签要是写成长度 32 的一维张量，减法会广播成 32×32，每个预测与每个标签都减一次，不报错。
# 下面让预测恰好等于标签，损失本该是 0。

# %%
perfect, flat = y[:32], y[:32, 0]
right, wrong = perfect - y[:32], perfect - flat
print("32x1 minus 32x1", tuple(right.shape), f"mean square {right.pow(2).mean():.0f}")
print("32x1 minus 32  ", tuple(wrong.shape), f"mean square {wrong.pow(2).mean():.0f}")
assert wrong.shape == (32, 32)
assert wrong.pow(2).mean() > 50

# %% [markdown]
# 预测全对，广播出来的“损失”却是 102。照它训练，最好的做法是对谁都预测平均时间，特征就白给了。
# 换成 `nn.MSELoss` 也照样广播，只是会给一条警告。
#
# ## 第五步：定义损失 <a id="loss"></a>
#
# 用[均方误差](../terms/mse-loss.md)：$L=\frac1B\sum_i(\hat y_i-y_i)^2$。
# 它对参数的[梯度](../terms/gradient.md)可以手算：
#
# $$
# \frac{\partial L}{\partial w}=\frac{2}{B}Z^\top(\hat y-y),\qquad \frac{\partial L}{\partial b}=\frac{2}{B}\sum_i(\hat y_i-y_i)
# $$
#
# 下面拿第一批的 $B=32$ 个样本，看手算的与[自动微分](../terms/autograd.md)的是否相同。


# %%
def squared_error(predicted, labels):
    return ((predicted - labels) ** 2).mean()


inputs, labels = next(iter(batches()))
loss = squared_error(predict(inputs), labels)
loss.backward()
with torch.no_grad():
    error = predict(inputs) - labels
    grad_w = 2 / len(labels) * inputs.T @ error
    grad_b = 2 / len(labels) * error.sum()
assert torch.allclose(grad_w, w.grad, rtol=1e-4)
assert torch.allclose(grad_b, b.grad, rtol=1e-4)
print(f"loss {loss:.0f}, gradient of b {b.grad.item():.0f}")

# %% [markdown]
# 偏置的梯度是负数：预测全是 0，真实的时间都是正数，所以把 $b$ 加大，损失就下降。
#
# ## 第六、七步：定义优化方法，训练 <a id="training"></a>
#
# [小批量随机梯度下降](../terms/minibatch-sgd.md)：每批算一次梯度，沿反方向走一步，步长是[学习率](../terms/learning-rate.md)。
# 走完所有批次叫一个[轮次](../terms/epoch.md)。更新参数这一步不该被记进计算图，所以放在 `no_grad` 里；算新的梯度之前要把旧的[清掉](../terms/zero-grad.md)，否则会累加。

# %%
RATE, EPOCHS = 0.05, 20


def train_by_hand():
    history = []
    loader = batches()
    for _ in range(EPOCHS):
        for inputs, labels in loader:
            w.grad = b.grad = None
            squared_error(predict(inputs), labels).backward()
            with torch.no_grad():
                w.sub_(RATE * w.grad)
                b.sub_(RATE * b.grad)
        with torch.no_grad():
            history.append(squared_error(predict(Z[train]), y[train]).item())
    return history


by_hand = train_by_hand()
for epoch in (1, 2, 5, 20):
    print(f"epoch {epoch:2d}: training loss {by_hand[epoch - 1]:6.1f}")

# %% [markdown]
# 训练之前，第一批上的损失是 885；走完 5 轮，训练集上的损失是 4.5，到第 20 轮，这一位小数没有再变。
# 它为什么不降到 0？噪声的方差是 $2^2=4$，这一部分不是距离和份数能解释的。4.5 比 4 大，是因为这 300 个样本的噪声恰好偏大，后面会把噪声拿出来算。
#
# ## 换成 torch.nn <a id="torch-nn"></a>
#
# 现成的部件与手写的一一对应：`nn.Linear` 是模型，`nn.MSELoss` 是损失，`torch.optim.SGD` 是更新，见[训练循环](../terms/training-loop.md)。
# `nn.Linear` 的权重存成 1×2（输出在前），所以与 $w$ 对照时要[转置](../terms/transpose.md)。
# 初始值、批次的顺序、学习率都与上面相同，结果就该相同。

# %%
model = nn.Linear(2, 1)
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=RATE)
loader = batches()
for _ in range(EPOCHS):
    for inputs, labels in loader:
        optimizer.zero_grad()
        criterion(model(inputs), labels).backward()
        optimizer.step()
with torch.no_grad():
    gap_w, gap_b = (model.weight.T - w).abs().max(), (model.bias - b).abs().max()
print("differences below 0.0001:", (gap_w < 1e-4).item(), (gap_b < 1e-4).item())
assert max(gap_w, gap_b) < 1e-4

# %% [markdown]
# 两套代码得到同样的参数，相差不到 0.0001，是浮点数的舍入：这几个部件没有魔法，只是把手写的几行包装好了。
#
# ## 与解析解对照 <a id="closed-form"></a>
#
# 线性回归是少数有解析解的模型。给 $Z$ 补一列 1，记作 $\tilde Z$；把 $b$ 接在 $w$ 后面，记作 $\tilde w$。最小二乘就是解一个线性方程组：
#
# $$
# (\tilde Z^\top\tilde Z)\,\tilde w = \tilde Z^\top y
# $$
#
# 代码里用 `torch.linalg.lstsq`，它直接解最小二乘，不必真的求逆矩阵。
# 顺便算出这 300 个样本的噪声平方的平均，也就是真参数在训练集上的损失。

# %%
ones = torch.ones(300, 1)
design = torch.cat([Z[train], ones], dim=1).double()
exact = torch.linalg.lstsq(design, y[train].double()).solution
best = squared_error(design @ exact, y[train].double()).item()
trained = torch.cat([w, b[:, None]]).detach().double()
print("closed form", [round(v, 1) for v in exact.flatten().tolist()])
print("trained    ", [round(v, 1) for v in trained.flatten().tolist()])
gap = (trained - exact).abs().max().item()
print(f"largest difference {gap:.2f}")
floor = noise[train].pow(2).mean().item()
print(f"training loss: closed form {best:.2f}, true parameters {floor:.2f}")
assert best < min(by_hand)
assert best < floor
assert gap < 0.1

# %%
# 图：对数纵轴上，训练损失从第一轮的 120 迅速下降，从第四轮起贴着解析解的水平线，但没有低于它
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogy(range(1, EPOCHS + 1), by_hand, marker="o", label="SGD")
ax.axhline(best, color="C1", linestyle="--", label="closed form")
ax.set(xlabel="epoch", ylabel="training loss")
ax.set_xticks(range(0, EPOCHS + 1, 5))
ax.legend()
plt.show()

# %% [markdown]
# 对这个模型，训练集上不可能有比解析解更小的均方误差，所以 SGD 的曲线贴着它却不会低于它；连真参数的损失 4.52 也比它大一点。
# SGD 的参数与解析解差得不多，最大的差是 0.06：每批的梯度不同，学习率又不变，参数就一直在最优点附近晃动。
# 既然有解析解，为什么还要训练？因为绝大多数模型没有解析解；而且 SGD 每步只看一小批，数据大到装不下也能用。
#
# ## 第八步：预测 <a id="prediction"></a>
#
# 模型学到的是缩放之后的系数。除以标准差，就换回“每公里几分钟”；再从 $b$ 里减去这些系数乘均值，就换回起步时间。

# %%
with torch.no_grad():
    per_unit = w.flatten() / std
    start = b - (per_unit * mean).sum()
    test_loss = squared_error(predict(Z[test]), y[test]).item()
    order = (torch.tensor([[3.0, 4.0]]) - mean) / std
    answer = predict(order).item()
    unscaled = predict(torch.tensor([[3.0, 4.0]])).item()
km, dish = per_unit.tolist()
print(f"minutes per km {km:.1f}, per dish {dish:.1f}, start {start.item():.1f}")
print(f"test loss {test_loss:.1f}, noise {noise[test].pow(2).mean():.1f}")
print(f"3 km, 4 dishes: {answer:.0f} minutes (true mean {10 + 4 * 3 + 1.5 * 4:.0f})")
print(f"the same order without scaling: {unscaled:.0f} minutes")
assert max(abs(km - 4), abs(dish - 1.5)) < 0.3
assert abs(start.item() - 10) < 1.5

# %% [markdown]
# 找回来的 4.1、1.5 和 9.5，接近当初规定的 4、1.5 和 10。
# 测试集从没参加过训练，它的损失 2.7 比训练集的 4.5 还小：这 100 个样本的噪声恰好偏小，平方的平均也只有 2.7。换一个随机种子，可能反过来。
# 看不出[过拟合](../terms/overfitting.md)：三个参数、三百个样本，没有多少可以死记的余地。
# 新来的订单也要用训练集的均值和标准差缩放：这一步漏掉，28 分钟的订单就被说成 61 分钟。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 学习率最大能到多少？ <a id="exercise-largest-rate"></a>
#
# 用全部训练数据做[梯度下降](../terms/gradient-descent.md)，不分批。找出学习率的界限：超过它，损失最终越走越大。
# 提示：均方误差是二次函数，看它的二阶导数矩阵最大的特征值。

# %% [markdown] tags=["answer"]
# 二阶导数矩阵是 $H=\frac2n\tilde Z^\top\tilde Z$，其中 $\tilde Z$ 是补了一列 1 的 $Z$。
# 沿最大特征值 $\lambda$ 的方向，每步误差乘以 $1-\eta\lambda$，绝对值要小于 1，所以 $\eta<2/\lambda$。
# 特征缩放之后，两个特征又几乎不相关，各方向的曲率都在 2 附近，界限就在 1 附近，这里是 0.9。下面在这个界限的 0.9 倍和 1.1 倍处各走 100 步，前者收敛，后者发散。

# %% tags=["answer"]
hessian = 2 / 300 * design.T @ design
limit = 2 / torch.linalg.eigvalsh(hessian).max().item()
print(f"limit {limit:.1f}")
for factor in (0.9, 1.1):
    v = torch.zeros(3, 1, dtype=torch.float64)
    for _ in range(100):
        v -= factor * limit * 2 / 300 * design.T @ (design @ v - y[train].double())
    above = squared_error(design @ v, y[train].double()).item() - best
    print(f"{factor} x limit: converges {above < 1e-6}, diverges {above > 1e6}")
    assert above < 1e-6 if factor < 1 else above > 1e6

# %% [markdown]
# ### 2. 不缩放特征会怎样？ <a id="exercise-no-scaling"></a>
#
# 直接用原始的 `X`，同样不分批地训练。学习率的界限变成多少？在界限的一半处，要走多少步，损失才与最小值相差不到 0.01？与缩放之后比。

# %% [markdown] tags=["answer"]
# 原始特征的均值远离 0，与那一列 1 纠缠在一起，二阶导数矩阵最大与最小的特征值相差三百多倍。
# 界限由最大的决定，速度由最小的决定：界限从 0.9 降到 0.03，而最平的方向上每步只走完剩下路程的一点点，所以从 3 步变成一千多步。
# 缩放只是换了一套参数，能达到的最小损失不变，所以两次都与同一个最小值比。
# 下面打印两种情况的界限、条件数（最大特征值除以最小的）和步数。

# %% tags=["answer"]
raw = torch.cat([X[train], ones], dim=1).double()
for name, inputs in (("scaled", design), ("raw", raw)):
    eigenvalues = torch.linalg.eigvalsh(2 / 300 * inputs.T @ inputs)
    v, steps = torch.zeros(3, 1, dtype=torch.float64), 0
    target = y[train].double()
    while squared_error(inputs @ v, target).item() - best > 0.01:
        v -= 1 / eigenvalues.max() * 2 / 300 * inputs.T @ (inputs @ v - target)
        steps += 1
    low, high = eigenvalues.min().item(), eigenvalues.max().item()
    print(f"{name:6s} limit {2 / high:.2f}, condition {high / low:5.1f}, steps {steps}")

# %% [markdown]
# ### 3. 忘了清零梯度会怎样？ <a id="exercise-no-zero-grad"></a>
#
# 去掉训练循环里的 `optimizer.zero_grad()`，其余不变，从头训练 20 轮，每一步都记下训练损失和偏置。它们怎样走？为什么？

# %% [markdown] tags=["answer"]
# `backward()` 把梯度加到 `.grad` 上，不清零，每一步用的就是从头到现在所有批次的梯度之和。
# 走到谷底时，积累的旧梯度还在推着参数往前走，冲过头再被推回来，没有阻力让它停下。
# 摆一个来回约要 $2\pi/\sqrt{2\eta}\approx20$ 步（曲率约为 2），差不多是两轮：偏置从 0 冲到 60 上下再回来，每次都穿过 29.8，却不停下。
# 200 步里，训练损失最低的一次也有 20，最后一轮的平均还在 500 以上，这一次比第一轮还高，而正常训练是 4.5；换一个批次顺序，摆幅的大小会不一样。

# %% tags=["answer"]
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
model.zero_grad()
loader, losses, biases = batches(), [], []
for _ in range(EPOCHS):
    for inputs, labels in loader:
        criterion(model(inputs), labels).backward()
        optimizer.step()
        with torch.no_grad():
            losses.append(criterion(model(Z[train]), y[train]).item())
        biases.append(model.bias.item())
print(f"{len(losses)} steps, lowest training loss {min(losses):.0f}")
print("mean of the last epoch above 500:", sum(losses[-10:]) / 10 > 500)
print("and above that of the first:", sum(losses[-10:]) > sum(losses[:10]))
print(f"largest bias in the first two epochs: {max(biases[:20]):.0f}")
assert min(losses) > by_hand[-1]
assert sum(losses[-10:]) / 10 > 20 * by_hand[-1]

# %% tags=["answer"]
# 图：不清零梯度，偏置在前 40 步里从 0 附近冲到 60 上下又回来，来回两次，都穿过解析解的水平线 29.8
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.plot(range(1, 41), biases[:40], marker="o", markersize=3, label="no zero_grad")
ax.axhline(exact[2].item(), color="C1", linestyle="--", label="closed form")
ax.set(xlabel="step", ylabel="bias b", ylim=(-10, 90))
ax.legend(loc="upper right", ncols=2)
plt.show()
