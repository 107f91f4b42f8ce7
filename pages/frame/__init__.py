"""
What surrounds every page: the frame, the shared selection and its link, the cached data, and the words and
script of the browser.
"""
