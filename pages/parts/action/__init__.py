"""
The pieces of pages/action.py.
"""
