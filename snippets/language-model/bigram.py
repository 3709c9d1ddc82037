"""数出来的二元语言模型：带结束符，全部句子的概率之和趋于 1；没见过的一对给 0。"""

from collections import Counter
from math import exp, log

corpus = ["the cat sat", "the cat ate", "the dog sat", "a dog ran"]
BOS, EOS = "<s>", "</s>"
pairs = Counter()
for line in corpus:
    words = [BOS, *line.split(), EOS]
    pairs.update(zip(words, words[1:], strict=False))
vocab = sorted({word for line in corpus for word in line.split()})


def prob(word, before, k):
    """前一个词之后出现 word 的概率；k 是加在每个计数上的平滑量。"""
    total = sum(pairs[before, w] for w in [*vocab, EOS])
    return (pairs[before, word] + k) / (total + k * (len(vocab) + 1))


def sentence(text, k=0.0):
    """整句的概率：条件概率连乘，最后一项是在这里结束的概率。"""
    words, p = text.split(), 1.0
    for before, word in zip([BOS, *words], [*words, EOS], strict=True):
        p *= prob(word, before, k)
    return p


for text in ("the cat sat", "a dog sat", "a cat ran"):
    perplexity = exp(-log(sentence(text, 0.1)) / 4)  # 结束符也算一个词元
    print(f"{text}: p = {sentence(text):.3f}, ", end="")
    print(f"smoothed {sentence(text, 0.1):.4f}, perplexity {perplexity:.1f}")
assert sentence("a dog sat") > 0 == sentence("a cat ran")

# 逐词长推进：alive[w] 是“到目前为止没结束、末词是 w”的概率
alive, mass = {BOS: 1.0}, 0.0
for length in range(61):
    mass += sum(p * prob(EOS, w, 0.1) for w, p in alive.items())
    if length in (3, 10, 60):
        print(f"all sentences of at most {length} words: {mass:.4f}")
    alive = {
        w: sum(p * prob(w, before, 0.1) for before, p in alive.items()) for w in vocab
    }
assert 0.9999 < mass < 1 + 1e-9
