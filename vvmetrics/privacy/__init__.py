"""
What may never enter or leave: personal data in free text. Blocks what is certain, asks about what is likely.
"""

from vvmetrics.privacy.counts import small_count
from vvmetrics.privacy.finds import Find
from vvmetrics.privacy.guard import inspect, inspect_frame
from vvmetrics.privacy.terms import allowed_terms

__all__ = ["Find", "allowed_terms", "inspect", "inspect_frame", "small_count"]
