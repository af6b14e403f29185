"""Exports, imports and what they leave: what the trade is of says not which way it goes."""

from __future__ import annotations

import pytest

import zhmetrics as zm


def _verdicts(text: str) -> list[tuple[str, str]]:
    return [(check.kind, check.verdict) for check in zm.audit(text)]


@pytest.mark.parametrize(
    "of", ["外贸{}", "对外贸易{}额", "服务贸易{}", "对东盟贸易{}", "加工贸易{}", "边境小额贸易{}", "货物{}", "{}额"]
)
@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("{out}12.5亿元，{into}4.2亿元，顺差8.3亿元。", "consistent"),
        ("{out}12.5亿元，进口4.2亿元，顺差8.3亿元。", "consistent"),
        ("{into}12.5亿元，出口4.2亿元，逆差8.3亿元。", "consistent"),
        ("{out}12.5亿元，增长8%；进口4.2亿元，下降3%；贸易顺差8.3亿元。", "consistent"),
        ("{out}12.5億元，{into}4.2億元，順差8.3億元。", "consistent"),
        ("{out}12.5亿元，{into}4.2亿元，顺差8.8亿元。", "inconsistent"),
    ],
)
def test_trade_of_any_kind_leaves_what_goes_out_less_what_comes_in(of: str, text: str, verdict: str) -> None:
    assert _verdicts(text.format(out=of.format("出口"), into=of.format("进口"))) == [("difference", verdict)]


@pytest.mark.parametrize(
    "text",
    [
        "一般贸易出口12.5亿元，加工贸易进口4.2亿元，顺差20.1亿元。",
        "货物贸易出口12.5亿元，进口4.2亿元，顺差8.3亿元；服务贸易收入3.1亿元，支出5.4亿元，逆差2.3亿元。",
        "进出口总额10.0亿元，其中出口3.2亿元，顺差1.1亿元。",
    ],
    ids=["of two kinds", "told in other words", "the sum would leave a deficit"],
)
def test_a_balance_of_other_trade_is_not_reckoned(text: str) -> None:
    assert [verdict for _kind, verdict in _verdicts(text)] in ([], ["consistent"])


def test_imports_are_called_otherwise_in_hong_kong() -> None:
    text = "外貿總額52.7億元，出口24.3億元，入口28.4億元，貿易逆差4.1億元。"

    assert [check.computed for check in zm.audit(text) if check.kind == "difference"] == ["410000000"]
