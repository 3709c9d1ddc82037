# ---
# number: 10
# title: 从注意力到一个小 GPT
# title_en: From Attention to a Small GPT
# description: 手写缩放点积注意力并与 torch 对上，加上因果掩码和多头，搭成一个块，再堆成逐字的语言模型，训练到它背得出《Python 之禅》。
# ---

# %% [markdown]
# [GPT](../terms/gpt.md) 听上去庞大，拆开只有几样东西：[注意力](../terms/attention-mechanism.md)、[因果掩码](../terms/causal-mask.md)、[多头](../terms/multi-head-attention.md)、[前馈网络](../terms/feed-forward-network.md)、[残差](../terms/residual-connection.md)和[归一化](../terms/layer-normalization.md)。
# 这里从一次注意力开始，每加一样就验证一样，最后得到一个十来万参数的[语言模型](../terms/language-model.md)，在这台电脑上训练几秒钟，让它接着写下去。
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


torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 6, 16)  # 两个样本，六个位置，16 维
mine, weights = attention(q, k, v)
assert torch.allclose(mine, F.scaled_dot_product_attention(q, k, v), atol=1e-5)
print("output", tuple(mine.shape), "weights", tuple(weights.shape))
print("each row sums to 1:", torch.allclose(weights.sum(-1), torch.ones(2, 6)))

# %% [markdown]
# 与 `torch` 自带的[缩放点积注意力](../terms/scaled-dot-product-attention.md)结果相同。为什么要除以 $\sqrt d$？
# 查询和键的每一维方差是 1 时，点积的方差是 $d$，标准差 $\sqrt d$。$d$ 大了，softmax 几乎把全部权重给一个位置，其余位置的梯度趋近于 0。

# %%
for d in (4, 64, 1024):
    a, b = torch.randn(2, 2000, d)
    raw = a[:, None] @ torch.randn(2000, d, 8)  # 每个查询对 8 个键
    largest = raw.softmax(-1).amax(-1).mean().item()
    scaled = (raw / d**0.5).softmax(-1).amax(-1).mean().item()
    print(
        f"d {d:4d}: std of q.k {(a * b).sum(1).std():4.0f}, largest weight {largest:.2f}, scaled {scaled:.2f}"
    )

# %% [markdown]
# ## 因果掩码 <a id="mask"></a>
#
# 语言模型要从前文预测下一个字，训练时所有位置一起算，所以必须不让任何位置看到后面的字：把未来的分数设成负无穷，softmax 之后就是 0。

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
k_changed, v_changed = k.clone(), v.clone()
k_changed[:, -1], v_changed[:, -1] = 5.0, 5.0
for causal in (False, True):
    before, after = attention(q, k, v, causal)[0], attention(q, k_changed, v_changed, causal)[0]
    print(
        f"causal {causal!s:5s}: first five outputs unchanged {torch.equal(before[:, :5], after[:, :5])}"
    )
causal_torch = F.scaled_dot_product_attention(q, k, v, is_causal=True)
assert torch.allclose(attention(q, k, v, causal=True)[0], causal_torch, atol=1e-5)

# %% [markdown]
# ## 注意力不知道次序 <a id="order"></a>
#
# 没有掩码时，把输入的位置打乱，输出只是跟着打乱，内容不变：注意力把输入当成一个集合。
# 所以要另外告诉它每个位置在哪里，GPT 的做法是给每个位置学一个[嵌入](../terms/embedding.md)，加到字的嵌入上。

# %%
shuffled = torch.tensor([3, 0, 5, 1, 4, 2])
straight = attention(q, k, v)[0][:, shuffled]
mixed = attention(q[:, shuffled], k[:, shuffled], v[:, shuffled])[0]
print("output only shuffled:", torch.allclose(straight, mixed, atol=1e-6))
assert torch.allclose(straight, mixed, atol=1e-6)

# %% [markdown]
# ## 多头与一个块 <a id="block"></a>
#
# 多头就是把 $d$ 维切成几份，各做各的注意力，再拼起来过一个线性层。
# 一个 [Transformer 块](../terms/transformer-block.md)是两步，每步都先归一化、最后加回输入。


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
        out, self.weights = attention(q, k, v, causal)
        return self.project(out.transpose(1, 2).reshape(B, T, d))

    def forward(self, x, causal=True):
        x = x + self.attend(self.norm1(x), causal)
        return x + self.feed_forward(self.norm2(x))


d = 48
block = Block(d, heads=4)
parameters = sum(p.numel() for p in block.parameters())
print("parameters", parameters, "= 12 d^2 + 13 d =", 12 * d**2 + 13 * d)
assert parameters == 12 * d**2 + 13 * d

# %% [markdown]
# 参数里注意力占 $4d^2$，前馈网络占 $8d^2$，前馈网络是大头。头数不影响参数个数。
#
# ## 语料与批次 <a id="corpus"></a>
#
# 每个 Python 都带着一首《Python 之禅》，藏在 `this` 模块里，八百多个字符，正好拿来练。
# 模型逐[字符](../terms/token.md)预测：输入一段，标签是同一段往后挪一个字符。

# %%
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


# %%
class GPT(nn.Module):
    def __init__(self, vocabulary, d=48, heads=4, layers=3):
        super().__init__()
        self.token, self.position = nn.Embedding(vocabulary, d), nn.Embedding(T, d)
        self.blocks = nn.ModuleList(Block(d, heads) for _ in range(layers))
        self.norm, self.head = nn.LayerNorm(d), nn.Linear(d, vocabulary, bias=False)

    def forward(self, tokens, causal=True):
        x = self.token(tokens) + self.position(torch.arange(tokens.shape[1]))
        for block in self.blocks:
            x = block(x, causal)
        return self.head(self.norm(x))


torch.manual_seed(0)
model = GPT(len(alphabet))
inputs, labels = batch(32, torch.Generator().manual_seed(0))
with torch.no_grad():
    loss = F.cross_entropy(model(inputs).flatten(0, 1), labels.flatten())
print("parameters", sum(p.numel() for p in model.parameters()))
print(f"loss before training {loss:.1f}, guessing {math.log(len(alphabet)):.1f}")

# %% [markdown]
# 训练之前的损失应当在瞎猜的 $\ln V$ 附近，这是检查代码的第一步。
#
# ## 训练 <a id="training"></a>
#
# 一批 32 段，每段 32 个位置，每个位置都是一道预测题，所以一批有 1024 道题；这就是[因果语言建模](../terms/causal-language-modeling.md)。


# %%
def train(model, steps=400, causal=True):
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    g, curve = torch.Generator().manual_seed(0), []
    for step in range(steps):
        inputs, labels = batch(32, g)
        loss = F.cross_entropy(model(inputs, causal).flatten(0, 1), labels.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 10 == 0:
            curve.append(loss.item())
    return curve


curve = train(model)
print("training loss at the end below 0.5:", curve[-1] < 0.5)
assert curve[-1] < 0.5

# %% tags=["varies"]
# 图：损失从 3.8 左右很快降到 2.5 附近，之后继续下降，四百步时在 0.3 上下
fig, ax = plt.subplots(figsize=(6, 2.8), layout="constrained")
ax.plot(range(0, 400, 10), curve)
ax.axhline(math.log(len(alphabet)), color="C7", linestyle=":", label="guessing")
ax.set(xlabel="step", ylabel="loss", ylim=(0, 4.5))
ax.legend()
plt.show()

# %% [markdown]
# ## 让它写 <a id="writing"></a>
#
# [自回归](../terms/autoregressive-model.md)地生成：预测下一个字符，接到后面，再预测下一个。模型最多看 32 个字符，所以只留最后 32 个。


# %%
def write(model, prompt, length, causal=True):
    tokens = torch.tensor([[number[character] for character in prompt]])
    with torch.no_grad():
        for _ in range(length):
            logits = model(tokens[:, -T:], causal)[:, -1]
            tokens = torch.cat([tokens, logits.argmax(-1, keepdim=True)], dim=1)
    return "".join(alphabet[n] for n in tokens[0])


print(write(model, "Simple is", 70))

# %% [markdown]
# 认得出来，一字不差。它没有“理解”设计哲学，它背下来了：参数是字符数的一百倍，语料一共只有八百多个字符。
# 换一句没见过的英文，损失就比瞎猜还高，这是彻底的[过拟合](../terms/overfitting.md)。真正的[大语言模型](../terms/large-language-model.md)结构与它相同，不同的是语料大得背不完。

# %%
sentence = "there is a cat on the table in the house"
tokens = torch.tensor([[number[character] for character in sentence]])[:, : T + 1]
with torch.no_grad():
    unseen = F.cross_entropy(model(tokens[:, :-1])[0], tokens[0, 1:]).item()
print("loss on an unseen sentence above guessing:", unseen > math.log(len(alphabet)))
assert unseen > math.log(len(alphabet))

# %% [markdown]
# ## 练习 <a id="exercises"></a>
#
# ### 1. 忘了因果掩码 <a id="exercise-no-mask"></a>
#
# 训练时去掉掩码，其余不变。训练损失会怎样？让它写一段，看到了什么？

# %% [markdown] tags=["answer"]
# 损失比有掩码时低得多，低得可疑：标签就是下一个位置的输入，没有掩码，模型直接去后面抄答案，只有每段的最后一个位置无处可抄。
# 生成的时候后面没有字，无处可抄，写出来的就不像样子。训练损失好得不真实，先查有没有[泄漏](../terms/data-leakage.md)。

# %% tags=["answer"]
torch.manual_seed(0)
cheat = GPT(len(alphabet))
cheating = train(cheat, causal=False)
written = write(cheat, "Simple is better than ", 40, causal=False)
print("loss less than half of that with the mask:", cheating[-1] < curve[-1] / 2)
print("writes the poem:", "Simple is better than complex" in written)
assert cheating[-1] < curve[-1] / 2
assert "Simple is better than complex" not in written

# %% [markdown]
# ### 2. 数一数 GPT-2 的参数 <a id="exercise-gpt2"></a>
#
# GPT-2 最小的一个有 12 层，$d=768$，词表 50257，最多 1024 个位置，输出层与词嵌入共用权重。用块的公式 $12d^2+13d$ 算出参数总数。

# %% [markdown] tags=["answer"]
# 12 个块，加上词嵌入 $Vd$、位置嵌入 $1024d$，最后一个层归一化 $2d$；输出层共用，不再数。合计约 1.24 亿，常说的“124M”就是它。

# %% tags=["answer"]
d, V = 768, 50257
total = 12 * (12 * d**2 + 13 * d) + V * d + 1024 * d + 2 * d
print(f"{total} = {total / 1e6:.0f}M, of which the token embedding {V * d / total:.0%}")
assert total == 124_439_808

# %% [markdown]
# ### 3. 每生成一个字要重算多少？ <a id="exercise-cache"></a>
#
# 上面的 `write` 每写一个字符，就把前面所有位置重新算一遍。哪些中间结果其实可以留着？写 $n$ 个字符，注意力的分数各要算多少个？

# %% [markdown] tags=["answer"]
# 有因果掩码，前面位置的键和值不会因为后面多了字而改变，留着就行，这叫键值缓存；新的一步只需算新位置的一个查询，与所有的键做点积。
# 不缓存时，第 $t$ 步算 $t^2$ 个分数，总共约 $n^3/3$；缓存之后，第 $t$ 步算 $t$ 个，总共约 $n^2/2$。
# 代价是内存：每层每个位置要存 $2d$ 个数。下面验证：只用最后一个查询，得到的输出与整个重算的最后一行相同。

# %% tags=["answer"]
whole = attention(q, k, v, causal=True)[0][:, -1:]
only_last = attention(q[:, -1:], k, v)[0]
assert torch.allclose(whole, only_last, atol=1e-6)
n = 1000
print(
    f"scores for {n} characters: {sum(t * t for t in range(1, n + 1))} without cache, {sum(range(1, n + 1))} with"
)
