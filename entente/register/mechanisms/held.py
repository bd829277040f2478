"""A meeting's record in; whether it took place out. What was planned once and held then was held."""

from entente.register.worded import Worded


def is_held(one: Worded) -> bool:
    """As its best status says; a page that does not say tells of what took place."""
    return bool(one.record.best("status") != "planned")
