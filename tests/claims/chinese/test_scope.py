"""Only a Chinese story of localities across a border makes claims."""

import pytest

from tests.claims.chinese.told import claims_of

HOME = "2024年3月4日，广东省江门市与广西崇左市签署合作协议，双方共建{river}经济带。"


@pytest.mark.parametrize("river", ["珠江", "珠江—西江"])
def test_a_river_with_a_district_s_name_crosses_no_border(river: str) -> None:
    assert claims_of(HOME.format(river=river)) == []


def test_a_province_named_once_does() -> None:
    assert claims_of("2024年3月4日，广西崇左市与谅山省签署合作协议。") != []


def test_a_university_is_of_the_land_of_its_name() -> None:
    assert claims_of("3月5日，广西大学校长赵艳林会见越南驻华大使，商谈留学生合作与交流。") != []


def test_youth_of_two_lands_named_in_one_word() -> None:
    assert claims_of("3月5日，中越青年交流会在广西南宁市举行，广西青年协会主办。", "meeting") != []
