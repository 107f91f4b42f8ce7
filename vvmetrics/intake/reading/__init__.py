"""
A workbook or CSV file as rows.
"""
