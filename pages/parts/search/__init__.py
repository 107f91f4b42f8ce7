"""
The pieces of pages/search.py.
"""
