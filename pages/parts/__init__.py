"""
The pieces of the pages: a folder per page, named as its file.
"""
