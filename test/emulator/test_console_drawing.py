"""Where a pipeline's objects are drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ubiops.emulator.console.drawing import BELOW, HEIGHT, WIDTH, Picture, draw, shortened
from ubiops.emulator.pipelines.objects import END, START

NAMES = [f"o{number}" for number in range(8)]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, str]]]:
    """Objects, and connections that only lead to later ones."""
    names = NAMES[: draw(st.integers(0, len(NAMES)))]
    order = [START, *names, END]
    pairs = [(a, b) for number, a in enumerate(order) for b in order[number + 1 :]]
    return names, draw(st.lists(st.sampled_from(pairs), unique=True))


@given(graphs())
def test_nothing_overlaps_and_everything_leads_to_the_right(graph: tuple[list[str], list[tuple[str, str]]]) -> None:
    """Boxes of a layer are apart, lines go from left to right, and all is within the picture."""
    names, connections = graph
    picture = draw(names, connections)
    boxes = {box.name: box for box in picture.boxes}
    assert list(boxes) == [START, *names, END]
    assert sorted((line.source, line.destination) for line in picture.lines) == sorted(connections)
    assert all(boxes[source].x < boxes[destination].x for source, destination in connections)
    for box in boxes.values():
        assert 0 <= box.x <= picture.width - WIDTH
        assert HEIGHT / 2 <= box.y <= picture.height - HEIGHT / 2
    for first in boxes.values():
        for second in boxes.values():
            assert first is second or first.x != second.x or abs(first.y - second.y) >= HEIGHT + BELOW - 1
    assert boxes[END].x == max(box.x for box in boxes.values())


def test_a_long_line_keeps_out_of_the_boxes_that_it_passes() -> None:
    """It has a place of its own in each layer between its ends."""
    picture: Picture = draw(["a", "b"], [(START, "a"), ("a", "b"), ("b", END), (START, END)])
    (long,) = (line for line in picture.lines if (line.source, line.destination) == (START, END))
    assert long.path.count("H") == 2
    passed = [float(part.split()[-1]) for part in long.path.split("H")[:-1]]
    boxes = {box.name: box for box in picture.boxes}
    assert all(abs(passed[number] - boxes[name].y) > HEIGHT / 2 for number, name in enumerate("ab"))


def test_a_text_is_cut_to_fit() -> None:
    """Wide characters count twice; what cannot be printed is replaced."""
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    assert shortened("猫猫猫猫", 6) == "猫猫…"
    assert shortened("a\nb", 6) == "a�b"
