"""
The pieces of pages/region.py.
"""
