"""
Effort and value of the improvement actions of Veiligheid Voorop, per region, from sourced observations.
"""

from vvmetrics import charts, metrics, narrative
from vvmetrics.definitions import Definitions, load_definitions
from vvmetrics.errors import DataError, DefinitionsError, QueryError, StoreError, VVMetricsError
from vvmetrics.store import Store, open_store

__all__ = [
    "DataError",
    "Definitions",
    "DefinitionsError",
    "QueryError",
    "Store",
    "StoreError",
    "VVMetricsError",
    "charts",
    "load_definitions",
    "metrics",
    "narrative",
    "open_store",
]
