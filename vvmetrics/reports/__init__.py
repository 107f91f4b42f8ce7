"""
What a network takes home: the regional report as PDF and in Word, and the slides of a meeting.
"""

from vvmetrics.reports.content import regional_report
from vvmetrics.reports.files import all_reports, report_name
from vvmetrics.reports.model import Report
from vvmetrics.reports.slides import slides
from vvmetrics.reports.typst_report import report_pdf
from vvmetrics.reports.word_report import report_docx

__all__ = ["Report", "all_reports", "regional_report", "report_docx", "report_name", "report_pdf", "slides"]
