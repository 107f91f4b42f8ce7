"""
The board in Dash: the same figure, sentence and legend from the same rows, and the same list to pick an
action from.
"""

import sys
from pathlib import Path

from dash import Dash, Input, Output, dcc, html

from vvmetrics.answers.known import read_summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.signs import legend_text
from vvmetrics.narrative.board import board_sentence
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

store = open_store(Path(sys.argv[1]))
definitions, year = store.definitions, store.years[-1]
labels = {action.id: action.short_label for action in definitions.actions.values()}
scene = Scene(definitions, year, watermark="VOORBEELD – verzonnen")
# Once, as the cache of the dashboard keeps it.
summary = read_summary(metrics.summary(store, year=year), definitions)

app = Dash(__name__)
app.layout = html.Div(
    [
        html.H1("Inspanning & waarde"),
        dcc.Dropdown(labels, next(iter(labels)), id="action", clearable=False, searchable=False),
        html.P(id="sentence"),
        dcc.Graph(id="board", config={"displayModeBar": False}),
        html.P(legend_text(EffortValueBoard(scene, summary, next(iter(labels))).legend())),
    ],
    style={"maxWidth": "1060px"},
)


@app.callback(Output("board", "figure"), Output("sentence", "children"), Input("action", "value"))
def board(action):
    picture = EffortValueBoard(scene, summary, action).figure()
    return picture, board_sentence(scene, summary, action=action)


if __name__ == "__main__":
    app.run(host="localhost", port=sys.argv[2])
