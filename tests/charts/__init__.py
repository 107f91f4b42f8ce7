"""
Tests of the charts, on rows that are made by hand.
"""
