"""词元切法不同，困惑度不能直接比：折算成每字节的比特数，次序可能反过来。"""

import math

import torch

# 同一段 1000 字节的文本，两个模型、两种分词
models = {
    "A (4.0 bytes per token)": (250, 20.0),
    "B (2.5 bytes per token)": (400, 10.0),
}
bits = {}
for name, (tokens, perplexity) in models.items():
    total_nats = tokens * math.log(perplexity)  # 整段文本的负对数似然
    bits[name] = total_nats / math.log(2) / 1000
    print(f"{name}: perplexity {perplexity:.0f}, {bits[name]:.2f} bits per byte")
a, b = bits.values()
assert a < b  # A 的困惑度更高，对整段文本却预测得更好

# 编号只是名字：编号与嵌入表的行一起打乱，模型看到的向量不变
torch.manual_seed(0)
table = torch.randn(100, 8)
ids = torch.tensor([3, 14, 15, 92])
new_id = torch.randperm(100)  # 旧编号 -> 新编号
new_table = torch.empty_like(table)
new_table[new_id] = table
assert torch.equal(table[ids], new_table[new_id[ids]])

for text in ("deep learning", "深度学习", "🙂"):
    print(f"{len(text)} characters, {len(text.encode())} bytes in UTF-8")
half = "深".encode()[:2].decode(errors="replace")  # 一个字的前两个字节
print("two of its three bytes decode to U+" + f"{ord(half[0]):04X}")
assert half == "\ufffd"
