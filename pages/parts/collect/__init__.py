"""
The pieces of pages/collect.py.
"""
