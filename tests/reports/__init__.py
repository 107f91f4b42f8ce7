"""
Tests of what a network takes home.
"""
