"""
The screens of a meeting, for the page and for the slides.
"""
