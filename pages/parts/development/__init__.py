"""
The pieces of pages/development.py.
"""
