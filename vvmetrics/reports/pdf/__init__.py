"""
The report as PDF.
"""
