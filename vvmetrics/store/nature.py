"""
What a store holds: what is real, or what is made up to practise with.
"""

from typing import Final, Literal, get_args

Nature = Literal["echt", "voorbeeld"]
REAL: Final = "echt"
EXAMPLE: Final = "voorbeeld"
NATURES: tuple[Nature, ...] = get_args(Nature)
