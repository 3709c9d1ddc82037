"""偏导数存在，不等于可微，甚至不等于连续；混合偏导数也未必能交换次序。"""


def f(x, y):
    """在原点规定为 0。"""
    return 0.0 if x == y == 0 else x * y / (x * x + y * y)


def g(x, y):
    """在原点规定为 0。"""
    return 0.0 if x == y == 0 else x * y * (x * x - y * y) / (x * x + y * y)


def d_x(u, x, y, h):
    """对第一个自变量的中心差分。"""
    return (u(x + h, y) - u(x - h, y)) / (2 * h)


def d_y(u, x, y, h):
    """对第二个自变量的中心差分。"""
    return (u(x, y + h) - u(x, y - h)) / (2 * h)


print("f = xy / (x^2 + y^2)")
print("  partials at 0:", d_x(f, 0, 0, 1e-6), d_y(f, 0, 0, 1e-6))
print("  f along y = x:", *(f(t, t) for t in (0.1, 0.001, 0.00001)))
assert d_x(f, 0, 0, 1e-6) == d_y(f, 0, 0, 1e-6) == 0
assert abs(f(1e-9, 1e-9) - 0.5) < 1e-12  # 离原点再近也不趋于 0：不连续

# 先对 x 再对 y，与先对 y 再对 x（内层步长远小于外层）
x_first = d_y(lambda a, b: d_x(g, a, b, 1e-7), 0, 0, 1e-3)
y_first = d_x(lambda a, b: d_y(g, a, b, 1e-7), 0, 0, 1e-3)
print("g = xy (x^2 - y^2) / (x^2 + y^2)")
print(f"  x first {x_first:+.3f}   y first {y_first:+.3f}")
assert abs(x_first + 1) < 1e-4 and abs(y_first - 1) < 1e-4
