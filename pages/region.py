"""
Regio: one network's story in the order of the source report: five chapters of three elements, each with its findings and their sources.
"""

from pages.shared.frame import open_page
from pages.shared.region_story import choose_a_region, opening, pick_chapters, read_story, sources_list, tell
from pages.shared.take_home import report_menu
from pages.shared.words import explain_terms

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
