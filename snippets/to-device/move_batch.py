"""嵌套的批次要自己递归地搬；图像用 uint8 过桥，到了再转浮点，少搬四分之三。"""

import torch


def move(batch, device):
    """把字典、列表、元组里的张量都搬到 device，其余的值原样返回。"""
    if isinstance(batch, torch.Tensor):
        return batch.to(device, non_blocking=True)
    if isinstance(batch, dict):
        return {key: move(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)([move(value, device) for value in batch])
    return batch


batch = {"x": torch.ones(2, 3), "boxes": [torch.ones(1, 4)], "name": ["a", "b"]}
try:
    batch.to("meta")
except AttributeError as error:
    print("AttributeError:", error)
else:
    raise AssertionError("a dict has no to()")
far = move(batch, "meta")
print("moved:", far["x"].device, far["boxes"][0].device, far["name"])
assert far["x"].is_meta and far["boxes"][0].is_meta and far["name"] == ["a", "b"]
assert batch["x"].device.type == "cpu"  # 原来的批次没有变

with torch.device("meta"):  # 只算字节数，不分配内存
    pixels = torch.empty(256, 3, 224, 224, dtype=torch.uint8)
for name, tensor in {"uint8": pixels, "float32": pixels.float()}.items():
    print(f"256 images as {name:7}: {tensor.nbytes / 1e6:6.1f} MB")
assert pixels.float().nbytes == 4 * pixels.nbytes
