"""
Words made from data: a module per picture, from the same rows as the picture, never beyond them.
"""
