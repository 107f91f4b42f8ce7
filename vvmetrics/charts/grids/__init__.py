"""
Grids of indicators: one per region, or regions side by side.
"""
