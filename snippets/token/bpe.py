"""字节对编码（BPE）：反复合并最常见的相邻对；没见过的词也能拆开，并原样还原。"""

from collections import Counter

corpus = ["low"] * 5 + ["lower"] * 2 + ["newest"] * 6 + ["widest"] * 3


def merge(tokens, pair):
    """把相邻的 pair 合并成一个词元。"""
    out = []
    for token in tokens:
        if out and (out[-1], token) == pair:
            out[-1] += token
        else:
            out.append(token)
    return out


words = [[bytes([b]) for b in word.encode()] for word in corpus]
merges = []
for _ in range(6):
    pairs = Counter(p for w in words for p in zip(w, w[1:], strict=False))
    best = max(pairs, key=lambda p: (pairs[p], p))  # 次数相同时按字节序，结果确定
    merges.append(best)
    words = [merge(w, best) for w in words]


def tokenize(text):
    """从单个字节开始，按学到的顺序合并。"""
    tokens = [bytes([b]) for b in text.encode()]
    for pair in merges:
        tokens = merge(tokens, pair)
    return tokens


print("merges:", " ".join(b"".join(pair).decode() for pair in merges))
for text in ("newest", "lowest", "词元"):
    tokens = tokenize(text)
    assert b"".join(tokens).decode() == text  # 无损
    print(f"{len(text.encode())} bytes -> {len(tokens)} tokens: {tokens}")
assert tokenize("lowest") == [b"low", b"est"] and "lowest" not in corpus
