"""The rows of questions that add columns of their own to a model's."""

from typing import TYPE_CHECKING, TypedDict

from entente.store import models


class PageColumns(TypedDict):
    """Of a page: its file's name at the latest fetch, how many claims it has and how many of them wait."""

    name: str
    claim_count: int
    waiting_count: int


class DecisionColumns(TypedDict):
    """Of a decision: whether it is out of force."""

    undone: bool


if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    PageRow = WithAnnotations[models.Page, PageColumns]
    DecisionRow = WithAnnotations[models.Decision, DecisionColumns]
else:
    PageRow, DecisionRow = models.Page, models.Decision
