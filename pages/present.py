"""
Presenteren: the screens of a meeting one by one, as large as the beamer is, with notes, parked points and the
slides to take home.
"""

from pages.frame.page import open_page
from pages.parts.present.screen import controls, hide_frame, listen, pick_screen, shown_screen

context = open_page("Presenteren", bare=True)

hide_frame()
meeting, place = pick_screen(context)
shown_screen(context, meeting, place)
listen(meeting, place)
controls(context, meeting, place)
