"""
What the pages share: the frame around them, the selection, the cached data, and how figures and findings are
shown.
"""
