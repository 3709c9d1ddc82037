"""The code that pages show: expanded, executed, compared with what it prints and draws."""
