"""
Tables in HTML: the overview and the coverage.
"""
