"""
The effort-value board.
"""
