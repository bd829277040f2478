"""Claims told in; those that copies of one story tell alike out: one claim with several sources."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from entente.claims.fields import TYPES
from entente.register.keys import Key
from entente.register.names import plain
from entente.register.sameness import is_empty, sameness
from entente.register.told import Told


def copies(told: Iterable[Told]) -> list[list[Told]]:
    """Claims that are one, the leading one (earliest published) first; only where there is more than one."""
    found: dict[Key, list[Told]] = defaultdict(list)
    for key, one in _numbered(told):
        found[key].append(one)
    return [sorted(ones, key=_leading) for _, ones in sorted(found.items()) if len(ones) > 1]


def _leading(one: Told) -> tuple[bool, str, str]:
    """Of two copies published alike one page leads with all its claims, not with some of them."""
    return (*one.rank[:2], one.claim.page)


def copy_keys(told: Iterable[Told]) -> Mapping[str, Key]:
    """Claim → the key that its copies share, of the claims of stories that several sources tell."""
    return {one.claim.id: key for key, one in _numbered(told)}


def _numbered(told: Iterable[Told]) -> Iterable[tuple[Key, Told]]:
    """A page that says the same twice has two claims, and so have its copies: the first is the first's copy."""
    seen: Counter[tuple[str, ...]] = Counter()
    for one in sorted((one for one in told if one.story), key=_place):
        parts = _parts(one)
        seen[one.claim.page, *parts] += 1
        yield Key("copy", (*parts, str(seen[one.claim.page, *parts])), (one.claim.evidence.exact,)), one


def _place(told: Told) -> tuple[str, int, int, str]:
    evidence = told.claim.evidence
    return (told.claim.page, evidence.start, evidence.end, told.claim.id)


def _parts(told: Told) -> tuple[str, ...]:
    claim, fields = told.claim, TYPES[told.claim.type]
    values = ((name, claim.values.get(name)) for name in fields)
    held = [f"{name}={sameness(fields[name], value)!r}" for name, value in values if not is_empty(value)]
    return (told.story or "", claim.type, plain(claim.evidence.exact), *held)
