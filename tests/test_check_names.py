"""Names as messages show them."""

from __future__ import annotations

import pytest

import zhmetrics as zm


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("票房总计80.0亿元，其中《乙》票房40.0亿元，占比50%。", "票房：40.0亿元"),
        ("高级职称240人，其中正高40人、副高200人，占83.3%。", "200人 / 240人"),
    ],
)
def test_a_message_begins_with_a_name_or_with_the_figures(text: str, shown: str) -> None:
    assert [check.message_zh.startswith(shown) for check in zm.audit(text) if check.kind == "share"] == [True]
