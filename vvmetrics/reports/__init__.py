"""
What a network takes home: the regional report as PDF and in Word, and the slides of a meeting.
"""
