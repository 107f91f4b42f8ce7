"""
Pictures by region: a tile map, and strips of the range of all regions.
"""
