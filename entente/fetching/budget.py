"""What is left for one answer: bytes and seconds, counted at the connection, so that nothing of it escapes."""

from collections.abc import Callable

from entente.errors import TooLarge, TooSlow

Clock = Callable[[], float]
"""Seconds that only go up, from any beginning."""


class Budget:
    """``received`` bytes and the time ``until`` (of ``clock``) for one request and its answer."""

    def __init__(self, *, received: int, until: float, clock: Clock) -> None:
        self._received = received
        self._left = received
        self._until = until
        self._clock = clock

    def seconds(self, most: float) -> float:
        """How long the next step may take: ``most``, or what is left. Raises TooSlow where nothing is."""
        left = self._until - self._clock()
        if left <= 0:
            raise TooSlow("not whole when its time was over")
        return min(most, left)

    def bytes(self, most: int) -> int:
        """How many bytes the next step may read: ``most``, or what is left; one more to see whether that is all."""
        return min(most, max(self._left, 1))

    def count(self, received: int) -> None:
        """Take the bytes that came. Raises TooLarge."""
        self._left -= received
        if self._left < 0:
            raise TooLarge(f"more than {self._received} bytes")
