"""The tree of errors: drawn whole, one sentence each that says what to do."""

import pytest

from entente import errors


def classes(root: type[errors.EntenteError] = errors.EntenteError) -> list[type[errors.EntenteError]]:
    return [root, *(found for child in root.__subclasses__() for found in classes(child))]


@pytest.mark.parametrize("error", classes(), ids=lambda error: error.__name__)
def test_every_class_stands_in_the_tree(error: type[errors.EntenteError]) -> None:
    assert error.__name__ in (errors.__doc__ or "")


@pytest.mark.parametrize("error", [e for e in classes() if not e.__subclasses__()], ids=lambda error: error.__name__)
def test_every_leaf_says_in_one_sentence_what_to_do(error: type[errors.EntenteError]) -> None:
    assert error.message.endswith(".")
    assert ":" in error.message


def test_the_detail_is_named() -> None:
    error = errors.NotText("scan.pdf")
    assert (error.reason, str(error).endswith("(scan.pdf)")) == ("NotText", True)
