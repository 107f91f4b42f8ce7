"""
The sentences, a file per picture.
"""
