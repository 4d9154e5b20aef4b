"""Draws the rows that are ratios as one picture; runs in an environment with matplotlib.

Arguments: the figures as JSON, and the SVG file to write.
"""

import json
import sys
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt

#: Rows of the picture, and what they are called there.
SHOWN = {
    "import": "import ubiops",
    "import and use": "import, CoreApi(), a model",
    "get cpu": "GET",
    "post cpu": "POST with a model",
    "decode 100": "list of 100",
    "decode 10000": "list of 10,000",
    "decode 10000 read": "list of 10,000, every field read",
    "upload wall": "upload of 200 MB",
    "download wall": "download of 200 MB",
    "threads wall": "16 threads",
}
COLOURS = {"ours": "#2c7fb8"}
OTHER_COLOURS = ("#bdbdbd", "#969696")
#: Readable on a light and on a dark page.
INK = "#808080"


def draw(figures: dict[str, dict[str, list[float]]], path: Path) -> None:
    """Write the picture."""
    rows = [name for name in SHOWN if name in figures]
    labels = list(dict.fromkeys(label for name in rows for label in figures[name]))
    labels = [label for label in labels if label not in ("floor", "socket", "http.client")]
    others = iter(OTHER_COLOURS)
    mpl.rcParams |= {"font.family": "sans-serif", "svg.fonttype": "none", "svg.hashsalt": "ubiops", "text.color": INK}
    mpl.rcParams |= dict.fromkeys(("axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color"), INK)
    figure, axes = plt.subplots(figsize=(8, 0.5 * len(rows) + 1.2), layout="constrained")
    height = 0.8 / len(labels)
    for index, label in enumerate(labels):
        places = [row + index * height for row in range(len(rows))]
        values = [figures[name].get(label, [0])[0] for name in rows]
        colour = COLOURS.get(label) or next(others)
        name = "this client" if label == "ours" else f"ubiops {label}"
        bars = axes.barh(places, values, height * 0.9, color=colour, label=name)
        axes.bar_label(
            bars, [f"{value:.2f}" if value < 10 else f"{value:.0f}" for value in values], padding=3, fontsize=8
        )
    axes.axvline(1, color=INK, linewidth=1, linestyle="--")
    axes.set_xscale("log")
    axes.set_yticks([row + 0.8 / 2 - height / 2 for row in range(len(rows))], [SHOWN[name] for name in rows])
    axes.invert_yaxis()
    axes.set_xlabel("times the same by hand (dashed: 1; logarithmic; less is better)")
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.legend(frameon=False, loc="lower right")
    figure.savefig(path, transparent=True, metadata={"Date": None})


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2]))
