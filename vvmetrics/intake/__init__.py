"""
What networks hand in: the workbook to fill in, reading it back, all its problems at once, and what storing it
would change.
"""
