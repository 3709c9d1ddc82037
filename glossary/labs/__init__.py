"""Labs: run, kept as notebooks with what they print and draw, shown as pages of the site."""
