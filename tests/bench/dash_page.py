"""
The board in Dash: the same figure, sentence and legend from the same rows, and the same two buttons to pick with.
"""

import sys
from pathlib import Path

from dash import Dash, Input, Output, dcc, html

from vvmetrics import charts, metrics, narrative
from vvmetrics.store import open_store

PICKS = {"ontwikkeling": "om op te zetten", "uitvoering": "bij het uitvoeren"}
store = open_store(Path(sys.argv[1]))
definitions, year = store.definitions, store.years[-1]
action = next(iter(definitions.actions))
rows = metrics.summary(store, year=year)  # once, as the cache of the dashboard keeps it

app = Dash(__name__)
app.layout = html.Div(
    [
        html.H1("Inspanning & waarde"),
        html.P(id="sentence"),
        dcc.RadioItems(PICKS, "ontwikkeling", id="pick"),
        dcc.Graph(id="board", config={"displayModeBar": False}),
        html.P(id="legend"),
    ],
    style={"maxWidth": "1060px"},
)


@app.callback(Output("board", "figure"), Output("sentence", "children"), Output("legend", "children"), Input("pick", "value"))
def board(pick):
    return (
        charts.effort_value_board(rows, definitions, action=action, x_element=pick, watermark="VOORBEELD · verzonnen"),
        narrative.board_sentence(rows, definitions, action=action, year=year, x_element=pick),
        charts.effort_value_board_legend(definitions, x_element=pick),
    )


if __name__ == "__main__":
    app.run(host="localhost", port=sys.argv[2])
