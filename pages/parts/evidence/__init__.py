"""
The pieces of pages/evidence.py.
"""
