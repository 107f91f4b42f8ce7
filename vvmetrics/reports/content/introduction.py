"""
The first pages of a regional report: what it is about, how was weighed, how sure it is, what is not known,
how to read it.
"""

import pandas as pd

from vvmetrics.answers.known import SETTING_UP, VALUE
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.signs import FILLS, filled
from vvmetrics.definitions.model import Definitions, Region
from vvmetrics.definitions.scales import Scale
from vvmetrics.narrative.words import either, number
from vvmetrics.reports.content.model import Explained, Section

DRAFT = (
    "Deze rapportage is gemaakt om in concept voorgelegd te worden aan het netwerk. "
    "Het netwerk heeft haar nog niet nagelezen, aangevuld of vastgesteld."
)
NOTHING_REAL = (
    "Alle waarnemingen, fasen en bronnen in deze rapportage zijn verzonnen, om mee te oefenen; er is niets"
    " uit af te leiden."
)
ONCE = (
    "Een waarneming is het antwoord op één indicator, over één periode, uit één bron, met in een paar zinnen"
    " wat er gezien is. De tekst is uit die waarnemingen samengesteld; elke bevinding staat er één keer in,"
    " met het nummer van haar bron."
)
BESIDE = (
    "Inspanning, waarde en zekerheid staan naast elkaar en worden nooit tot één cijfer samengevoegd. Het is"
    " geen rekensom van kosten en baten, en geen ranglijst: regio's staan altijd in dezelfde volgorde."
)
MEDIAN = (
    "Het niveau van een onderdeel is de mediaan van de indicatoren waarvan een niveau bekend is, dus altijd"
    " een niveau dat bestaat. De stappen tussen niveaus zijn niet even groot. Wat alleen verwacht of gehoopt"
    " wordt, telt niet als waarde."
)
SURE = (
    "Hoe goed een oordeel is onderbouwd, staat er steeds bij, in {steps} treden. Is het bewijs indirect, dan"
    " geldt een trede lager."
)
UNKNOWN = (
    "Niet bekend is ook een antwoord. Het telt niet als nul en gaat niet mee in een mediaan; het staat er met"
    " de reden bij. Deze redenen kunnen er staan:"
)
BOARD = (
    "Elk hoofdstuk heeft een bord. Van links naar rechts staat wat het kostte om de actie op te zetten, van"
    " onder naar boven wat zij bracht; wat niet bekend is, staat apart. Elke regio staat er met haar code op."
    " Het teken achter de code zegt of het uitvoeren meer of minder werk geeft, de rondjes erbij hoe"
    " plausibel haar plaats is: de zwakste van inspanning en waarde. Een vol vak is plausibiliteit {full},"
    " een licht vak {tint}, een stippelrand {dotted} of niet bekend. De regio van deze rapportage heeft een"
    " oranje rand; de oranje balken langs haar cel lopen van het eerste tot het derde kwartiel van haar"
    " indicatoren. Bij een reden staat {effort.letter} voor {effort.short_name} en {value.letter} voor"
    " {value.short_name}."
)


def introduction(scene: Scene, found: pd.DataFrame, *, region: Region) -> tuple[Section, ...]:
    """
    Return the introduction; found are the observations of the region.
    """
    definitions = scene.definitions
    plausibility = definitions.plausibility
    sure = SURE.format(steps=number(len(plausibility.levels)))
    steps = {fill: either([str(level.value) for level in filled(definitions, fill)]) for fill in FILLS}
    marks = {"effort": definitions.elements[SETTING_UP], "value": definitions.elements[VALUE]}
    return (
        _about(found, definitions, region, scene.standing),
        _weighed(definitions),
        Section("Hoe zeker het is", (sure,), _levels(plausibility)),
        _unknown(scene),
        Section(
            "Hoe u het bord leest",
            (BOARD.format(**steps, **marks),),
            tuple(Explained("", place.code, place.label) for place in definitions.regions.values()),
        ),
    )


def levels(definitions: Definitions) -> tuple[Section, ...]:
    """
    Return the levels of the scales of the elements and of the phase, with what each means.
    """
    scales = [
        *(definitions.scales[element.scale] for element in definitions.elements.values()),
        definitions.phase,
    ]
    return tuple(Section(scale.label, (scale.question,), _levels(scale)) for scale in scales)


def _about(found: pd.DataFrame, definitions: Definitions, region: Region, standing: str) -> Section:
    question = (
        f"In {region.label} werken {number(len(definitions.partners))} partners aan Veiligheid Voorop: eerder"
        " en meer samen optreden waar zorg en straf elkaar raken bij huiselijk geweld en kindermishandeling."
        " Deze rapportage vraagt van elke verbeteractie drie dingen: wat het kostte om haar op te zetten, of"
        " het uitvoeren meer of minder werk geeft, en wat zij bracht."
    )
    partners = tuple(Explained("", partner.code, partner.label) for partner in definitions.partners.values())
    return Section(
        "Waar het over gaat", (question, _base(found, definitions, region, standing), ONCE), partners
    )


def _base(found: pd.DataFrame, definitions: Definitions, region: Region, standing: str) -> str:
    if found.empty:
        return (
            f"Bij deze keuze ({standing}) is er over {region.label} geen waarneming. De hoofdstukken zeggen"
            " dan alleen waarom."
        )
    many = "één waarneming" if len(found) == 1 else f"{len(found)} waarnemingen"
    kinds = found.drop_duplicates("source")["source_kind"].value_counts()
    sources = "één bron" if kinds.sum() == 1 else f"{number(int(kinds.sum()))} bronnen"
    told = ", ".join(
        f"{kinds[kind.id]} × {kind.label} ({kind.meaning[0].lower()}{kind.meaning[1:-1]})"
        for kind in definitions.source_kinds.values()
        if kind.id in kinds
    )
    return f"Zij berust op {many} uit {sources}, {standing}: {told}."


def _weighed(definitions: Definitions) -> Section:
    actions, indicators = number(len(definitions.actions)), len(definitions.indicators)
    counted = f"Onder de {actions} verbeteracties liggen {indicators} indicatoren. {MEDIAN}"
    elements = tuple(
        Explained("", element.label, element.question) for element in definitions.elements.values()
    )
    return Section("Hoe er gewogen is", (BESIDE, counted), elements)


def _unknown(scene: Scene) -> Section:
    way, absences = scene.way, scene.definitions.absences.values()
    reasons = tuple(Explained("", way.label(absence), way.meaning(absence)) for absence in absences)
    return Section("Wat niet bekend is", (UNKNOWN,), reasons)


def _levels(scale: Scale) -> tuple[Explained, ...]:
    return tuple(Explained(level.symbol, level.label, level.meaning) for level in scale.levels)
