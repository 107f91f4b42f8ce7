"""
What is wrong with what was handed in, all problems at once, in words.
"""
