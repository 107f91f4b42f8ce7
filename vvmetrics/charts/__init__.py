"""
Rows in, figure out: each chart with its text alternative and the table behind it.
"""
