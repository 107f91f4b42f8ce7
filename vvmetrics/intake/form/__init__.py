"""
The workbook in which a region hands in.
"""
