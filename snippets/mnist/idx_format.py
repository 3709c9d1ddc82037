"""MNIST 的 IDX 格式：自己造一份字节、再解析；大端与小端；文件该有多大。"""

import struct

import numpy as np
import torch

rng = np.random.default_rng(0)
images = rng.integers(0, 256, (5, 28, 28), dtype=np.uint8)  # 代替真实图像
# 头部：魔数 0x00000803（0x08 表示 uint8，03 表示三维），再是各维长度，都是大端
raw = struct.pack(">4i", 0x0803, 5, 28, 28) + images.tobytes()


def parse_idx(data):
    """把 IDX 字节解析成数组。"""
    kind, ndim = data[2], data[3]
    assert kind == 0x08, "only uint8"
    shape = struct.unpack(f">{ndim}i", data[4 : 4 + 4 * ndim])
    return np.frombuffer(data, np.uint8, offset=4 + 4 * ndim).reshape(shape)


parsed = parse_idx(raw)
assert (parsed == images).all()
print("magic, big-endian:   ", struct.unpack(">i", raw[:4])[0])
print("magic, little-endian:", struct.unpack("<i", raw[:4])[0], "(wrong)")

for name, n in {"train": 60_000, "test": 10_000}.items():
    print(f"{name}: images {16 + n * 28 * 28} bytes, labels {8 + n} bytes")
assert len(raw) == 16 + 5 * 28 * 28

# 送进网络之前：增加通道维，变成 [0, 1] 的浮点数
x = torch.from_numpy(parsed.copy())[:, None].float() / 255
print(
    "batch", tuple(x.shape), f"float32 training set {60_000 * 784 * 4 / 2**20:.0f} MiB"
)
assert x.shape == (5, 1, 28, 28) and 0 <= x.min() and x.max() <= 1
