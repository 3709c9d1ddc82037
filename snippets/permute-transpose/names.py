"""几个名字各换哪些维：permute 全部，transpose 两维，.mT 最后两维，t() 只管二维。"""

import warnings

import torch

x = torch.zeros(2, 3, 4, 5)
for code, y in {
    "permute(0, 2, 3, 1)": x.permute(0, 2, 3, 1),
    "transpose(1, 2)": x.transpose(1, 2),
    "swapaxes(1, 2)": x.swapaxes(1, 2),
    "movedim(1, -1)": x.movedim(1, -1),
    "mT": x.mT,
}.items():
    print(f"{code:20} {tuple(y.shape)}")
assert x.numpy().transpose(0, 2, 3, 1).shape == (2, 4, 5, 3)  # NumPy 的相当于 permute

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    shape = tuple(x.T.shape)
    v = torch.arange(3)
    assert v.T.shape == (3,) and v[:, None].shape == (3, 1)  # 列向量得加一维
print(f"{'T':20} {shape}  warns: {str(caught[0].message)[:38]}")
for code, f in {
    "x.t()": lambda: x.t(),
    "x.permute(0, 1)": lambda: x.permute(0, 1),
    "x.permute(0, 0, 1, 2)": lambda: x.permute(0, 0, 1, 2),
    "zeros(3).mT": lambda: torch.zeros(3).mT,
}.items():
    try:
        f()
        raise AssertionError("should fail")
    except RuntimeError as error:
        print(f"{code}: {str(error).split(' i.e.')[0]}")

# 视图：写转置后的张量，原张量跟着变；只挪动长度为 1 的维，仍算连续
m = torch.zeros(2, 3)
m.T[2, 0] = 7
assert m[0, 2] == 7 and not m.T.is_contiguous()
assert torch.zeros(1, 3, 4).transpose(0, 1).is_contiguous()
assert not torch.zeros(1, 3, 4).transpose(0, 2).is_contiguous()  # 3 和 4 的先后变了

# (T, N, D) 换成 (N, T, D)：T = N 时写成 view，连形状都看不出错
seq = torch.arange(4).expand(4, 4).T[..., None]  # seq[t, n] = t
right, wrong = seq.transpose(0, 1), seq.reshape(4, 4, 1)
print("sample 0, time steps:", right[0].flatten().tolist(), wrong[0].flatten().tolist())
assert right[0].flatten().tolist() == [0, 1, 2, 3] and wrong[0].eq(0).all()
