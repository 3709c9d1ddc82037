"""一次前向得到的损失，等于把每个前缀单独送进去再平均；去掉掩码就不成立。"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
vocab, d, n = 20, 16, 10
embed, place = nn.Embedding(vocab, d), nn.Embedding(n, d)
block = nn.TransformerEncoderLayer(d, 2, 4 * d, dropout=0.0, batch_first=True)
head = nn.Linear(d, vocab)
model = nn.ModuleList([embed, place, block, head]).double()
ids = torch.randint(vocab, (n + 1,))


def logits(tokens, causal=True):
    """tokens 形状 (长度,)，返回 (长度, 词表大小)。"""
    size = len(tokens)
    mask = nn.Transformer.generate_square_subsequent_mask(size, dtype=torch.float64)
    x = (embed(tokens) + place(torch.arange(size)))[None]
    return head(block(x, src_mask=mask if causal else None))[0]


def loss_and_gradient(loss):
    return loss.item(), torch.autograd.grad(loss, embed.weight)[0]


def compare(causal):
    once = F.cross_entropy(logits(ids[:-1], causal), ids[1:])
    each = [
        F.cross_entropy(logits(ids[:t], causal)[-1], ids[t]) for t in range(1, n + 1)
    ]
    (a, grad_a), (b, grad_b) = map(loss_and_gradient, (once, torch.stack(each).mean()))
    gap = (grad_a - grad_b).abs().max().item()
    print(f"causal={causal!s:5}: one pass {a:.6f}, {n} prefixes {b:.6f}", end=", ")
    print(f"largest gradient difference {gap:.4f}")
    return abs(a - b), gap


loss_gap, gradient_gap = compare(causal=True)
assert loss_gap < 1e-12 and gradient_gap < 1e-12
assert compare(causal=False)[1] > 1e-4
