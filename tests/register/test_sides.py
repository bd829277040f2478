"""When two lists of parties surely name nobody in common."""

import pytest

from entente.register.sides import apart, sides

from .made import HA_GIANG, QUANG_TAY, UBND_HA_GIANG, VAN_NAM, VAN_SON, party

FOREIGN_AFFAIRS = party("Hà Giang", "vn/ha-giang", kind="body", label="Sở Ngoại vụ tỉnh Hà Giang")
SAME_IN_CHINESE = party("河江", "vn/ha-giang", kind="body", label="河江省外务厅")


@pytest.mark.parametrize(
    ("some", "others", "surely"),
    [
        ([HA_GIANG], [VAN_SON], True),
        ([VAN_NAM], [VAN_SON], False),
        ([HA_GIANG, QUANG_TAY], [HA_GIANG], False),
        ([HA_GIANG], [], False),
        ([FOREIGN_AFFAIRS], [HA_GIANG], False),
        ([FOREIGN_AFFAIRS], [UBND_HA_GIANG], True),
        ([FOREIGN_AFFAIRS], [SAME_IN_CHINESE], False),
    ],
)
def test_two_lists_are_apart_only_where_nobody_can_be_both(some, others, surely):
    assert apart(sides(some), sides(others)) is surely
