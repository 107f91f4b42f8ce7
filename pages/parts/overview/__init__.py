"""
The pieces of pages/overview.py.
"""
