"""
The pieces of pages/coverage.py.
"""
