"""
The pieces of pages/compare.py.
"""
