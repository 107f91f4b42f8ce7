"""
What the answers to questions say, read once, and what follows from it.
"""
