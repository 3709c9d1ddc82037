"""点积的几种写法相等；逐元素乘不是点积；长度会盖过方向。"""

import math

import torch

a, b = torch.tensor([3.0, 4.0]), torch.tensor([4.0, 3.0])
by_hand = sum(x * y for x, y in zip(a.tolist(), b.tolist(), strict=True))
angle = math.atan2(4, 3) - math.atan2(3, 4)  # 由坐标直接量出的夹角
for value in (torch.dot(a, b), a @ b, (a * b).sum(), torch.einsum("i,i", a, b)):
    assert math.isclose(value.item(), by_hand)
assert math.isclose(by_hand, 5 * 5 * math.cos(angle))
print("a . b =", by_hand, "  a * b =", (a * b).tolist())
assert (a @ a).item() == 25.0  # 与自己的点积是长度的平方

# 按点积找最相近的，找到长的；按余弦找，才是方向一致的
query = torch.tensor([1.0, 0.0])
for name, item in {"same direction": [1.0, 0.0], "long": [3.0, 4.0]}.items():
    item = torch.tensor(item)
    cosine = torch.cosine_similarity(query, item, dim=0)
    print(f"{name:14}  dot {query @ item:.1f}  cosine {cosine:.1f}")

# torch.dot 只收一维；一批点积要逐元素乘再沿最后一维求和
x, y = torch.arange(12.0).view(2, 2, 3)
try:
    torch.dot(x, y)
    raise AssertionError("should fail")
except RuntimeError as error:
    print(error)
batch = (x * y).sum(-1)
assert torch.equal(batch, (x @ y.T).diagonal())
print("row by row:", batch.tolist())
# 复数：torch.dot 不取共轭，与自己的点积甚至不是实数
z = torch.tensor([1 + 2j])
assert torch.dot(z, z) == -3 + 4j and torch.vdot(z, z) == 5
