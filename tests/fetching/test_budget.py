import pytest

from entente.errors import TooLarge, TooSlow
from entente.fetching.budget import Budget
from entente.fetching.connecting import Limited
from entente.fetching.limits import Limits


class Connection:
    closed = False

    def close(self):
        self.closed = True


def budget(time, received=10, until=5.0):
    return Budget(received=received, until=until, clock=time.clock)


def test_a_step_may_take_its_own_time_or_what_is_left(time):
    left = budget(time)
    assert (left.seconds(3.0), left.seconds(9.0)) == (3.0, 5.0)
    time.sleep(4.0)
    assert left.seconds(3.0) == 1.0


@pytest.mark.parametrize("passed", [5.0, 6.0])
def test_when_the_time_is_over_no_step_is_begun(time, passed):
    left = budget(time)
    time.sleep(passed)
    with pytest.raises(TooSlow):
        left.seconds(3.0)


def test_no_more_is_read_than_is_left_and_one_byte_tells_whether_there_is_more(time):
    left = budget(time)
    assert left.bytes(4) == 4
    left.count(4)
    assert left.bytes(100) == 6
    left.count(6)
    assert left.bytes(100) == 1
    left.count(0)
    with pytest.raises(TooLarge, match="10"):
        left.count(1)


def test_a_connection_whose_time_is_over_before_tls_is_closed(time):
    connection = Connection()
    with pytest.raises(TooSlow):
        Limited(connection, Limits(), budget(time, until=0.0)).start_tls(None)
    assert connection.closed
