"""逐字生成：每步取最可能的字会绕圈，按概率采样才有变化。"""

import torch

torch.manual_seed(0)
text = "the cat sat on the mat and the dog sat on the log then the cat ran to the dog "
chars = sorted(set(text))
index = [chars.index(c) for c in text]
counts = torch.zeros(len(chars), len(chars), dtype=torch.float64)
for a, b in zip(index, index[1:] + index[:1]):
    counts[a, b] += 1
p = counts / counts.sum(dim=1, keepdim=True)  # 下一个字的条件概率（二元模型）


def generate(pick, length=40):
    """从 t 开始，每一步由 pick 在条件概率里选出下一个字。"""
    out = [chars.index("t")]
    for _ in range(length - 1):
        out.append(pick(p[out[-1]]))
    return out


def score(out):
    """平均每个字的对数概率。"""
    return torch.stack([p[a, b].log() for a, b in zip(out, out[1:])]).mean().item()


greedy = generate(lambda q: int(q.argmax()))
sampled = [generate(lambda q: int(torch.multinomial(q, 1))) for _ in range(200)]
for name, out in (("greedy", greedy), ("sample", sampled[0]), ("sample", sampled[1])):
    print(name, "|" + "".join(chars[i] for i in out) + "|")
mean_score = sum(map(score, sampled)) / len(sampled)
print(f"log probability per character: greedy {score(greedy):.2f}", end="")
print(f"  samples {mean_score:.2f}  training text {score(index):.2f}")
print("distinct sampled sequences:", len({tuple(out) for out in sampled}), "of 200")
assert score(greedy) > score(index) and score(greedy) > mean_score
assert greedy[4:] == greedy[:-4]  # 每 4 个字绕一圈
