# ---
# number: 8
# title: 一步一步看 LeNet
# title_en: LeNet, Step by Step
# description: 在随 scikit-learn 安装的真实手写数字上搭一个 LeNet，看卷积核和特征图，再逐层算出 AlexNet 的形状和参数，看它改了什么。
# ---

# %% [markdown]
# [LeNet](../terms/lenet.md) 是第一批真正用起来的[卷积神经网络](../terms/cnn.md)，结构简单到可以一层一层地看。
# 这里把它的每一步摊开：输入的形状、[卷积](../terms/convolution.md)怎样算、[池化](../terms/average-pooling.md)丢掉什么、[特征图](../terms/feature-map.md)长什么样；在真的手写数字上训练它，与[全连接网络](../terms/mlp.md)比；最后把 [AlexNet](../terms/alexnet.md) 的形状和参数也逐层算一遍。
#
# ## 数据 <a id="data"></a>
#
# scikit-learn 自带 1797 张 8×8 的手写数字，放大到 28×28，与 [MNIST](../terms/mnist.md) 一样大。
# 图像[张量](../terms/image-tensor.md)的形状是“样本数×[通道](../terms/channel.md)×高×宽”，灰度图只有一个通道。

# %%
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

digits = load_digits()
images = torch.tensor(digits.images, dtype=torch.float32)[:, None] / 16
images = F.interpolate(images, size=(28, 28), mode="bilinear")
order = torch.randperm(len(images), generator=torch.Generator().manual_seed(0))
X, y = images[order], torch.tensor(digits.target)[order]
X_train, y_train, X_test, y_test = X[:1437], y[:1437], X[1437:], y[1437:]
print("train", tuple(X_train.shape), "test", tuple(X_test.shape))

# %% [markdown]
# ## 卷积是怎么算的 <a id="convolution"></a>
#
# [卷积核](../terms/conv-kernel.md)在图上滑动，每到一处，与盖住的那块逐元素相乘再求和。
# 先用一个手写的 3×3 核：左边一列是 −1，右边一列是 1，中间是 0。左暗右亮的地方输出大，它找的是竖直的边缘。

# %%
kernel = torch.tensor([[-1.0, 0, 1], [-1, 0, 1], [-1, 0, 1]])
image = X_train[0, 0]
by_hand = torch.zeros(26, 26)
for i in range(26):
    for j in range(26):
        by_hand[i, j] = (image[i : i + 3, j : j + 3] * kernel).sum()
by_torch = F.conv2d(image[None, None], kernel[None, None])[0, 0]
assert torch.allclose(by_hand, by_torch, atol=1e-5)
print("input", tuple(image.shape), "-> output", tuple(by_torch.shape))

# %%
# 图：左边是一张手写数字，右边是竖直边缘检测的结果，笔画的左缘是一种颜色，右缘是相反的颜色
fig, axes = plt.subplots(1, 2, figsize=(4.6, 2.4), layout="constrained")
axes[0].imshow(image, cmap="gray")
axes[1].imshow(by_hand, cmap="coolwarm", vmin=-3, vmax=3)
for ax, title in zip(axes, ("image", "vertical edges")):
    ax.set(xticks=[], yticks=[], title=title)
plt.show()

# %% [markdown]
# 没有[填充](../terms/conv-padding.md)时，3×3 的核在 28×28 上只有 26×26 个位置。
# 一般的公式（$p$ 是填充，$s$ 是[步幅](../terms/conv-stride.md)，见[输出尺寸](../terms/conv-output-size.md)）：
#
# $$
# \text{输出}=\Bigl\lfloor\frac{n+2p-k}{s}\Bigr\rfloor+1
# $$
#
# ## LeNet 的形状 <a id="shapes"></a>
#
# 两次“卷积、激活、平均池化”，再接三个全连接层。第一个卷积填充 2，好让 28×28 的输入等价于原文的 32×32。
# 原文的输出层是径向基函数，池化层带可学的系数；这里按今天的习惯换成线性层和普通的平均池化。


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
assert total == (25 + 1) * 6 + (6 * 25 + 1) * 16 + 401 * 120 + 121 * 84 + 85 * 10

# %% [markdown]
# [卷积层](../terms/convolutional-layer.md)用 `(k*k*输入通道+1)*输出通道` 个[参数](../terms/parameter-count.md)，与图有多大无关，因为[一个核用遍全图](../terms/parameter-sharing.md)。
# 六万多个参数里，两个卷积层只占 4%，大头是展平之后的第一个全连接层。
#
# ## 训练 <a id="training"></a>


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
model = train(lenet())
score = accuracy(model, X_test, y_test)
print(f"LeNet: more than {int(score * 100 // 2 * 2)}% of 360 test digits right")
assert score > 0.93

# %% [markdown]
# ## 它学到了什么 <a id="features"></a>
#
# 第一层的六个 5×5 核，和同一张图经过它们得到的六张特征图。

# %%
# 图：上排是六个学到的 5×5 卷积核，下排是同一个数字 2 经过各个核之后的特征图，第一张左右缘一暗一亮，其余的是抹平的笔画，有黑有白
with torch.no_grad():
    maps = model[1](model[0](X_test[:1]))[0]
fig, axes = plt.subplots(2, 6, figsize=(6.4, 2.3), layout="constrained")
for n in range(6):
    axes[0, n].imshow(model[0].weight[n, 0].detach(), cmap="coolwarm", vmin=-0.6, vmax=0.6)
    axes[1, n].imshow(maps[n], cmap="gray", vmin=-1, vmax=1)
for ax in axes.flat:
    ax.set(xticks=[], yticks=[])
plt.show()

# %% [markdown]
# 第一个核自己学成了边缘检测的样子，笔画的左右缘一暗一亮；其余几个更像把笔画抹平，再取正或取反。没有人规定它们找什么，都是从分类的损失里学出来的。
# 核的图并不像教科书里那样整齐，数据少、训练短的时候更是如此；特征图比核更容易看懂。
#
# 哪些是[可学的](../terms/parameter.md)，哪些是设定的？核里的数是参数；核的大小、个数、步幅、填充是[超参数](../terms/hyperparameter.md)；池化没有参数。

# %%
trainable = {
    name: tuple(p.shape) for name, p in model.named_parameters() if name.startswith(("0.", "3."))
}
for name, shape in trainable.items():
    print(name, shape)

# %% [markdown]
# ## 平移：卷积网络真的不怕吗？ <a id="shift"></a>
#
# 把测试图整体平移几个像素，比较 LeNet 与参数差不多的全连接网络。


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
kept = {}
for pixels in (0, 3, 4):
    moved = torch.roll(X_test, shifts=(0, pixels), dims=(2, 3))
    kept[pixels] = accuracy(model, moved, y_test), accuracy(dense, moved, y_test)
    conv_share, dense_share = (round(share * 20) * 5 for share in kept[pixels])
    print(f"shift {pixels}: LeNet about {conv_share}%, dense about {dense_share}%")
assert kept[3][0] > kept[3][1]

# %% [markdown]
# 平移 3 个像素，LeNet 掉得少一些；平移 4 个像素，两个都只剩一半左右。
# “卷积网络对平移不变”说得太满了：卷积让特征图跟着一起移动，池化容忍一两个像素，但展平之后的全连接层记得位置。要它不怕平移，得在训练时就[平移着喂](../terms/image-augmentation.md)，练习 2 试一试。
#
# ## AlexNet 改了什么 <a id="alexnet"></a>
#
# 2012 年的 AlexNet 骨架相同，改了几处：输入是 224×224 的彩色图，网络更深更宽，[ReLU](../terms/relu.md) 换下了 tanh，[最大池化](../terms/max-pooling.md)换下了平均池化，全连接层用了[丢弃法](../terms/dropout.md)，训练用了数据增强和 [GPU](../terms/gpu.md)。
# 下面是单列的版本（原文分在两块 GPU 上，有几层只看一半的通道），只推形状、数参数，不训练。

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
# `meta` 设备上的张量只有形状没有数据，推形状正合适。
# 参数的大头还是在展平之后的全连接层，九成以上；后来的网络用全局平均池化代替它，[ResNet](../terms/resnet.md) 更深却更小。
#
# 计算量正好相反：卷积核要在每个位置上用一遍。数一数乘法。


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
# 参数在全连接层，计算在卷积层。问“模型大不大”之前，先问是存得下还是算得快。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 手算形状 <a id="exercise-shapes"></a>
#
# 输入 3×64×64，依次经过：卷积（16 个 7×7 核，步幅 2，填充 3）、最大池化（3×3，步幅 2，填充 1）、卷积（32 个 3×3 核，步幅 1，填充 0）。写出每步的形状和参数个数。

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
# 训练时把每一批随机地左右平移 −4 到 4 个像素，再测平移 4 个像素的准确率。

# %% [markdown] tags=["answer"]
# 平移 4 个像素的准确率从很低升到与不平移相近。网络结构一点没变，变的是它见过的数据：不变性可以靠结构，也可以靠数据。

# %% tags=["answer"]
torch.manual_seed(0)
augmented = lenet()
optimizer = torch.optim.Adam(augmented.parameters(), lr=0.003)
g = torch.Generator().manual_seed(0)
for _ in range(10):
    for index in torch.randperm(1437, generator=g).split(64):
        pixels = torch.randint(-4, 5, (1,), generator=g).item()
        loss = F.cross_entropy(augmented(torch.roll(X_train[index], pixels, 3)), y_train[index])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
shifted = accuracy(augmented, torch.roll(X_test, 4, 3), y_test)
print("shift 4, with augmentation above 85%:", shifted > 0.85, "| without:", kept[4][0] > 0.85)
assert shifted > 0.85 > kept[4][0]

# %% [markdown]
# ### 3. 卷积等于稀疏而共享的矩阵 <a id="exercise-matrix"></a>
#
# 一维的卷积（核 $(a,b,c)$，输入 6 个数，不填充）可以写成一个 4×6 的矩阵乘输入。写出这个矩阵，验证与 `F.conv1d` 相同，数一数它有几个不同的参数。

# %% [markdown] tags=["answer"]
# 第 $i$ 行在第 $i,i+1,i+2$ 列依次是 $a,b,c$，其余是 0。24 个位置里 12 个不是 0，不同的数只有 3 个。
# 全连接层有 24 个自由的参数；卷积层是它的特例：局部连接（大多是 0），参数共享（每行相同）。

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
