"""
What leaves as a file: workbooks and exports, with where it comes from and without what may not leave.
"""
