"""A meeting's record in; whether a page tells that it took place out. What was planned once and held then was held."""

from entente.register.worded import Worded


def is_held(one: Worded) -> bool:
    """As a person decided, else as any page tells; a page that does not say tells of what took place."""
    held = one.record.fields.get("status", ())
    if held and held[0].by:
        return bool(held[0].value != "planned")
    return not held or any(said.value != "planned" for said in held)
