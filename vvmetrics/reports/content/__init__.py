"""
What stands in a report, in no format yet.
"""
