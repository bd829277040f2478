"""A field of a type in, what its form needs out: how its value is typed, and what there is to choose from."""

from dataclasses import dataclass
from typing import Any

from entente.claims import fields
from entente.workspace import labels


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a list of codes."""

    code: str
    label: labels.Label
    chosen: bool


@dataclass(frozen=True, slots=True)
class FieldInput:
    """One field to be filled in. typed: its value as a person would type it. again: what was typed was not kept."""

    name: str
    label: labels.Label
    kind: str
    typed: str
    choices: list[Choice]
    again: bool = False

    @property
    def lines(self) -> int:
        """How many lines the typed value needs, and one to add to."""
        return self.typed.count("\n") + 2


def field_input(type: str, name: str, value: Any = None) -> FieldInput:
    """The field of a type, with the value that stands now."""
    field = fields.TYPES[type][name]
    return FieldInput(name, labels.FIELDS[name], field.kind, typed(field, value), choices(field, value))


def typed(field: fields.Field, value: Any) -> str:
    """The value as a person would type it; parties one a line."""
    shown = fields.show(field, value)
    return shown.replace("; ", "\n") if field.kind == "parties" else shown


def choices(field: fields.Field, value: Any) -> list[Choice]:
    """The codes of its list, with those chosen; none for what is typed."""
    chosen = value if isinstance(value, list) else [value]
    codes = fields.CODES[field.codes] if field.codes else []
    return [Choice(code, labels.of_code(field.codes, code), code in chosen) for code in codes]
