"""
The pieces of pages/present.py.
"""
