"""
What was measured, as a small table of medians, spread and ratios.
"""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

PACKAGES = ("duckdb", "pandas", "streamlit", "plotly", "dash")


@dataclass(frozen=True)
class Timed:
    """
    Something that was done several times, with what each time took in milliseconds.
    """

    name: str
    taken: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.taken)

    @property
    def spread(self) -> str:
        low, _, high = quantiles(self.taken, n=4, method="inclusive")
        return f"{low:,.0f}–{high:,.0f}" if high >= 100 else f"{low:.1f}–{high:.1f}"


def table(title: str, all_timed: Sequence[Timed]) -> str:
    """
    Return a table in which the first row is measured against each of the others.
    """
    first = all_timed[0]
    lines = [title, f"  {'':42} {'median ms':>10} {'middle half':>15} {'n':>4} {'ratio':>10}"]
    for each in all_timed:
        ratio = "" if each is first else f"{first.median / each.median:.3g} ×"
        shown = f"{each.median:,.0f}" if each.median >= 100 else f"{each.median:.1f}"
        lines.append(f"  {each.name:42} {shown:>10} {each.spread:>15} {len(each.taken):>4} {ratio:>10}")
    return "\n".join([*lines, f"  ratio: the time of {first.name} as a share of the time of that row"])


def machine() -> str:
    """
    Return on which machine and with which packages it was measured.
    """
    info = Path("/proc/cpuinfo")
    models = (
        [
            line.partition(":")[2].strip()
            for line in info.read_text().splitlines()
            if line.startswith("model name")
        ]
        if info.exists()
        else []
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    name = models[0] if models else platform.processor()
    return f"{name}, {os.cpu_count()} cores, {memory:.0f} GB\nPython {platform.python_version()}, {versions}"
