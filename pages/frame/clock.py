"""
The day and the hour on the calendar and clock of the reader, wherever the server stands.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")  # the day on the reader's calendar, wherever the server stands


def today() -> date:
    """
    Return the day that it is in the Netherlands.
    """
    return datetime.now(HERE).date()


def local(lines, *moments: str):
    """
    Return rows with their moments, by default those of the log, as the clock here tells them; the store keeps
    UTC.
    """
    return lines.assign(
        **{name: lines[name].dt.tz_localize("UTC").dt.tz_convert(HERE) for name in moments or ("at",)}
    )
