"""名字的陷阱：GPT 的块要用 TransformerEncoderLayer 加掩码，默认的轴序和丢弃也要改。"""

import torch
from torch import nn

torch.manual_seed(0)
d, n = 16, 5
encoder = nn.TransformerEncoderLayer(d, 4, 4 * d)
decoder = nn.TransformerDecoderLayer(d, 4, 4 * d)
x = torch.randn(2, n, d)
for name, layer in (("EncoderLayer", encoder), ("DecoderLayer", decoder)):
    count = sum(p.numel() for p in layer.parameters())
    print(f"{name} {count} parameters")
extra = sum(p.numel() for p in decoder.multihead_attn.parameters()) + 2 * d
print(f"cross-attention and its norm: {extra}")
assert extra == 4 * d * d + 4 * d + 2 * d
try:
    decoder(x)
except TypeError as error:
    print(str(error).split(".")[-1])

print("two calls agree in train mode:", torch.equal(encoder(x), encoder(x)))
encoder.eval()
print("two calls agree in eval mode: ", torch.equal(encoder(x), encoder(x)))

# 默认 batch_first=False：第一维被当成序列，同一批的两句话互相看见了
changed = x.clone()
changed[1] += 1.0  # 只改第二句
leak = (encoder(changed)[0] - encoder(x)[0]).abs().max().item()
right = nn.TransformerEncoderLayer(d, 4, 4 * d, batch_first=True).eval()
right.load_state_dict(encoder.state_dict())
safe = (right(changed)[0] - right(x)[0]).abs().max().item()
print(f"sentence 1 moves by {leak:.2f} by default, {safe:.2f} with batch_first=True")
assert leak > 0.01 and safe == 0.0
