"""
What storing a file would change, and storing, withdrawing and erasing.
"""
