"""
The questions: one function per SELECT.
"""
