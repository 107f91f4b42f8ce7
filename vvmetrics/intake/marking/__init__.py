"""
A copy of a file with its faulty cells marked.
"""
