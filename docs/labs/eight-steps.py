# ---
# number: 1
# title: 从数据到预测的八步
# title_en: From Data to Prediction in Eight Steps
# description: 把线性回归从造数据一直做到预测：先手写梯度，再换成 torch.nn，两套代码得到同样的参数，最后与解析解对照。
# ---

# %% [markdown]
# 训练任何一个模型，走的都是同样的八步：造数据（真实项目里是收集数据）、分批读取、初始化参数、定义模型、定义损失、定义优化方法、训练、预测。
# 这里用最小的模型[线性回归](../terms/linear-regression.md)把八步走一遍，每一步都短到可以手写。
# 然后换成 `torch.nn` 的现成部件再走一遍，看两套代码是不是同一回事；最后与[解析解](../terms/analytic-solution.md)对照，看训练离最好的答案有多远。
#
# 题目是估计外卖要送多少分钟：知道距离和菜的份数，预测送达时间。
#
# ## 第一步：造数据 <a id="data"></a>
#
# 自己造数据的好处是知道标准答案。这里规定：起步 10 分钟，每公里 4 分钟，每份菜 1.5 分钟，再加上标准差为 2 分钟的[噪声](../terms/noise.md)。
# 每一行是一个[样本](../terms/sample.md)，两列是[特征](../terms/feature.md)，`y` 是[标签](../terms/label.md)；这是一个[回归](../terms/regression.md)问题。
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
minutes = 10 + 4 * distance + 1.5 * dishes + 2 * torch.randn(n)
X, y = torch.stack([distance, dishes], dim=1), minutes[:, None]
train, test = slice(0, 300), slice(300, 400)
print("X", tuple(X.shape), "y", tuple(y.shape))

# %%
# 图：横轴是距离、纵轴是分钟，点随距离上升，颜色深浅表示菜的份数，同样的距离份数多的点偏高
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
points = ax.scatter(distance[train], minutes[train], c=dishes[train], s=12)
fig.colorbar(points, label="dishes")
ax.set(xlabel="distance (km)", ylabel="minutes")
plt.show()

# %% [markdown]
# 两个特征的范围不一样，先做[特征缩放](../terms/feature-scaling.md)：减去均值、除以标准差。
# 均值和标准差只用训练集计算，否则测试集的信息就漏进了训练。

# %%
mean, std = X[train].mean(dim=0), X[train].std(dim=0)
Z = (X - mean) / std
print("train mean", [round(v, 2) + 0.0 for v in Z[train].mean(dim=0).tolist()])
print("train std ", [round(v, 2) for v in Z[train].std(dim=0).tolist()])
print("test mean ", [round(v, 2) for v in Z[test].mean(dim=0).tolist()])

# %% [markdown]
# 训练集的均值是 0、标准差是 1；测试集只是接近，这很正常，它用的是别人的均值。
#
# ## 第二步：分批读取 <a id="batches"></a>
#
# 每次更新只看一个[批量](../terms/batch.md)。`DataLoader` 负责打乱和切分，见[它的词条](../terms/dataloader.md)。
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
# 线性回归从 0 开始就行；多层网络不行，那是[参数初始化](../terms/weight-initialization.md)的话题。
# 模型是一次矩阵乘法加一次[广播](../terms/broadcasting.md)：
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
# 标签要是写成一维的 32，减法会广播成 32×32，不报错，损失却全错了。

# %%
wrong = predict(Z[:32]) - y[:32, 0]
print("32x1 minus 32 gives", tuple(wrong.shape))
assert wrong.shape == (32, 32)

# %% [markdown]
# ## 第五步：定义损失 <a id="loss"></a>
#
# 用[均方误差](../terms/mse-loss.md)：$L=\frac1B\sum_i(\hat y_i-y_i)^2$。
# 它对参数的[梯度](../terms/gradient.md)可以手算：
#
# $$
# \frac{\partial L}{\partial w}=\frac{2}{B}Z^\top(\hat y-y),\qquad \frac{\partial L}{\partial b}=\frac{2}{B}\sum_i(\hat y_i-y_i)
# $$
#
# 下面拿第一批数据，看手算的与[自动微分](../terms/autograd.md)的是否相同。


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
# 走完所有批次叫一个[轮次](../terms/epoch.md)。更新参数这一步不能被记进计算图，所以放在 `no_grad` 里；更新完要把梯度清零，否则下一批会[累加](../terms/zero-grad.md)上来。

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
# 训练之前，第一批上的损失是 885；走完 5 轮，训练集上只剩 4.5，以后就不动了。
# 它为什么不降到 0？噪声的方差是 $2^2=4$，这一部分不是距离和份数能解释的；4.5 与 4 的差别来自这 300 个样本的噪声恰好偏大，下面的解析解会证实这一点。
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
difference = (model.weight.T - w).abs().max().item()
print("largest difference below 0.0001:", difference < 1e-4)
assert torch.allclose(model.weight.T, w, atol=1e-4)
assert torch.allclose(model.bias, b, atol=1e-4)

# %% [markdown]
# 两套代码得到同样的参数，差别只在浮点数的舍入里：`torch.nn` 没有魔法，只是把手写的几行包装好了。
#
# ## 与解析解对照 <a id="closed-form"></a>
#
# 线性回归是少数有解析解的模型。给 $Z$ 补一列 1，把 $b$ 并进 $w$，最小二乘就是解一个线性方程组：
#
# $$
# (Z^\top Z)\,w = Z^\top y
# $$
#
# 解方程用 `torch.linalg.lstsq`，不必真的求逆矩阵。

# %%
ones = torch.ones(300, 1)
design = torch.cat([Z[train], ones], dim=1).double()
exact = torch.linalg.lstsq(design, y[train].double()).solution
best = squared_error(design @ exact, y[train].double()).item()
trained = torch.cat([w, b[:, None]]).detach().double()
print("closed form", [round(v, 1) for v in exact.flatten().tolist()])
print("trained    ", [round(v, 1) for v in trained.flatten().tolist()])
print(f"training loss: {best:.2f} at the closed form")
assert best <= by_hand[-1]
assert (trained - exact).abs().max() < 0.5

# %%
# 图：训练损失随轮次迅速下降，从第四轮起贴着解析解的水平线，但没有低于它
fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
ax.semilogy(range(1, EPOCHS + 1), by_hand, marker="o", label="SGD")
ax.axhline(best, color="C1", linestyle="--", label="closed form")
ax.set(xlabel="epoch", ylabel="training loss")
ax.set_xticks(range(0, EPOCHS + 1, 5))
ax.legend()
plt.show()

# %% [markdown]
# 训练集上不可能有比解析解更小的均方误差，所以 SGD 的曲线贴着它却不会低于它。
# 既然有解析解，为什么还要训练？因为绝大多数模型没有解析解；而且 SGD 每步只看一小批，数据大到装不下也能用。
#
# ## 第八步：预测 <a id="prediction"></a>
#
# 模型学到的是缩放之后的系数。除以标准差，就换回“每公里几分钟”。

# %%
with torch.no_grad():
    per_unit = w.flatten() / std
    start = b - (per_unit * mean).sum()
    test_loss = squared_error(predict(Z[test]), y[test]).item()
    order = (torch.tensor([[3.0, 4.0]]) - mean) / std
    answer = predict(order).item()
print(f"minutes per km {per_unit[0]:.1f}, per dish {per_unit[1]:.1f}, start {start.item():.0f}")
print(f"test loss {test_loss:.1f}")
print(f"3 km, 4 dishes: {answer:.0f} minutes (true mean {10 + 4 * 3 + 1.5 * 4:.0f})")
assert abs(per_unit[0] - 4) < 0.3
assert abs(per_unit[1] - 1.5) < 0.2

# %% [markdown]
# 找回来的系数接近当初规定的 4、1.5 和 10。
# 测试集从没参加过训练，它的损失 2.7 比训练集的 4.5 还小：这 100 个样本的噪声恰好偏小，两个数都在噪声的方差 4 上下。
# 看不出[过拟合](../terms/overfitting.md)：三个参数、三百个样本，没有多少可以死记的余地。
# 新来的订单要用训练集的均值和标准差缩放，这一步漏掉，预测就完全不对。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 学习率最大能到多少？ <a id="exercise-largest-rate"></a>
#
# 用全部训练数据做[梯度下降](../terms/gradient-descent.md)，不分批。找出学习率的界限：超过它，损失就越走越大。
# 提示：均方误差是二次函数，看它的二阶导数矩阵最大的特征值。

# %% [markdown] tags=["answer"]
# 二阶导数矩阵是 $H=\frac2n\tilde Z^\top\tilde Z$，其中 $\tilde Z$ 是补了一列 1 的 $Z$。
# 沿最大特征值 $\lambda$ 的方向，每步误差乘以 $1-\eta\lambda$，绝对值要小于 1，所以 $\eta<2/\lambda$。
# 特征缩放之后，各方向的曲率都在 2 附近，界限就在 1 附近。下面在界限的 0.9 倍和 1.1 倍处各走 100 步，前者收敛，后者发散。

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

# %% [markdown]
# ### 2. 不缩放特征会怎样？ <a id="exercise-no-scaling"></a>
#
# 直接用原始的 `X`，同样不分批地训练。学习率的界限变成多少？在界限的一半处，要走多少步，损失才与最小值相差不到 0.01？与缩放之后比。

# %% [markdown] tags=["answer"]
# 原始特征的均值远离 0，与那一列 1 纠缠在一起，二阶导数矩阵最大与最小的特征值相差上百倍。
# 界限由最大的决定，速度由最小的决定，所以学习率必须很小，而走完最平的方向要很多步。
# 下面打印两种情况的条件数（最大特征值除以最小的）和步数。

# %% tags=["answer"]
raw = torch.cat([X[train], ones], dim=1).double()
for name, inputs in (("scaled", design), ("raw", raw)):
    eigenvalues = torch.linalg.eigvalsh(2 / 300 * inputs.T @ inputs)
    v, steps, target = torch.zeros(3, 1, dtype=torch.float64), 0, y[train].double()
    while squared_error(inputs @ v, target).item() - best > 0.01:
        v -= 1 / eigenvalues.max() * 2 / 300 * inputs.T @ (inputs @ v - target)
        steps += 1
    condition = (eigenvalues.max() / eigenvalues.min()).item()
    print(f"{name:6s} condition number {condition:6.1f}, steps {steps}")

# %% [markdown]
# ### 3. 忘了清零梯度会怎样？ <a id="exercise-no-zero-grad"></a>
#
# 去掉训练循环里的 `optimizer.zero_grad()`，其余不变，从头训练 20 轮。训练损失会怎样？为什么？

# %% [markdown] tags=["answer"]
# `backward()` 把梯度加到 `.grad` 上，不清零，每一步用的就是从头到现在所有批次的梯度之和。
# 走到谷底时，积累的旧梯度还在推着它往前走，冲过头再被推回来，像没有阻力的摆，越摆越久也停不下来。
# 下面的训练损失在 20 轮里一直大幅起落，最后几轮的平均远高于正常的 4.5。

# %% tags=["answer"]
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
model.zero_grad()
loader, losses = batches(), []
for _ in range(EPOCHS):
    for inputs, labels in loader:
        criterion(model(inputs), labels).backward()
        optimizer.step()
    with torch.no_grad():
        losses.append(criterion(model(Z[train]), y[train]).item())
print("mean of the last five epochs above 50:", sum(losses[-5:]) / 5 > 50)
print("as low as with zero_grad at the end:", losses[-1] < 2 * by_hand[-1])
