"""
Regio: one network's story in the order of the source report: five chapters of three elements, each with its
findings and their sources.
"""

from pages.frame.page import open_page
from pages.frame.words import explain_terms
from pages.parts.region.story import choose_a_region, opening, pick_chapters, sources_list, tell
from pages.parts.region.text import chapter_texts
from pages.shared.report_menu import report_menu
from pages.shared.views import views_of

context = open_page("Regio")

if context.selection.region is None:
    choose_a_region(context)
else:
    report = context.report()
    views = views_of(context, region=context.selection.region)
    opening(context, report)
    report_menu(context)
    chapters = pick_chapters(context, report)
    for chapter in chapters:
        tell(context, report, chapter, views)
    sources_list(context, report, chapters)
    explain_terms(context.definitions, [text for chapter in chapters for text in chapter_texts(chapter)])
