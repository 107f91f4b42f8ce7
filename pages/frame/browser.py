"""
What Streamlit has no option for in the browser: a Dutch page, quiet keys, Back, a sign of loading, and words
for screen readers.
"""

import json
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
STYLE = (HERE / "browser.css").read_text(encoding="utf-8")
SCRIPT = (HERE / "browser.js").read_text(encoding="utf-8")

# Streamlit's own words, where it has no option for them. A new version may bring others:
# tests/browser/test_navigation.py looks.
WORDS = {
    "Sidebar": "Zijbalk",
    "Collapse sidebar": "Zijbalk inklappen",
    "Expand sidebar": "Zijbalk uitklappen",
    "App pages": "Pagina's",
    "View less": "Minder",
    "Skip to main content": "Naar de inhoud",
    "Main menu": "Menu",
    "Theme": "Kleuren",
    "System": "Als de computer",
    "Light": "Licht",
    "Dark": "Donker",
    "Print": "Afdrukken",
    "Record screen": "Scherm opnemen",
    "Record a screencast": "Scherm opnemen",
    "Made with Streamlit v": "Gemaakt met Streamlit ",
    "Copy version to clipboard": "Kopieer het versienummer",
    "Link to heading": "Link naar deze kop",
    "Help": "Uitleg",
    "Open": "Keuzes tonen",
    "Dismiss": "Sluiten",
    "Close": "Sluiten",
    "Cancel": "Annuleren",
    "Clear value": "Wissen",
    "Clear entry": "Wissen",
    "Clear all": "Alles wissen",
    "No results": "Niets gevonden",
    "Pagination": "Bladeren",
    "Previous page": "Vorige bladzijde",
    "Next page": "Volgende bladzijde",
    "Search": "Zoeken",
    "Type to search": "Typ om te zoeken",
    "Previous Result": "Vorige vondst",
    "Next Result": "Volgende vondst",
    "Close Search": "Zoeken sluiten",
    "Fullscreen": "Groot scherm",
    "Close fullscreen": "Klein scherm",
    "Show/hide columns": "Kolommen tonen of verbergen",
    "Select all": "Alles kiezen",
    "Dataframe column menu": "Menu van de kolom",
    "Copy column name": "Kopieer de naam van de kolom",
    "Sort ascending": "Oplopend sorteren",
    "Sort descending": "Aflopend sorteren",
    "Autosize": "Passende breedte",
    "Pin column": "Kolom vastzetten",
    "Unpin column": "Kolom losmaken",
    "Hide column": "Kolom verbergen",
    "Statistics": "Samenvatting",
    "No data": "Geen gegevens",
    "Copy to clipboard": "Kopiëren",
    "Upload": "Kies een bestand",
    "Drag and drop a file here": "Zet het bestand hier neer",
    "Connecting": "Verbinden …",
    "Connection error": "Geen verbinding",
    "streamlit run yourscript.py": "make run",
}
# Those with a name in them: a pattern, and the Dutch for it with the name.
PATTERNS = [
    ("Press (.*Enter) to (?:apply|submit form)", "Druk op $1"),
    ("Help for (.+)", "Uitleg bij $1"),
    ("Page (\\d+)", "Bladzijde $1"),
    ("(\\d+) options? available\\.", "$1 keuzes."),
    ("(.+), selected", "$1, gekozen"),
    ("Remove (.+)", "$1 weghalen"),
    ("(\\d+)MB per file", "Of sleep het hierheen; hoogstens $1 MB"),
    ("File must be (\\d+).*", "Het bestand is groter dan $1 MB. Lever het in delen in."),
    ("Fullscreen: (.+)", "Groot scherm: $1"),
    ("Close fullscreen: (.+)", "Klein scherm: $1"),
    ("Search: (.+)", "Zoeken: $1"),
    ("Show/hide columns: (.+)", "Kolommen tonen of verbergen: $1"),
    (
        "Is Streamlit still running\\?.*",
        "Het dashboard draait niet. Start het opnieuw; deze pagina gaat dan vanzelf verder.",
    ),
    (
        "Streamlit server is not responding.*",
        "Het dashboard antwoordt niet. Zodra het weer bereikbaar is, gaat deze pagina vanzelf verder.",
    ),
]


def set_browser() -> None:
    """
    Make the page Dutch, leave the keys R and C to the visitor, keep Back for pages, and show a line where
    loading takes long.
    """
    st.html(f"<style>{STYLE}</style>")
    words, patterns = json.dumps(WORDS, ensure_ascii=False), json.dumps(PATTERNS, ensure_ascii=False)
    script = SCRIPT.replace("{ /* words */ }", words).replace("[ /* patterns */ ]", patterns)
    st.html(f"<script>\n{script}</script>", unsafe_allow_javascript=True)


def say_what_is_shown(phrases: list[str]) -> None:
    """
    Let screen readers hear, once, what was put right in the link and what a choice changed on the page; the
    last line of each run.
    """
    words = json.dumps(phrases, ensure_ascii=False).replace("<", "\\u003c")
    st.html(f"<script>window.vvBrowser?.shown({words})</script>", unsafe_allow_javascript=True)
