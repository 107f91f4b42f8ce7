"""
The pieces of pages/learning.py.
"""
