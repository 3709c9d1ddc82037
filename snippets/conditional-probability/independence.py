"""独立与条件独立互不蕴含；条件概率可以比原来大，也可以比原来小。"""

import itertools


def probability(table, event, given=lambda *_: True):
    """P(event | given)：在满足条件的格子里重新归一化。"""
    total = sum(p for cell, p in table.items() if given(*cell))
    return sum(p for c, p in table.items() if given(*c) and event(*c)) / total


# 两枚公平的硬币 A、B，C = A xor B：A、B 独立，给定 C 后却完全相关
xor = {(a, b, a ^ b): 0.25 for a, b in itertools.product((0, 1), repeat=2)}
p = probability(xor, lambda a, b, c: a == 1)
p_b = probability(xor, lambda a, b, c: a == 1, lambda a, b, c: b == 1)
p_c = probability(xor, lambda a, b, c: a == 1, lambda a, b, c: c == 0)
p_bc = probability(xor, lambda a, b, c: a == 1, lambda a, b, c: b == 1 and c == 0)
print(f"xor:   P(A) {p}   P(A|B) {p_b}   P(A|C=0) {p_c}   P(A|B,C=0) {p_bc}")
assert p == p_b and p_c != p_bc

# 先随机选一枚偏心硬币 Z（正面 0.9 或 0.1），再掷两次：给定 Z 独立，不给定则相关
coin = {}
for z, a, b in itertools.product((0.9, 0.1), (0, 1), (0, 1)):
    coin[z, a, b] = 0.5 * (z if a else 1 - z) * (z if b else 1 - z)
q = probability(coin, lambda z, a, b: b == 1)
q_a = probability(coin, lambda z, a, b: b == 1, lambda z, a, b: a == 1)
q_z = probability(coin, lambda z, a, b: b == 1, lambda z, a, b: z == 0.9)
q_za = probability(coin, lambda z, a, b: b == 1, lambda z, a, b: z == 0.9 and a == 1)
print(
    f"coins: P(B) {q:.2f}   P(B|A) {q_a:.2f}   P(B|Z) {q_z:.2f}   P(B|A,Z) {q_za:.2f}"
)
assert q_a > q and abs(q_za - q_z) < 1e-12
low = probability(coin, lambda z, a, b: b == 1, lambda z, a, b: a == 0)
print(f"       P(B|not A) {low:.2f}: the condition may raise or lower it")
assert low < q < q_a
