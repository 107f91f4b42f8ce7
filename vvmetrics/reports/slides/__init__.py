"""
The screens of a meeting as slides.
"""
