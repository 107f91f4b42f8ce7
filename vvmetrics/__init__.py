"""
Effort and value of the improvement actions of Veiligheid Voorop, per region, from sourced observations.
"""
