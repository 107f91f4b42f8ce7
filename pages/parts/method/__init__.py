"""
The pieces of pages/method.py.
"""
