# ---
# number: 10
# title: 从注意力到一个小 GPT
# title_en: From Attention to a Small GPT
# description: 手写缩放点积注意力和 Transformer 块，都与 torch 对上，再堆成逐字符的语言模型，训练到给它《Python 之禅》里的半句就能往下背；也看看忘了因果掩码会怎样。
# ---

# %% [markdown]
# [GPT](../terms/gpt.md) 听上去庞大，拆开主要是这几样东西：[嵌入](../terms/embedding.md)、[注意力](../terms/attention-mechanism.md)、[因果掩码](../terms/causal-mask.md)、[多头](../terms/multi-head-attention.md)、[前馈网络](../terms/feed-forward-network.md)、[残差](../terms/residual-connection.md)和[归一化](../terms/layer-normalization.md)。
# 这里从一次注意力开始，边搭边验证，最后得到一个六万多参数的[语言模型](../terms/language-model.md)，在 CPU 上训练几秒钟，让它接着写下去。
#
# ## 缩放点积注意力 <a id="attention"></a>
#
# [查询、键、值](../terms/query-key-value.md)各是一个 $T\times d$ 的矩阵。每个位置拿自己的查询与所有的键做[点积](../terms/dot-product.md)，经 [softmax](../terms/softmax.md) 变成权重，再对值加权平均：
#
# $$
# \text{Attention}(Q,K,V)=\text{softmax}\Bigl(\frac{QK^\top}{\sqrt d}\Bigr)V
# $$

# %%
import math

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.nn import functional as F


def attention(q, k, v, causal=False):
    """q、k、v 的形状是（…，T，d）；返回结果和权重。"""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if causal:
        T = q.shape[-2]
        future = torch.ones(T, T, dtype=torch.bool).triu(1)
        scores = scores.masked_fill(future, -math.inf)
    weights = scores.softmax(dim=-1)
    return weights @ v, weights


# 要看的：手写的结果与 torch 自带的相同，每一行权重的和是 1
torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 6, 16)  # 两个样本，六个位置，16 维
mine, weights = attention(q, k, v)
assert torch.allclose(mine, F.scaled_dot_product_attention(q, k, v), atol=1e-5)
print("output", tuple(mine.shape), "weights", tuple(weights.shape))
print("each row sums to 1:", torch.allclose(weights.sum(-1), torch.ones(2, 6)))

# %% [markdown]
# 与 `torch` 自带的[缩放点积注意力](../terms/scaled-dot-product-attention.md)结果相同。为什么要除以 $\sqrt d$？
# 查询和键的各维相互独立、均值 0、[方差](../terms/variance.md) 1 时，点积的方差是 $d$，标准差是 $\sqrt d$。
# $d$ 很大时，不缩放的 softmax 几乎把全部权重给一个位置，它的[导数](../terms/jacobian.md) $p_i(\mathbf 1[i=j]-p_j)$ 随之接近 0，分数几乎收不到梯度。

# %%
# 要看的：不缩放时最大的权重随 d 升到接近 1，导数（slope）降到接近 0；缩放后两者几乎不随 d 变
for d in (4, 64, 1024):
    raw = (torch.randn(2000, 1, d) @ torch.randn(2000, d, 8))[:, 0]  # 每个查询对 8 个键
    print(f"d {d:4d}: std of q.k {raw.std():4.0f}", end="")
    for name, p in (("raw", raw.softmax(-1)), ("scaled", (raw / d**0.5).softmax(-1))):
        largest, slope = p.amax(-1).mean(), (p * (1 - p)).sum(-1).median()
        print(f"; {name}: largest weight {largest:.2f}, slope {slope:.2f}", end="")
        if d == 1024:
            assert (largest > 0.95 and slope < 0.05) if name == "raw" else largest < 0.5
    print()

# %% [markdown]
# slope 是对角导数之和 $\sum_i p_i(1-p_i)$ 的中位数：不缩放，$d=64$ 时还剩一小部分，$d=1024$ 时几乎为 0。
#
# ## 因果掩码 <a id="mask"></a>
#
# 语言模型要从前文预测下一个字符，训练时所有位置一起算，所以不能让任何位置看到后面的字符：把未来的分数设成负无穷，softmax 之后权重就是 0。

# %%
# 图：左边没有掩码，每行的权重分布在所有位置；右边有掩码，右上三角全是 0，第一行只看自己
fig, axes = plt.subplots(1, 2, figsize=(5, 2.4), layout="constrained")
for ax, causal in zip(axes, (False, True)):
    image = ax.imshow(attention(q, k, v, causal)[1][0], vmin=0, vmax=1)
    ax.set(title="causal" if causal else "no mask", xlabel="key", ylabel="query")
fig.colorbar(image, ax=axes)
plt.show()

# %% [markdown]
# 光看图不够，直接试：改掉最后一个位置的键和值，前面五个位置的输出不应当变。

# %%
# 要看的：有掩码时 True，没有掩码时 False
k_changed, v_changed = k.clone(), v.clone()
k_changed[:, -1], v_changed[:, -1] = 5.0, 5.0
for causal in (False, True):
    before = attention(q, k, v, causal)[0][:, :5]
    after = attention(q, k_changed, v_changed, causal)[0][:, :5]
    print(f"causal {causal!s:5s}: first five outputs unchanged {torch.equal(before, after)}")
    assert torch.equal(before, after) == causal
causal_torch = F.scaled_dot_product_attention(q, k, v, is_causal=True)
assert torch.allclose(attention(q, k, v, causal=True)[0], causal_torch, atol=1e-5)

# %% [markdown]
# ## 没有掩码的注意力不知道次序 <a id="order"></a>
#
# 没有掩码时，把输入的位置打乱，每个位置的输出跟着换位，内容不变：注意力把输入当成一个集合。
# 有了因果掩码，各个位置能看到的个数不同，次序漏进来一些；但单看一层，最后一个位置仍分不清它前面谁先谁后。

# %%
# 要看的：两行都是 True
shuffled = torch.tensor([3, 0, 5, 1, 4, 2])
straight = attention(q, k, v)[0][:, shuffled]
mixed = attention(q[:, shuffled], k[:, shuffled], v[:, shuffled])[0]
print("no mask, outputs only change places:", torch.allclose(straight, mixed, atol=1e-5))
assert torch.allclose(straight, mixed, atol=1e-5)
past = torch.tensor([3, 0, 4, 1, 2, 5])  # 只打乱前五个
straight = attention(q, k, v, causal=True)[0][:, -1]
mixed = attention(q[:, past], k[:, past], v[:, past], causal=True)[0][:, -1]
print("causal, last output unchanged:", torch.allclose(straight, mixed, atol=1e-5))
assert torch.allclose(straight, mixed, atol=1e-5)

# %% [markdown]
# 所以通常要另外告诉它每个位置在哪里；GPT 到 GPT-3 的做法是给每个位置学一个嵌入，加到词元的嵌入上，这里也这样做。
#
# ## 多头与一个块 <a id="block"></a>
#
# 查询、键、值都由同一串输入经线性层算出，这叫[自注意力](../terms/self-attention.md)。
# 多头就是把查询、键、值的 $d$ 维各切成几份，每份各做各的注意力（除的是每头维数的平方根），再拼起来过一个线性层。
# 一个 [Transformer 块](../terms/transformer-block.md)有两步：注意力和前馈网络；这里用 GPT-2 的次序，每步都先归一化，最后加回输入。


# %%
class Block(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.project = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.feed_forward = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))

    def attend(self, x, causal=True):
        B, T, d = x.shape
        parts = self.qkv(x).view(B, T, 3, self.heads, d // self.heads)
        q, k, v = parts.permute(2, 0, 3, 1, 4)  # 各是（B，头，T，每头维数）
        out = attention(q, k, v, causal)[0]
        return self.project(out.transpose(1, 2).reshape(B, T, d))

    def forward(self, x, causal=True):
        x = x + self.attend(self.norm1(x), causal)
        return x + self.feed_forward(self.norm2(x))


d = 48
block = Block(d, heads=4)
parameters = sum(p.numel() for p in block.parameters())
print("parameters", parameters, "= 12 d^2 + 13 d =", 12 * d**2 + 13 * d)
assert parameters == 12 * d**2 + 13 * d
assert parameters == sum(p.numel() for p in Block(d, heads=8).parameters())

# %% [markdown]
# 不计偏置和归一化，注意力占 $4d^2$，前馈网络占 $8d^2$，前馈网络是大头。总维数不变时，头数不影响[参数量](../terms/parameter-count.md)，上面换成 8 个头核对过。
# 把同一组参数装进 `torch` 的 `nn.TransformerEncoderLayer`，设成先归一化并给它因果掩码，输出应当与手写的块相同。

# %%
# 要看的：一块的输出与 torch 自带的对上（这里的布尔掩码 True 表示不许看）
theirs = nn.TransformerEncoderLayer(
    d, 4, 4 * d, dropout=0.0, activation="gelu", batch_first=True, norm_first=True
)
names = {"qkv.": "self_attn.in_proj_", "project.": "self_attn.out_proj."}
names |= {"feed_forward.0.": "linear1.", "feed_forward.2.": "linear2."}
state = {}
for name, value in block.state_dict().items():
    for ours, other in names.items():
        name = name.replace(ours, other)
    state[name] = value
theirs.load_state_dict(state)
x = torch.randn(2, 6, d)
future = torch.ones(6, 6, dtype=torch.bool).triu(1)
same = torch.allclose(block(x), theirs(x, src_mask=future), atol=1e-4)
print("block equals nn.TransformerEncoderLayer:", same)
assert same

# %% [markdown]
# ## 语料与批次 <a id="corpus"></a>
#
# 每个 Python 都带着一首《Python 之禅》，藏在 `this` 模块里，八百多个字符，正好拿来练。
# 模型以一个字符为一个[词元](../terms/token.md)：输入一段，[标签](../terms/label.md)是同一段往后挪一个字符。

# %%
# 要看的：全文的长度，不同字符的个数，开头的 32 个字符
import codecs
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import this

text = codecs.decode(this.s, "rot13")
alphabet = sorted(set(text))
number = {character: n for n, character in enumerate(alphabet)}
data = torch.tensor([number[character] for character in text])
T = 32


def batch(size, generator):
    start = torch.randint(0, len(data) - T, (size, 1), generator=generator)
    index = start + torch.arange(T)
    return data[index], data[index + 1]


print(len(text), "characters,", len(alphabet), "different ones")
print(repr(text[:32]))

# %% [markdown]
# ## 模型 <a id="model"></a>
#
# 字符的嵌入加位置的嵌入，过两个块，再归一化，最后一个线性层给每个字符打分，得到 [logit](../terms/logits.md)。


# %%
class GPT(nn.Module):
    def __init__(self, vocabulary, d=48, heads=4, layers=2):
        super().__init__()
        self.token, self.position = nn.Embedding(vocabulary, d), nn.Embedding(T, d)
        for table in (self.token, self.position):
            nn.init.normal_(table.weight, std=0.1)  # 默认的标准差 1 学得慢
        self.blocks = nn.ModuleList(Block(d, heads) for _ in range(layers))
        self.norm, self.head = nn.LayerNorm(d), nn.Linear(d, vocabulary, bias=False)

    def forward(self, tokens, causal=True):
        x = self.token(tokens) + self.position(torch.arange(tokens.shape[1]))
        for block in self.blocks:
            x = block(x, causal)
        return self.head(self.norm(x))


# 要看的：训练之前的损失应当离瞎猜的 ln V 不远
torch.manual_seed(0)
model = GPT(len(alphabet))
inputs, labels = batch(16, torch.Generator().manual_seed(0))
with torch.no_grad():
    loss = F.cross_entropy(model(inputs).flatten(0, 1), labels.flatten())
parameters = sum(p.numel() for p in model.parameters())
print(f"parameters {parameters}, {parameters / len(text):.0f} per character of the text")
print(f"loss before training {loss:.1f}, guessing {math.log(len(alphabet)):.1f}")
assert abs(loss - math.log(len(alphabet))) < 0.5

# %% [markdown]
# $V$ 个字符里瞎猜，[交叉熵](../terms/cross-entropy-loss.md)是 $\ln V$；初值合理的模型，训练之前的损失应当在它附近，这是检查代码的第一步。
#
# ## 训练 <a id="training"></a>
#
# 一[批](../terms/batch.md) 16 段，每段 32 个位置，每个位置都是一道预测题，所以一批有 512 道题；这就是[因果语言建模](../terms/causal-language-modeling.md)。
# 优化器用 [AdamW](../terms/adamw.md)，[学习率](../terms/learning-rate-schedule.md)按余弦从 0.006 降到 0。


# %%
def train(model, steps=500, causal=True):
    optimizer = torch.optim.AdamW(model.parameters(), lr=6e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    g, curve = torch.Generator().manual_seed(0), []
    for step in range(steps):
        inputs, labels = batch(16, g)
        loss = F.cross_entropy(model(inputs, causal).flatten(0, 1), labels.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 10 == 0:
            curve.append(loss.item())
    return curve


curve = train(model)
final = sum(curve[-10:]) / 10  # 最后一百步里记下的十个损失的平均
print("training loss at the end below 0.3:", final < 0.3)
assert final < 0.3

# %% tags=["varies"]
# 图：损失从瞎猜的 3.8 附近开始，几十步里降到 2 上下，二百步时已在 0.5 以下，最后在 0.2 以下走平
fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
ax.plot(range(0, 500, 10), curve)
ax.axhline(math.log(len(alphabet)), color="C7", linestyle=":", label="guessing")
ax.set(xlabel="step", ylabel="loss", ylim=(0, 4.5))
ax.legend()
plt.show()

# %% [markdown]
# 损失为什么不到 0？每段是从文中随意截下来的，第一个位置只看得到一个字符，谁也猜不准下一个；看得到 32 个字符的最后一个位置，就几乎没有疑问。

# %%
# 要看的：全部的段上，第一个位置的损失大，最后一个位置的损失小
every = torch.arange(len(data) - T)[:, None] + torch.arange(T)
with torch.no_grad():
    loss = F.cross_entropy(model(data[every]).transpose(1, 2), data[every + 1], reduction="none")
first, last = loss[:, 0].mean().item(), loss[:, -1].mean().item()
print("first position above 1.5:", first > 1.5, "| last position below 0.1:", last < 0.1)
assert first > 1.5 and last < 0.1

# %% [markdown]
# ## 让它写 <a id="writing"></a>
#
# [自回归](../terms/autoregressive-model.md)地生成：取概率最大的字符，接到后面，再预测下一个。模型最多看 32 个字符，所以只留最后 32 个。
# 给它原文里的半句，正好 32 个字符，让它往下写 95 个，到下一句的句末。


# %%
def write(model, prompt, length, causal=True):
    tokens = torch.tensor([[number[character] for character in prompt]])
    with torch.no_grad():
        for _ in range(length):
            logits = model(tokens[:, -T:], causal)[:, -1]
            tokens = torch.cat([tokens, logits.argmax(-1, keepdim=True)], dim=1)
    return "".join(alphabet[n] for n in tokens[0])


prompt = "In the face of ambiguity, refuse"
at = text.index(prompt)
original = text[at : at + T + 95]
written = write(model, prompt, 95)
print(written)
assert len(prompt) == T and written == original

# %% [markdown]
# 与原文一字不差（从别处开始，或换一个[种子](../terms/random-seed.md)，偶尔会在某处走岔）。这不说明它懂得其中的道理，它把原文背下来了：语料只有八百多个字符，参数是字符数的七十多倍。
# 换成没见过的英文，损失就比瞎猜还高，这是极端的[过拟合](../terms/overfitting.md)。

# %%
# 要看的：三句没见过的话，平均损失超过 ln V
sentences = (
    "there is a cat on the table in the house",
    "she sells sea shells by the sea shore",
    "the weather is nice and we go out for a walk",
)
tokens = torch.tensor([[number[c] for c in line[: T + 1]] for line in sentences])
with torch.no_grad():
    unseen = F.cross_entropy(model(tokens[:, :-1]).flatten(0, 1), tokens[:, 1:].flatten())
print("loss on unseen sentences above guessing:", unseen.item() > math.log(len(alphabet)))
assert unseen > math.log(len(alphabet))

# %% [markdown]
# [大语言模型](../terms/large-language-model.md)的骨架与它大体相同，归一化、位置编码等细节常有改动；差得最多的是[规模](../terms/scaling-law.md)：块更多更宽，语料也多得多，反复出现的文字它们也会背下来，但不可能像这里一样全部背下。
#
# ## 练习 <a id="exercises"></a>
#
# ### 1. 忘了因果掩码 <a id="exercise-no-mask"></a>
#
# 训练时去掉掩码，其余不变。最后的训练损失与有掩码时相比如何？给它同样的 32 个字符，也不加掩码，让它往下写 95 个，到第一个错为止对了几个？

# %% [markdown] tags=["answer"]
# 损失不到有掩码时的一半，低得可疑：除了最后一个位置，标签就是下一个位置的输入，没有掩码，模型可以直接去后面抄答案。
# 生成时要的恰恰是最后一个位置，那里无处可抄，训练时又只占三十二分之一：在这样的步数下，拿全部的段来量，别的位置几乎全对，最后一个位置错得多，往下写到第一个错为止，对了不到 20 个。
# 训练损失好得不真实，先查有没有[泄漏](../terms/data-leakage.md)。

# %% tags=["answer"]
torch.manual_seed(0)
cheat = GPT(len(alphabet))
cheating = sum(train(cheat, causal=False)[-10:]) / 10
print("loss less than half of that with the mask:", cheating < final / 2)
with torch.no_grad():
    right = (cheat(data[every], causal=False).argmax(-1) == data[every + 1]).float().mean(0)
print("right at the first 31 positions above 99%:", right[:-1].mean().item() > 0.99)
print("right at the last position below 90%:", right[-1].item() < 0.9)
written = write(cheat, prompt, 95, causal=False)
correct = next((n for n in range(95) if written[T + n] != original[T + n]), 95)
print("fewer than 20 characters right before the first mistake:", correct < 20)
assert cheating < final / 2 and right[:-1].mean() > 0.99 and right[-1] < 0.9
assert correct < 20

# %% [markdown]
# ### 2. 数一数 GPT-2 的参数 <a id="exercise-gpt2"></a>
#
# GPT-2 最小的一个有 12 层，$d=768$，词表 50257，最多 1024 个位置，输出层没有偏置，与词元嵌入共用权重，块的构成、块后面的层归一化都与这里的一样。用块的公式 $12d^2+13d$ 算出参数总数。

# %% [markdown] tags=["answer"]
# 12 个块，加上词元嵌入 $Vd$、位置嵌入 $1024d$，最后一个层归一化 $2d$；输出层共用，不再数。合计约 1.24 亿，常说的“124M”就是它。

# %% tags=["answer"]
d, V = 768, 50257
total = 12 * (12 * d**2 + 13 * d) + V * d + 1024 * d + 2 * d
print(f"{total} = {total / 1e6:.0f}M, of which the token embedding {V * d / total:.0%}")
assert total == 124_439_808

# %% [markdown]
# ### 3. 每生成一个字符要重算多少？ <a id="exercise-cache"></a>
#
# 上面的 `write` 每写一个字符，就把看得到的位置全部重算一遍。假定上下文够长，不必截断：哪些中间结果可以留着？从头写 $n$ 个字符，每层每头的注意力分数各要算多少个？

# %% [markdown] tags=["answer"]
# 有因果掩码，前面的位置在每一层的键和值都不会因为后面多了字符而改变，留着就行，这叫键值缓存；新的一步只需算新位置的查询、键、值，拿这一个查询与所有的键做点积。
# 不缓存时，第 $t$ 步算 $t^2$ 个分数（包括被掩掉的），总共约 $n^3/3$；缓存之后，第 $t$ 步算 $t$ 个，总共约 $n^2/2$。
# 代价是内存：每层每个位置要存键和值共 $2d$ 个数。
# 下面验证：后面多十个字符，前二十个位置的输出不变，去掉掩码就变了；只用最后一个查询，得到的输出与整个重算的最后一行相同。
# 本实验写过 32 个字符就要截断，每个字符的位置编号随之改变，缓存便作废；这里只讨论不截断的情形。

# %% tags=["answer"]
tokens = data[None, :30]
with torch.no_grad():
    for causal in (True, False):
        short, longer = model(tokens[:, :20], causal), model(tokens, causal)[:, :20]
        same = torch.allclose(short, longer, atol=1e-3)
        print(f"causal {causal!s:5s}: first 20 outputs unchanged {same}")
        assert same == causal
whole = attention(q, k, v, causal=True)[0][:, -1:]
only_last = attention(q[:, -1:], k, v)[0]
assert torch.allclose(whole, only_last, atol=1e-5)
n = 1000
without, cached = sum(t * t for t in range(1, n + 1)), sum(range(1, n + 1))
print(f"scores for {n} characters: {without} without cache, {cached} with")
