"""
The definitions in use: frozen models, read from data/*.toml, all contradictions at once.
"""
