"""What is not installed by itself, said by name."""

from collections.abc import Iterator
from contextlib import contextmanager

from entente.errors import BadSetting


@contextmanager
def needs_bulk() -> Iterator[None]:
    """For the import of what needs the extra. Raises BadSetting where it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise BadSetting(f"pip install 'entente[bulk]' first: {error}") from error
