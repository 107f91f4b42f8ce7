"""
The report in Word.
"""
