"""Posts given to a person by election or appointment."""

import pytest

from tests.claims.told import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Bun được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Ông Lò Văn Bun tiếp tục được tín nhiệm bầu giữ chức Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Ông Lò Văn Bun tái đắc cử Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La khóa IV.",
        "Ông Lò Văn Bun giữ chức Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Đại hội bầu ông Lò Văn Bun làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Đại hội bầu ông Lò Văn Bun - người dân tộc Thái làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La là ông Lò Văn Bun.",
    ],
)
def test_a_post_is_given(text: str) -> None:
    said = [(c.values["person"], c.values["organisation"]["label"]) for c in claims_of(text, "post")]
    assert said == [("Lò Văn Bun", "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Bun không được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Ông Lò Văn Bun từng giữ chức Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La.",
        "Ông Lò Văn Bun dự; Đại hội bầu Ban Chấp hành, làm Chủ tịch là việc khó.",
    ],
)
def test_a_post_that_is_not_held_is_none(text: str) -> None:
    assert claims_of(text, "post") == []
