"""
Everything that is in the database as files, for who reckons on with other programs.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from vvmetrics.downloads.export import export_zip

WHAT = """
- **Waarnemingen**, ook die vervangen of ingetrokken zijn, met hun bron; **fasen**; en de samenvatting per
  regio, verbeteractie en
  element zoals die nu op de pagina's staat.
- **Het logboek**: wat er is ingeleverd, ingetrokken en gewist, wanneer en waarom. Bestandsnamen gaan niet
  mee.
- **LEESMIJ.txt** zegt van welke stand het is. Een tekst waarin iets over een persoon staat, wordt
  achtergehouden en daar genoemd.
"""


def all_data(context: Context, *, answer) -> None:
    """
    Draw the download of all data, and say what is in it; the files are made once the button is pressed.
    """
    answer.info(
        "Alles wat in de database staat, om er elders mee verder te rekenen. Voor één figuur of tabel zijn er"
        " de knoppen daarbij."
    )
    revision = context.store.revision
    made_up = "voorbeeld-" if context.watermark else ""
    file = f"{made_up}veiligheid-voorop-{context.selection.year}-revisie-{revision}.zip"
    make = partial(export_zip, context.store, **context.selection.filters)
    look = {
        "icon": ":material/folder_zip:",
        "on_click": "ignore",
        "mime": "application/zip",
        "key": "alle-gegevens",
    }
    st.download_button("Alle gegevens (zip met CSV-bestanden)", make, file_name=file, **look)
    with st.container(width=860):
        st.markdown(WHAT)
