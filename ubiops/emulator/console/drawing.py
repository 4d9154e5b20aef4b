"""A pipeline as a picture: objects in layers by their depth, connections between them, and where each of them goes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import pairwise
from typing import NamedTuple

from ..pipelines.objects import END, START

#: In pixels: a box, the space to the next layer, and to the next box of the same layer.
WIDTH, HEIGHT, ACROSS, BELOW = 180, 66, 48, 20
#: What a line takes where it passes a layer, and the space around the picture.
PASSAGE, MARGIN = 10, 8
#: So many columns of text fit into a box.
NAME_COLUMNS, DETAIL_COLUMNS = 19, 25
#: The order within layers, and the places in them, are improved so many times.
ROUNDS = 4


class Item(NamedTuple):
    """An object in its layer or, with a destination, the passage of a line through a layer."""

    name: str
    layer: int
    destination: str | None = None


@dataclass(frozen=True)
class Box:
    """An object: its middle is at `y`."""

    name: str
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """A connection, as the path of an SVG."""

    source: str
    destination: str
    path: str


@dataclass(frozen=True)
class Picture:
    """Where everything is."""

    width: int
    height: int
    boxes: Sequence[Box]
    lines: Sequence[Line]


def draw(objects: Iterable[str], connections: Iterable[tuple[str, str]]) -> Picture:
    """Lay out objects, the start and the end; connections are pairs of source and destination without a cycle."""
    names = [START, *objects, END]
    numbers = {name: number for number, name in enumerate(names)}
    pairs = sorted(set(connections), key=lambda pair: (numbers[pair[0]], numbers[pair[1]]))
    depths = _depths(names, pairs)
    chains = [_chain(source, destination, depths) for source, destination in pairs]
    layers: list[list[Item]] = [[] for _ in range(max(depths.values()) + 1)]
    ends = [Item(name, depths[name]) for name in names]
    for item in (*ends, *(item for chain in chains for item in chain[1:-1])):
        layers[item.layer].append(item)
    before: dict[Item, list[Item]] = {}
    after: dict[Item, list[Item]] = {}
    for chain in chains:
        for first, second in pairwise(chain):
            before.setdefault(second, []).append(first)
            after.setdefault(first, []).append(second)
    middles = _arranged(layers, before, after)
    top = min(middles[item] - _height(item) / 2 for item in middles) - MARGIN
    height = max(middles[item] + _height(item) / 2 for item in middles) - top + MARGIN
    places = {item: (MARGIN + item.layer * (WIDTH + ACROSS), round(middle - top)) for item, middle in middles.items()}
    return Picture(
        width=2 * MARGIN + len(layers) * (WIDTH + ACROSS) - ACROSS,
        height=round(height),
        boxes=[Box(item.name, *places[item]) for item in ends],
        lines=[Line(chain[0].name, chain[-1].name, _path([places[item] for item in chain])) for chain in chains],
    )


def _depths(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The layer of each object: after all that it waits for, and after the start."""
    sources: dict[str, set[str]] = {name: set() for name in names}
    for source, destination in pairs:
        sources[destination].add(source)
    depths: dict[str, int] = {}
    for name in TopologicalSorter(sources).static_order():
        depths[name] = max((depths[source] + 1 for source in sources[name]), default=int(name != START))
    depths[END] = max(depths[END], *depths.values())
    return depths


def _chain(source: str, destination: str, depths: Mapping[str, int]) -> list[Item]:
    """The ends of a connection, and its passages through the layers between them."""
    first, last = depths[source], depths[destination]
    between = (Item(source, layer, destination) for layer in range(first + 1, last))
    return [Item(source, first), *between, Item(destination, last)]


def _arranged(
    layers: list[list[Item]], before: Mapping[Item, Sequence[Item]], after: Mapping[Item, Sequence[Item]]
) -> dict[Item, float]:
    """The middle of each item, above and below its neighbours in the layer; layers are put in a better order."""
    middles: dict[Item, float] = {}
    for layer in layers:
        _place(layer, dict.fromkeys(layer, 0.0), middles)
    for number in range(ROUNDS):
        for neighbours, order in ((before, layers), (after, layers[::-1])):
            for layer in order:
                wanted = {
                    item: _mean([middles[each] for each in neighbours.get(item, ())], middles[item]) for item in layer
                }
                if number < ROUNDS // 2:  # then the order stays, and the places alone get better
                    layer.sort(key=wanted.__getitem__)
                _place(layer, wanted, middles)
    return middles


def _place(layer: Sequence[Item], wanted: Mapping[Item, float], middles: dict[Item, float]) -> None:
    """Place the items of a layer in their order, as near to where they want to be as the others let them."""
    down: list[float] = []
    for number, item in enumerate(layer):
        least = down[-1] + _distance(layer[number - 1], item) if down else wanted[item]
        down.append(max(wanted[item], least))
    up: list[float] = []
    for number, item in reversed(list(enumerate(layer))):
        most = up[-1] - _distance(item, layer[number + 1]) if up else wanted[item]
        up.append(min(wanted[item], most))
    # Each alone pushes everything to one side; between the two all distances are still kept.
    for item, low, high in zip(layer, down, reversed(up), strict=True):
        middles[item] = (low + high) / 2


def _height(item: Item) -> int:
    return HEIGHT if item.destination is None else PASSAGE


def _distance(above: Item, below: Item) -> float:
    return (_height(above) + _height(below)) / 2 + BELOW


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _path(places: Sequence[tuple[int, int]]) -> str:
    """From the right side of the first place to the left side of the last, straight through those between."""
    x, y = places[0][0] + WIDTH, places[0][1]
    path = f"M{x} {y}"
    for number, (left, middle) in enumerate(places[1:], 1):
        path += f"C{(x + left) // 2} {y} {(x + left) // 2} {middle} {left} {middle}"
        x, y = left + WIDTH, middle
        if number < len(places) - 1:
            path += f"H{x}"
    return path


def shortened(text: str, columns: int) -> str:
    """A text that fits: wide characters take two columns, and control characters are shown as one."""
    width, kept = 0, ""
    for character in text:
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width > columns:
            return kept[:-1] + "…"
        kept += character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
    return kept
