"""TODO 用一句话说明这段代码证明了什么。"""

value = 2**10  # TODO 写值得读者复制的代码，注释用中文，打印的内容用英文
print(f"value = {value}")

assert value == 1024  # TODO 断言正文里说的结论
