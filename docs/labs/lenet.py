# ---
# number: 8
# title: 一步一步看 LeNet
# title_en: LeNet, Step by Step
# description: 在随 scikit-learn 安装的真实手写数字上搭一个 LeNet，看卷积核和特征图，再逐层算出 AlexNet 的形状和参数，看它改了什么。
# ---

# %% [markdown]
# [LeNet](../terms/lenet.md) 是第一批真正用起来的[卷积神经网络](../terms/cnn.md)，结构简单到可以一层一层地看。
# 这里把它的每一步摊开：输入的形状、[卷积](../terms/convolution.md)怎样算、[池化](../terms/average-pooling.md)之后剩多大、[特征图](../terms/feature-map.md)长什么样；在真的手写数字上训练它，看它和[全连接网络](../terms/mlp.md)各能经受多大的平移；最后把 [AlexNet](../terms/alexnet.md) 的形状和参数也逐层算一遍。
#
# ## 数据 <a id="data"></a>
#
# scikit-learn 自带 1797 张 8×8 的手写数字，放大到 28×28，与 [MNIST](../terms/mnist.md) 的图一样大；打乱之后，前 1437 张训练，余下的作[测试集](../terms/test-set.md)。
# 图像[张量](../terms/image-tensor.md)的形状是“样本数×[通道](../terms/channel.md)×高×宽”，灰度图只有一个通道。

# %%
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)  # 双精度的舍入误差小得多，换一台机器，印出来的几位也不易变
digits = load_digits()
images = torch.tensor(digits.images)[:, None] / 16  # 像素从 0–16 变成 0–1
images = F.interpolate(images, size=(28, 28), mode="bilinear")
order = torch.randperm(len(images), generator=torch.Generator().manual_seed(0))
X, y = images[order], torch.tensor(digits.target)[order]
X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]
print("train", tuple(X_train.shape), "test", tuple(X_test.shape))

# %% [markdown]
# ## 卷积是怎么算的 <a id="convolution"></a>
#
# [卷积核](../terms/conv-kernel.md)在图上滑动，每到一处，与盖住的那块逐元素相乘再求和（核不翻转，严格说是互相关）。
# 先用一个手写的 3×3 核：左边一列是 −1，右边一列是 1，中间是 0。左暗右亮的地方输出为正，左亮右暗的地方为负，它找的是竖直的边缘。
# 先看循环算的与 `F.conv2d` 是否相同，再看输出的大小和样子。

# %%
kernel = torch.tensor([[-1.0, 0, 1], [-1, 0, 1], [-1, 0, 1]])
image = X_train[0, 0]
by_hand = torch.zeros(26, 26)
for i in range(26):
    for j in range(26):
        by_hand[i, j] = (image[i : i + 3, j : j + 3] * kernel).sum()
by_torch = F.conv2d(image[None, None], kernel[None, None])[0, 0]
assert torch.allclose(by_hand, by_torch)
print("input", tuple(image.shape), "-> output", tuple(by_torch.shape))

# %%
# 图：左边是手写数字 6，右边是竖直边缘检测的结果，笔画的左缘发红（正），右缘发蓝（负），没有笔画的地方是灰色（零）
fig, axes = plt.subplots(1, 2, figsize=(4.6, 2.4), layout="constrained")
axes[0].imshow(image, cmap="gray")
axes[1].imshow(by_hand, cmap="coolwarm", vmin=-3, vmax=3)
for ax, title in zip(axes, ("image", "vertical edges")):
    ax.set(xticks=[], yticks=[], title=title)
plt.show()

# %% [markdown]
# 没有[填充](../terms/conv-padding.md)时，3×3 的核在 28×28 上只有 26×26 个位置。
# 一般的公式（$n$ 是输入的边长，$k$ 是核的边长，$p$ 是每边的填充，$s$ 是[步幅](../terms/conv-stride.md)，见[输出尺寸](../terms/conv-output-size.md)）：
#
# $$
# \text{输出}=\Bigl\lfloor\frac{n+2p-k}{s}\Bigr\rfloor+1
# $$
#
# ## LeNet 的形状 <a id="shapes"></a>
#
# 两次“卷积、[激活](../terms/activation-function.md)、平均池化”，再接三个[全连接层](../terms/fully-connected-layer.md)。第一个卷积填充 2，好让 28×28 的输入等价于原文的 32×32。
# 1998 年的原文用伸缩过的 [tanh](../terms/tanh.md)，下采样层带可学的系数和偏置，第二个卷积层的 16 个核里有 15 个只看一部分输入通道，输出层是径向基函数；这里用常见的简化版：普通的 tanh 和平均池化，通道全部相连，输出层是线性层。


# %%
def lenet(activation=nn.Tanh):
    return nn.Sequential(
        *(nn.Conv2d(1, 6, 5, padding=2), activation(), nn.AvgPool2d(2)),
        *(nn.Conv2d(6, 16, 5), activation(), nn.AvgPool2d(2), nn.Flatten()),
        *(nn.Linear(400, 120), activation(), nn.Linear(120, 84), activation()),
        nn.Linear(84, 10),
    )


def trace(layers, x):
    """逐层打印输出的形状和参数个数，返回总数。"""
    total = 0
    for layer in layers:
        x = layer(x)
        count = sum(p.numel() for p in layer.parameters())
        total += count
        if not isinstance(layer, nn.Tanh | nn.ReLU | nn.Dropout):
            print(f"{type(layer).__name__:10s} -> {tuple(x.shape[1:])!s:14s} {count:8d}")
    print(f"total parameters {total}")
    return total


total = trace(lenet(), X_train[:1])
in_conv, in_dense = (25 + 1) * 6 + (6 * 25 + 1) * 16, 401 * 120
assert total == in_conv + in_dense + 121 * 84 + 85 * 10
print(f"in convolutions {in_conv / total:.0%}, in the first linear layer {in_dense / total:.0%}")

# %% [markdown]
# [卷积层](../terms/convolutional-layer.md)用 `(k*k*输入通道+1)*输出通道` 个[参数](../terms/parameter-count.md)（加的 1 是偏置），与图有多大无关，因为[一个核用遍全图](../terms/parameter-sharing.md)。
# 六万多个参数里，两个卷积层只占 4%，展平之后的第一个全连接层占了 78%。
#
# ## 训练 <a id="training"></a>
#
# 用 [Adam](../terms/adam.md) 和[交叉熵](../terms/cross-entropy-loss.md)训练 8 [轮](../terms/epoch.md)，看测试集上的[准确率](../terms/accuracy.md)。
# 顺便记下每个权重的起点，下一节要拿来比。


# %%
def train(model, epochs=8, seed=0):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    g = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for index in torch.randperm(1437, generator=g).split(64):
            loss = F.cross_entropy(model(X_train[index]), y_train[index])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model


def accuracy(model, inputs, labels):
    with torch.no_grad():
        return (model(inputs).argmax(dim=1) == labels).float().mean().item()


torch.manual_seed(0)
model = lenet()
start = {name: p.detach().clone() for name, p in model.named_parameters()}
train(model)
score = accuracy(model, X_test, y_test)
print(f"LeNet: {score:.0%} of {len(y_test)} test digits right")
assert score > 0.93

# %% [markdown]
# ## 它学到了什么 <a id="features"></a>
#
# 上面两排是第一层的六个 5×5 核，训练前和训练后；下面一排是同一张图经过训练后的核得到的六张特征图。
# 先比较上面两排：训练改变了多少？

# %%
# 图：上排是六个随机的 5×5 卷积核，中排是训练之后的，花样还认得出来，颜色深了一些；下排是数字 2 经过各个核的特征图，第一张笔画的下缘亮、上缘暗，第三张左缘亮、右缘暗，第二张是抹平的亮笔画，第四、六张是抹平的暗笔画
with torch.no_grad():
    maps = model[1](model[0](X_test[:1]))[0]
rows = start["0.weight"][:, 0], model[0].weight[:, 0].detach(), maps
fig, axes = plt.subplots(3, 6, figsize=(6.4, 3.4), layout="constrained")
for row, name, pictures in zip(axes, ("before", "after", "maps"), rows):
    row[0].set_ylabel(name)
    for ax, picture in zip(row, pictures):
        style = ("gray", 1) if name == "maps" else ("coolwarm", 0.6)
        ax.imshow(picture, cmap=style[0], vmin=-style[1], vmax=style[1])
        ax.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# 用余弦相似度量一量，1 是方向没变，0 是与起点毫不相干；后面的两层也一起看。

# %%
for name in ("0.weight", "3.weight", "7.weight"):
    after = dict(model.named_parameters())[name].detach()
    cosine = F.cosine_similarity(start[name].flatten(), after.flatten(), dim=0).item()
    print(f"{name} {tuple(after.shape)!s:14s} cosine with the start {cosine:.2f}")
    assert (cosine > 0.82) == (name == "0.weight")

# %% [markdown]
# 第一层与起点的余弦相似度是 0.90：训练后的核大半还是随机[初始化](../terms/weight-initialization.md)给的花样，训练只在上面作了修改。
# 第一个核上正下负，第三个左负右正，像边缘检测；第二、四、六个正负一边倒，把笔画抹平，再取正或取反。没有人规定它们找什么，但也不能看见一个像边缘检测的核，就说整个花样是从数据里学出来的，要先和起点比。
# 后面的两层变得多，是 0.70 和 0.53。原因之一是它们每个输出的输入多，默认的初始值就小，而 Adam 一步的大小与权重本身的大小基本无关，同样的一步就显得大。
#
# 哪些是[可学的](../terms/parameter.md)，哪些是设定的？核里的数是参数；核的大小、个数、步幅、填充是[超参数](../terms/hyperparameter.md)；这里的平均池化没有参数，只有窗口的大小这个超参数。
# 看两个卷积层的名字和形状，池化（从 0 数起的第 2、5 层）不在其中。

# %%
trainable = {
    name: tuple(p.shape) for name, p in model.named_parameters() if name.startswith(("0.", "3."))
}
for name, shape in trainable.items():
    print(name, shape)

# %% [markdown]
# ## 平移：卷积网络真的不怕吗？ <a id="shift"></a>
#
# 把测试图整体向左、向右平移几个像素（移出去的丢掉，空出来的补黑），比较 LeNet 与参数差不多的全连接网络。
# 每一行是左右两个方向合在一起的准确率。


# %%
def mlp():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 77), nn.Tanh(), nn.Linear(77, 10))


torch.manual_seed(0)
dense = train(mlp())
print(
    "parameters",
    sum(p.numel() for p in model.parameters()),
    sum(p.numel() for p in dense.parameters()),
)


def shift(x, pixels):
    """向右平移（负数向左），移出去的丢掉，空出来的补 0。"""
    return F.pad(x, (pixels, -pixels))


kept = {}
for pixels in (0, 1, 2, 3, 4):
    moved = torch.cat([shift(X_test, pixels), shift(X_test, -pixels)])
    kept[pixels] = [accuracy(net, moved, y_test.repeat(2)) for net in (model, dense)]
    print(f"shift {pixels}: LeNet {kept[pixels][0]:.0%}, dense {kept[pixels][1]:.0%}")
assert kept[3][0] > kept[3][1] and max(kept[4]) < 0.75

# %% [markdown]
# 这次平移 3 个像素，LeNet 剩 79%，全连接网络剩 60%，LeNet 掉得少一些；平移 4 个像素，LeNet 也只剩 55%。
# “卷积网络对平移不变”说得太满了：卷积让特征图跟着一起移动，池化只抹掉其中一小部分。
# 两次池化之后，平移 4 个像素正好是 5×5 特征图上的一格（不计边缘），而展平之后的全连接层给每一格各配一组权重，换一格就是换一组。
# 要它不怕平移，一个办法是训练时就[平移着喂](../terms/image-augmentation.md)，练习 2 试一试。
#
# ## AlexNet 改了什么 <a id="alexnet"></a>
#
# 2012 年的 AlexNet 骨架相同，主要改了几处：输入是 224×224 的彩色图，网络更深更宽，[ReLU](../terms/relu.md) 换下了 tanh，[最大池化](../terms/max-pooling.md)换下了平均池化，前两个全连接层用了[丢弃法](../terms/dropout.md)，训练用了[数据增强](../terms/data-augmentation.md)和 [GPU](../terms/gpu.md)。
# 下面是单列的版本（原文分在两块 GPU 上，有三个卷积层只看一半的通道，参数因此少一些；局部响应归一化没有参数，这里省去），只推形状、数参数，不训练。
# 看参数集中在哪几行。

# %%
alexnet = nn.Sequential(
    *(nn.Conv2d(3, 96, 11, stride=4, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2)),
    *(nn.Conv2d(96, 256, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2)),
    *(nn.Conv2d(256, 384, 3, padding=1), nn.ReLU()),
    *(nn.Conv2d(384, 384, 3, padding=1), nn.ReLU()),
    *(nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2), nn.Flatten()),
    *(nn.Dropout(), nn.Linear(9216, 4096), nn.ReLU()),
    *(nn.Dropout(), nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000)),
).to("meta")
big = trace(alexnet, torch.empty(1, 3, 224, 224, device="meta"))
dense_part = sum(
    p.numel() for layer in alexnet if isinstance(layer, nn.Linear) for p in layer.parameters()
)
print(f"{big / total:.0f} times LeNet; dense layers hold {dense_part / big:.0%}")

# %% [markdown]
# `meta` [设备](../terms/device.md)上的张量只有形状、类型，没有数据，推形状正合适。
# 参数的大头还是在展平之后的三个全连接层，九成以上；后来的许多网络用全局平均池化代替展平，例如 [ResNet](../terms/resnet.md) 只留一个全连接层，常用的几种都更深，参数却更少。
#
# 计算量正好相反：卷积核要在每个位置上用一遍。数一数一张图前向一次要做的乘法（不计偏置的加法）。


# %%
def multiplications(layers, x):
    conv = linear = 0
    for layer in layers:
        x = layer(x)
        if isinstance(layer, nn.Conv2d):
            conv += layer.weight.numel() * x.shape[2] * x.shape[3]
        elif isinstance(layer, nn.Linear):
            linear += layer.weight.numel()
    return conv, linear


conv, linear = multiplications(alexnet, torch.empty(1, 3, 224, 224, device="meta"))
print(
    f"AlexNet: {(conv + linear) / 1e9:.1f} billion multiplications, {conv / (conv + linear):.0%} in convolutions"
)
assert conv > 10 * linear

# %% [markdown]
# AlexNet 的参数集中在全连接层，计算集中在卷积层。问“模型大不大”之前，先弄清问的是存不存得下，还是算得快不快。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 手算形状 <a id="exercise-shapes"></a>
#
# 输入 3×64×64，依次经过：卷积（16 个 7×7 核，步幅 2，填充 3）、最大池化（3×3，步幅 2，填充 1）、卷积（32 个 3×3 核，步幅 1，填充 0）。写出每步输出的形状和参数个数（含偏置）。

# %% [markdown] tags=["answer"]
# 第一步：$\lfloor(64+6-7)/2\rfloor+1=32$，得 16×32×32，参数 $(3\times49+1)\times16=2368$。
# 第二步：$\lfloor(32+2-3)/2\rfloor+1=16$，得 16×16×16，没有参数。
# 第三步：$16-3+1=14$，得 32×14×14，参数 $(16\times9+1)\times32=4640$。

# %% tags=["answer"]
layers = [nn.Conv2d(3, 16, 7, 2, 3), nn.MaxPool2d(3, 2, 1), nn.Conv2d(16, 32, 3)]
assert trace(layers, torch.empty(1, 3, 64, 64)) == 2368 + 4640

# %% [markdown]
# ### 2. 用数据增强换来平移的稳健 <a id="exercise-augmentation"></a>
#
# 其余不变，训练时把每一批随机地左右平移 −4 到 4 个像素，再测不平移和平移 4 个像素的准确率，与前面的 LeNet 比。

# %% [markdown] tags=["answer"]
# 平移 4 个像素的准确率从 55% 升到 94%，与不平移的 95% 相近；不平移的准确率这次低了几个百分点，同样多的训练要照顾更多的位置，这可能是代价。
# 网络结构和训练的轮数都没变，变的只是它见过的数据：近似的不变性可以靠结构得来，也可以靠数据得来。
# 这里一批共用一个平移量，写起来短；实用中多是每张图各抽一个。

# %% tags=["answer"]
torch.manual_seed(0)
augmented = lenet()
optimizer = torch.optim.Adam(augmented.parameters(), lr=0.003)
g = torch.Generator().manual_seed(0)
for _ in range(8):
    for index in torch.randperm(1437, generator=g).split(64):
        pixels = torch.randint(-4, 5, (1,), generator=g).item()
        loss = F.cross_entropy(augmented(shift(X_train[index], pixels)), y_train[index])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
moved = torch.cat([shift(X_test, 4), shift(X_test, -4)])
far = accuracy(augmented, moved, y_test.repeat(2))
near = accuracy(augmented, X_test, y_test)
print(f"shift 0: {kept[0][0]:.0%} -> {near:.0%} with augmentation")
print(f"shift 4: {kept[4][0]:.0%} -> {far:.0%} with augmentation")
assert far > kept[4][0] + 0.1 and far > 0.8

# %% [markdown]
# ### 3. 卷积等于稀疏而共享的矩阵 <a id="exercise-matrix"></a>
#
# 一维的卷积（核 $(a,b,c)$，输入 6 个数，不填充）可以写成一个 4×6 的矩阵乘输入。写出这个矩阵，验证与 `F.conv1d` 相同，数一数有几个位置不是 0，其中有几个不同的数。

# %% [markdown] tags=["answer"]
# 第 $i$ 行在第 $i,i+1,i+2$ 列依次是 $a,b,c$，其余是 0。24 个位置里 12 个不是 0，不同的数只有 3 个。
# 同样大小的全连接层有 24 个自由的权重（不计偏置）；输入大小固定时，卷积层是它的特例：局部连接（窗口之外都是 0，输入越长，0 占得越多），参数共享（每行是同样三个数，依次右移一格）。

# %% tags=["answer"]
a, b, c = 1.0, -2.0, 3.0
matrix = torch.zeros(4, 6)
for i in range(4):
    matrix[i, i : i + 3] = torch.tensor([a, b, c])
signal = torch.randn(6, generator=torch.Generator().manual_seed(0))
convolved = F.conv1d(signal[None, None], torch.tensor([[[a, b, c]]]))[0, 0]
assert torch.allclose(matrix @ signal, convolved)
print(
    "nonzero",
    int((matrix != 0).sum()),
    "of",
    matrix.numel(),
    "| distinct",
    len(matrix[matrix != 0].unique()),
)
