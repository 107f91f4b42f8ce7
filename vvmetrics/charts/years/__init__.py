"""
Pictures over the years: phases, levels, and what changed.
"""
