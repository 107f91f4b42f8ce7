"""
Regio: one network's story in the order of the source report: five chapters of three elements, each with its
findings and their sources.
"""

from pages.frame.page import open_page
from pages.frame.words import explain_terms
from pages.parts.region.story import choose_a_region, opening, pick_chapters, read_story, sources_list, tell
from pages.shared.report_menu import report_menu

context = open_page("Regio")

if context.selection.region is None:
    choose_a_region(context)
else:
    story = read_story(context)
    opening(context, story)
    report_menu(context)
    chapters = pick_chapters(context)
    for action, title in chapters.items():
        tell(context, story, action=action, title=title)
    sources_list(context, story, actions=chapters)
    explain_terms(context.definitions, [*chapters.values(), *story.found["finding"], *story.found["answer"]])
