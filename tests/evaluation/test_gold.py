"""Gold: what stands in a folder of it, and what is refused by name."""

from pathlib import Path

import pytest

from entente.errors import NotGold
from entente.evaluation import read_gold


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "pages").mkdir()
    (tmp_path / "gold" / "one.yaml").write_text(text, "utf-8")
    (tmp_path / "pages" / "one.txt").write_text("Hai bên ký biên bản.", "utf-8")
    return tmp_path / "gold"


def test_the_page_is_the_one_of_the_same_name(tmp_path: Path) -> None:
    (gold,) = read_gold(folder(tmp_path, "claims:\n  - {type: instrument, evidence: ký biên bản}\n"))
    assert (gold.name, gold.content.decode(), len(gold.claims)) == ("one", "Hai bên ký biên bản.", 1)


def test_a_short_page_stands_in_the_file(tmp_path: Path) -> None:
    (gold,) = read_gold(folder(tmp_path, "text: Hai bên hội đàm.\nclaims: []\n"))
    assert gold.content.decode() == "Hai bên hội đàm."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("claims: [", "one.yaml"),
        ("- a", "a mapping"),
        ("page: two.txt\nclaims: []", "its page is not in"),
        ("claims:\n  - {type: rumour, evidence: ký}", "without a known type"),
        ("claims:\n  - {type: figure}", "without evidence"),
    ],
)
def test_what_is_no_gold_is_refused_with_the_files_name(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(NotGold, match=reason):
        read_gold(folder(tmp_path, text))


def test_an_empty_folder_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(NotGold, match=r"no \.yaml"):
        read_gold(tmp_path)
