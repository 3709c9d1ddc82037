# ---
# number: 4
# title: 手写前向与反向传播
# title_en: Forward and Backward by Hand
# description: 784 个输入的多层感知机：逐层写出形状，按链式法则手算每个梯度，与自动微分逐一核对，再只用手写的梯度训练它认手写数字。
# ---

# %% [markdown]
# 面试里常要求在白板上写[反向传播](../terms/backpropagation.md)。这里把它完整地写一遍：一个输入 784 维、两个[隐藏层](../terms/hidden-layer.md)、十类输出的[多层感知机](../terms/mlp.md)。
# 手算的每个梯度都与 PyTorch 的[自动微分](../terms/autograd.md)比较，再用数值微分抽查；最后只靠手写的梯度训练，看它认不认得真的手写数字。
# 全程用 float64：网络小，不在乎慢一点，换来核对时能对上更多位。
#
# ## 数据 <a id="data"></a>
#
# scikit-learn 自带 1797 张 8×8 的手写数字。把它们放大到 28×28 再拉平，输入就是 784 维，维数与 [MNIST](../terms/mnist.md) 一样。
# 打乱之后，1437 张作[训练集](../terms/training-set.md)，360 张作[测试集](../terms/test-set.md)。

# %%
import math

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
digits = load_digits()
images = torch.tensor(digits.images)[:, None] / 16  # 像素从 0..16 变成 0..1
images = F.interpolate(images, size=(28, 28), mode="bilinear")
order = torch.randperm(len(images), generator=torch.Generator().manual_seed(0))
X = images.flatten(1)[order]
y = torch.tensor(digits.target)[order]
X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]
print("train", tuple(X_train.shape), "test", tuple(X_test.shape))

# %%
# 图：十张放大到 28×28 的手写数字，灰度平滑，每张下面写着标签
fig, axes = plt.subplots(1, 10, figsize=(6.4, 1), layout="constrained")
for ax, image, label in zip(axes, X_train, y_train):
    ax.imshow(image.reshape(28, 28), cmap="gray")
    ax.set(xticks=[], yticks=[], xlabel=label.item())
plt.show()

# %% [markdown]
# ## 前向：逐层的形状 <a id="forward"></a>
#
# 一批 $B$ 个样本排成 $X\in\mathbb R^{B\times784}$，[前向传播](../terms/forward-propagation.md)是：
#
# $$
# Z_1=XW_1+b_1,\quad A_1=\max(Z_1,0),\quad Z_2=A_1W_2+b_2,\quad A_2=\max(Z_2,0),\quad Z_3=A_2W_3+b_3
# $$
#
# 每个 $W$ 的形状是“输入数×输出数”，[偏置](../terms/bias.md)沿批量那一维[广播](../terms/broadcasting.md)。
# 权重按 He [初始化](../terms/weight-initialization.md)：标准差是 $\sqrt{2/\text{输入数}}$。

# %%
SIZES = (784, 128, 64, 10)


def initial(seed=0):
    g = torch.Generator().manual_seed(seed)
    weights, biases = [], []
    for inputs, outputs in zip(SIZES, SIZES[1:]):
        weights.append(torch.randn(inputs, outputs, generator=g) * (2 / inputs) ** 0.5)
        biases.append(torch.zeros(outputs))
    return weights, biases


def forward(X, weights, biases):
    """各层的输入 A 和线性结果 Z；最后一个 Z 是 logits。"""
    A, Z = [X], []
    for layer, (W, b) in enumerate(zip(weights, biases)):
        Z.append(A[-1] @ W + b)
        if layer < len(weights) - 1:
            A.append(Z[-1].relu())
    return A, Z


weights, biases = initial()
A, Z = forward(X_train[:32], weights, biases)
for n in range(3):
    shapes = [str(tuple(t.shape)) for t in (A[n], weights[n], Z[n])]
    print("layer {}: {:10s} @ {:10s} -> {}".format(n + 1, *shapes))

# %% [markdown]
# ## 参数有多少 <a id="parameters"></a>
#
# 一个[全连接层](../terms/fully-connected-layer.md)有 $(\text{输入数}+1)\times\text{输出数}$ 个[参数](../terms/parameter-count.md)。按公式数一遍，再让代码数一遍。

# %%
by_formula = [(inputs + 1) * outputs for inputs, outputs in zip(SIZES, SIZES[1:])]
by_code = sum(p.numel() for p in (*weights, *biases))
print("by layer", by_formula, "total", sum(by_formula))
assert by_code == sum(by_formula) and by_formula[0] > 0.9 * by_code
print(f"first layer: {by_formula[0] / by_code:.0%} of all")

# %% [markdown]
# 九成以上的参数在第一层，因为输入有 784 维。
#
# ## 损失 <a id="loss"></a>
#
# 损失是[交叉熵](../terms/cross-entropy-loss.md)：$L=\frac1B\sum_i\bigl(\log\sum_k e^{z_{ik}}-z_{iy_i}\bigr)$。
# 第一项直接取指数，logits 一大就溢出；`logsumexp` 先减去最大值再算，就是 [log-sum-exp](../terms/log-sum-exp.md) 技巧。


# %%
def cross_entropy(logits, labels):
    return (logits.logsumexp(dim=1) - logits[torch.arange(len(labels)), labels]).mean()


loss = cross_entropy(Z[-1], y_train[:32])
print(f"loss before training {loss:.1f}, log(10) = {math.log(10):.1f}")
assert torch.allclose(loss, F.cross_entropy(Z[-1], y_train[:32]))

# %% [markdown]
# 训练之前模型什么都不知道，如果给十类同样的概率，损失就是 $\ln10\approx2.3$；这里略高，因为随机的 logits 不全相等。
# 要是比它大很多，多半是初始化太大，或者输入忘了缩放。
#
# ## 反向：链式法则 <a id="backward"></a>
#
# 记 $\delta_n=\partial L/\partial Z_n$，$A_0=X$。最后一层的最简单，是[预测的概率](../terms/softmax.md)减去 [one-hot](../terms/one-hot-encoding.md) 标签：
#
# $$
# \delta_3=\tfrac1B(P-Y)
# $$
#
# $P$ 是各类的概率，$\tfrac1B$ 来自损失里的平均。
# 其余的从后往前推，[链式法则](../terms/chain-rule.md)每过一层乘两样东西：权重的转置，和 [ReLU](../terms/relu.md) 的导数（正的地方是 1，其余取 0）：
#
# $$
# \frac{\partial L}{\partial W_n}=A_{n-1}^\top\delta_n,\qquad
# \frac{\partial L}{\partial b_n}=\sum_i\delta_{n,i},\qquad
# \delta_{n-1}=\bigl(\delta_nW_n^\top\bigr)\odot[Z_{n-1}>0]
# $$
#
# 记不住公式时，用形状来推：$\partial L/\partial W_n$ 必须与 $W_n$ 同形，$A_{n-1}$ 与 $\delta_n$ 相乘，只有 $A_{n-1}^\top\delta_n$ 对得上。
# 形状帮人回忆，不能代替推导：漏了 $\tfrac1B$，形状照样对。


# %%
def backward(A, Z, weights, labels):
    """三层的权重梯度和偏置梯度。"""
    delta = (Z[-1].softmax(dim=1) - F.one_hot(labels, 10)) / len(labels)
    grads_w, grads_b = [], []
    for n in (2, 1, 0):
        grads_w.insert(0, A[n].T @ delta)
        grads_b.insert(0, delta.sum(dim=0))
        if n:
            delta = (delta @ weights[n].T) * (Z[n - 1] > 0)
    return grads_w, grads_b


grads_w, grads_b = backward(A, Z, weights, y_train[:32])
for n in range(3):
    print(f"layer {n + 1}: dW {tuple(grads_w[n].shape)}, db {tuple(grads_b[n].shape)}")

# %% [markdown]
# ## 与自动微分对照 <a id="autograd"></a>
#
# 把同样的参数复制一份，设成要求梯度，让 PyTorch 自己算一遍，六个梯度逐个比较。

# %%
leaves = [p.clone().requires_grad_() for p in (*weights, *biases)]
_, Z_auto = forward(X_train[:32], leaves[:3], leaves[3:])
F.cross_entropy(Z_auto[-1], y_train[:32]).backward()
for mine, leaf in zip((*grads_w, *grads_b), leaves):
    assert torch.allclose(mine, leaf.grad, rtol=1e-9, atol=1e-12)
print("all six gradients agree")

# %% [markdown]
# 自动微分用的也是链式法则，所以再用一个不懂公式的办法抽查：把一个权重加减一点点，看损失变化多少。
# 每层挑梯度最大的那个权重来查。
# 这种[数值微分](../terms/derivative.md)要用 float64：float32 只有七位左右的有效数字，两个相近的损失一减，就所剩无几。


# %%
def loss_with(n, place, shift):
    moved = [W.clone() for W in weights]
    moved[n].view(-1)[place] += shift
    logits = forward(X_train[:32], moved, biases)[1][-1]
    return cross_entropy(logits, y_train[:32])


h = 1e-5
for n in range(3):
    place = grads_w[n].abs().argmax()
    mine = grads_w[n].view(-1)[place]
    numeric = (loss_with(n, place, h) - loss_with(n, place, -h)) / (2 * h)
    print(f"layer {n + 1}: numeric {numeric:.4f}, by hand {mine:.4f}")
    assert torch.isclose(numeric, mine, rtol=1e-4)

# %% [markdown]
# ## 第一层的梯度长什么样 <a id="picture"></a>
#
# $\partial L/\partial W_1=X^\top\delta_1$ 说的是：每个隐藏单元的权重梯度，是这一批图片按 $\delta_1$ 加权的和。
# 所以把它排回 28×28，看到的应当是叠在一起的数字。

# %%
# 图：四个隐藏单元的第一层权重梯度各排成 28×28 的图，能看出几张数字叠在一起的模糊笔画，左右边缘接近 0；有的整幅偏红（正），有的整幅偏蓝（负）
fig, axes = plt.subplots(1, 4, figsize=(6.4, 1.8), layout="constrained")
strongest = grads_w[0].norm(dim=0).topk(4).indices
for ax, unit in zip(axes, strongest):
    picture = grads_w[0][:, unit].reshape(28, 28)
    limit = picture.abs().max()
    ax.imshow(picture, cmap="coolwarm", vmin=-limit, vmax=limit)
    ax.set(xticks=[], yticks=[], title=f"unit {unit}")
plt.show()

# %% [markdown]
# 图片左右边缘的像素几乎总是 0，那里的梯度也就几乎是 0。
# 如果一个像素在这一批 32 张图里全是 0，从它出发的 128 个权重，梯度就恰好是 0，这一步一点也不会动。

# %%
dark = (X_train[:32] == 0).all(dim=0)
print(dark.sum().item(), "of 784 pixels are 0 in all 32 images")
assert dark.any() and (grads_w[0][dark] == 0).all()

# %% [markdown]
# ## 反向要花多少 <a id="cost"></a>
#
# 只数矩阵乘法里的乘法，其余的都少得多。
# 前向每层一次矩阵乘法；反向每层两次（一次给权重，一次往回传），只有第一层不必往回传。

# %%
B = 32
per_layer = [B * inputs * outputs for inputs, outputs in zip(SIZES, SIZES[1:])]
ahead = sum(per_layer)
back = 2 * sum(per_layer) - per_layer[0]
deep = [B * 256 * 256] * 10
print(f"this network: backward / forward = {back / ahead:.2f}")
print(f"ten equal layers:                  {(2 * sum(deep) - deep[0]) / sum(deep):.2f}")
print("numbers kept from the forward pass:", sum(a.numel() for a in (*A, *Z)))

# %% [markdown]
# 常说“反向的计算量约是前向的两倍”，前提是第一层只占一小部分，例如十层一样大的网络是 1.90 倍。
# 这个网络的第一层占了大头，又不用往回传，所以只有 1.08 倍。
# 另一项代价是内存：反向要用前向的中间结果。这里把每个 $A$ 和 $Z$ 都留着；其实 $Z_n>0$ 就是 $A_n>0$，只留 $A$ 和最后的 $Z_3$ 也够。
#
# ## 只靠手写的梯度训练 <a id="training"></a>
#
# 每批 32 张，[小批量梯度下降](../terms/minibatch-sgd.md)，[学习率](../terms/learning-rate.md) 0.05，走 10 [轮](../terms/epoch.md)。

# %%
weights, biases = initial()
g = torch.Generator().manual_seed(1)
for epoch in range(1, 11):
    for index in torch.randperm(1437, generator=g).split(32):
        A, Z = forward(X_train[index], weights, biases)
        grads_w, grads_b = backward(A, Z, weights, y_train[index])
        for p, grad in zip((*weights, *biases), (*grads_w, *grads_b)):
            p -= 0.05 * grad
    if epoch in (1, 3, 10):
        predicted = forward(X_test, weights, biases)[1][-1].argmax(dim=1)
        right = (predicted == y_test).double().mean().item()
        print(f"epoch {epoch:2d}: {right:.0%} of the test digits right")
assert right > 0.9

# %% [markdown]
# 没有 `backward()`，没有 `nn.Module`，没有优化器，手写的三四十行就训练出了一个认得手写数字的网络：没见过的数字，十个里认对九个以上。
# 框架省下的正是这些行，以及每换一种层就要重推一遍导数的麻烦。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 偏置的梯度为什么要求和？ <a id="exercise-bias"></a>
#
# 解释 $\partial L/\partial b_n$ 为什么是 $\delta_n$ 沿批量维求和，并用一个一般的规律说明：凡是前向广播的，反向都求和。

# %% [markdown] tags=["answer"]
# 同一个 $b$ 被加到了 $B$ 个样本上，也就是一个变量出现在 $B$ 个地方；链式法则要求把各条路径的贡献加起来。
# 前向的广播等于复制，复制的反向就是相加；反过来，前向的求和在反向里是广播。
# 下面用一个 2×3 的例子验证：`b` 的梯度等于输出梯度按列的和。

# %% tags=["answer"]
b = torch.zeros(3, requires_grad=True)
upstream = torch.arange(6.0).reshape(2, 3)
(torch.ones(2, 3) + b).backward(upstream)
print(b.grad.tolist(), upstream.sum(dim=0).tolist())
assert torch.equal(b.grad, upstream.sum(dim=0))

# %% [markdown]
# ### 2. 换成 sigmoid <a id="exercise-sigmoid"></a>
#
# 把两个隐藏层的 ReLU 换成 [sigmoid](../terms/sigmoid.md)，改写反向，与自动微分核对。
# 三层权重的梯度，大小（范数）各变成原来的多少？

# %% [markdown] tags=["answer"]
# 只需把 $[Z>0]$ 换成 sigmoid 的导数 $A(1-A)$。
# 它最大是 0.25，而 ReLU 的导数在开着的单元上是 1。
# 第三层的梯度不经过这个导数，大小与原来相近；第二层经过一次，第一层经过两次，两次相乘最多 1/16，权重又没有相应放大，所以越靠前缩得越多。
# 这正是[梯度消失](../terms/vanishing-gradient.md)的苗头。


# %% tags=["answer"]
def gradient_norms(act, slope):
    """手算三层权重的梯度（偏置为 0，略去），与自动微分核对，返回范数。"""
    W = [p.clone().requires_grad_() for p in initial()[0]]
    A, Z = [X_train[:32]], []
    for layer in W:
        Z.append(A[-1] @ layer)
        A.append(act(Z[-1]))
    F.cross_entropy(Z[-1], y_train[:32]).backward()
    with torch.no_grad():
        delta = (Z[-1].softmax(dim=1) - F.one_hot(y_train[:32], 10)) / 32
        for n in (2, 1, 0):
            assert torch.allclose(A[n].T @ delta, W[n].grad, rtol=1e-9, atol=1e-12)
            if n:
                delta = (delta @ W[n].T) * slope(Z[n - 1])
    return torch.stack([layer.grad.norm() for layer in W])


with_relu = gradient_norms(torch.relu, lambda z: z > 0)
with_sigmoid = gradient_norms(torch.sigmoid, lambda z: z.sigmoid() * (1 - z.sigmoid()))
ratios = with_sigmoid / with_relu
for n in range(3):
    print(f"layer {n + 1}: sigmoid / ReLU = {ratios[n]:.2f}")
assert ratios[0] < 0.25 and ratios[0] < ratios[1] < ratios[2]

# %% [markdown]
# ### 3. 求和还是平均？ <a id="exercise-mean"></a>
#
# 把损失里的平均改成求和，梯度变成多少倍？要让训练的每一步与原来完全相同，学习率应当怎样改？

# %% [markdown] tags=["answer"]
# 求和是平均的 $B$ 倍，每个梯度也都是 $B$ 倍。普通的梯度下降里，学习率除以 $B$，每一步就与原来相同。
# 麻烦在最后一批：1437 除以 32 余 29，它只有 29 个样本；平均会自动除以实际的个数，求和不会，所以“学习率除以 32”只对满的批次成立；要让每一步都相同，学习率就得除以这一批实际的样本数，最后一批除以 29。

# %% tags=["answer"]
weights, biases = initial()
steps = {}
for reduction, rate in (("mean", 0.05), ("sum", 0.05 / 32)):
    leaf = weights[0].clone().requires_grad_()
    logits = forward(X_train[:32], [leaf, *weights[1:]], biases)[1][-1]
    F.cross_entropy(logits, y_train[:32], reduction=reduction).backward()
    steps[reduction] = rate * leaf.grad
    print(f"{reduction:4s}: gradient norm {leaf.grad.norm():6.2f}, rate {rate:.6f}")
same = torch.allclose(steps["mean"], steps["sum"], rtol=1e-9, atol=1e-12)
print("same step:", same, "| samples in the last batch:", len(X_train) % 32)
assert same
