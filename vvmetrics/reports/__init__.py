"""
What a network takes home: the regional report.
"""

from vvmetrics.reports.content import regional_report
from vvmetrics.reports.model import Report
from vvmetrics.reports.typst_report import report_pdf

__all__ = ["Report", "regional_report", "report_pdf"]
