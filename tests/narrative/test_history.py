"""
The words of a history from rows written out, with one that was superseded and one that was withdrawn.
"""

import pandas as pd

from tests.pages.collect.test_words import DEFINITIONS, ROW
from vvmetrics.narrative.history import history_sentence, history_table

PLACE = {"region": "limburg", "indicator": "actie-overleg-bijscholing"}
STORED = {
    "source_title": "Opgave",
    "locator": "blz. 3",
    "standing": "current",
    "successor": None,
    "stored_by": "coördinator",
}
BASE = {**ROW, **STORED, "stored_at": pd.Timestamp("2026-03-01 09:05"), "stored_because": "opgave"}
ENDED = {"ended_at": pd.Timestamp("2026-03-02 10:00"), "ended_by": "partner", "ended_because": "verbetering"}
NOT_ENDED = {"ended_at": pd.NaT, "ended_by": None, "ended_because": None}
ROWS = pd.DataFrame(
    [
        BASE | NOT_ENDED | {"id": "c", "partner": "politie", "score": 2, "finding": "Twee\nregels."},
        BASE | ENDED | {"id": "b", "standing": "superseded", "successor": "c", "stored_by": "vvmetrics"},
        BASE
        | ENDED
        | {
            "id": "a",
            "standing": "withdrawn",
            "score": pd.NA,
            "plausibility": pd.NA,
            "absence": "geen_zicht",
        },
    ]
)


def test_each_row_says_what_it_said_and_what_became_of_it():
    """
    When, by whom and why it came, and what ended it; nothing of what stands.
    """
    table = history_table(ROWS, DEFINITIONS)

    assert table.to_numpy().tolist() == [
        [
            *("geldt", "2024–2025", "Politie", "merkbare inzet ●●○○", "Twee regels.", "Opgave, blz. 3"),
            *("01-03-2026 09:05, coördinator: opgave", ""),
        ],
        [
            *("vervangen", "2024–2025", "", "beperkte inzet ●●○○", "Gezien.", "Opgave, blz. 3"),
            "01-03-2026 09:05, met het dashboard meegekomen",
            "vervangen door “merkbare inzet ●●○○” (2024–2025); 02-03-2026 10:00, partner: verbetering",
        ],
        [
            *(
                "ingetrokken",
                "2024–2025",
                "",
                f"niet bekend: {DEFINITIONS.absences['geen_zicht'].label}",
                "Gezien.",
                "Opgave, blz. 3",
            ),
            *("01-03-2026 09:05, coördinator: opgave", "ingetrokken; 02-03-2026 10:00, partner: verbetering"),
        ],
    ]
    assert list(table.columns) == [
        *(
            "Nu",
            "Periode",
            "Wie en waar",
            "Wat er stond",
            "Bevinding",
            "Bron",
            "Kwam erbij",
            "Wat eraan veranderde",
        )
    ]


def test_the_history_is_counted_first():
    """
    What stands, what was superseded, what was withdrawn; or that there is nothing.
    """
    said = history_sentence(ROWS, DEFINITIONS, **PLACE)

    assert said.startswith(
        "Over “Bijscholing” zijn in Limburg drie waarnemingen vastgelegd: één geldt, één is vervangen en één"
        " is ingetrokken."
    )
    assert (
        history_sentence(ROWS.head(0), DEFINITIONS, **PLACE)
        == "Over “Bijscholing” is in Limburg nooit iets vastgelegd."
    )
