"""
The numbers of the codebook that more than one check goes by, those of the database too.
"""

FIRST_YEAR, LAST_YEAR = 1990, 2100  # that a finding can speak of
LONGEST_ANSWER = 80  # letters
