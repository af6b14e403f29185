"""In: the public names. Out: nothing; `mypy --strict` holds each to the type that the documentation gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

import zhmetrics as zm

# One value
assert_type(zm.parse_number("一亿零五百万"), Decimal | Fraction)
quantity = zm.parse_quantity("近1.5亿元")
assert_type(quantity, zm.Quantity)
change = zm.parse_change("同比增长15.6%")
assert_type(change, zm.Change)
period = zm.parse_period("今年上半年", today=date(2022, 11, 1))
assert_type(period, zm.Period)

assert_type(quantity.kind, str)
assert_type(quantity.value, Decimal | Fraction | None)
assert_type(quantity.low, Decimal | Fraction | None)
assert_type(quantity.high, Decimal | Fraction | None)
assert_type(quantity.unit, str)
assert_type(quantity.qualifier, str | None)
assert_type(quantity.magnitude, Decimal | Fraction | None)
assert_type(quantity.scale, str)
assert_type(quantity.interval, zm.Interval)
assert_type(quantity.same_amount(quantity), bool)
assert_type(quantity.to("万元"), zm.Quantity)
assert_type(quantity.to_chinese(financial=True), str)
assert_type(quantity.to_dict(), dict[str, str | None])
assert_type(zm.convert("4.5平方公里", "亩"), zm.Quantity)
assert_type(zm.convert(quantity, "万元"), zm.Quantity)
assert_type({quantity: 1}, dict[zm.Quantity, int])

assert_type(quantity.interval.low, Fraction | None)
assert_type(quantity.interval.high_open, bool)
assert_type(quantity.interval + quantity.interval, zm.Interval)
assert_type(quantity.interval.meets(quantity.interval), bool)
assert_type(Decimal("0.5") in quantity.interval, bool)

assert_type(change.quantity, zm.Quantity | None)
assert_type(change.basis, str | None)
assert_type(change.direction, str)
assert_type(change.signed, Decimal | Fraction | None)
assert_type(change.factor, Decimal | Fraction | None)
assert_type(change.base_of(quantity), zm.Interval)

assert_type(period.text, str)
assert_type(period.start, date | None)
assert_type(period.end, date | None)

# A text
mentions = zm.find_quantities("签约项目32个")
assert_type(mentions, zm.Mentions)
assert_type(mentions[0].quantity, zm.Quantity)
assert_type(mentions[0].full_span, tuple[int, int])
report = zm.extract("签约项目32个", today=None)
assert_type(report[0], zm.Metric)
assert_type(report[:2], zm.Report)
zm.extract("今年", today="2026-11-22")
assert_type(report, zm.Report)
assert_type(report.metrics, tuple[zm.Metric, ...])
assert_type(report.nonfigures, tuple[zm.NonFigure, ...])
assert_type(report.unread, tuple[zm.Unread, ...])
assert_type(iter(report), Iterator[zm.Metric])
assert_type(len(report), int)
assert_type(report.to_dict(), dict[str, Any])
assert_type(report.to_json(indent=2), str)
for metric in report:
    assert_type(metric.text, str)
    assert_type(metric.quantity, zm.Quantity)
    assert_type(metric.indicator, str | None)
    assert_type(metric.period, zm.Period | None)
    assert_type(metric.change, zm.Change | None)
    assert_type(metric.share_of, str | None)
    assert_type(metric.status, str)
    assert_type(metric.role, str)
    assert_type(metric.to_dict(), dict[str, Any])
assert_type(zm.audit(report), zm.Checks)
assert_type(zm.audit("签约项目32个", checks=zm.DEFAULT_CHECKS[:1]), zm.Checks)
assert_type(zm.audit(report).to_dict(), dict[str, Any])
assert_type(zm.audit(report).to_html(), str)
for check in zm.audit(report):
    assert_type(check.kind, str)
    assert_type(check.verdict, str)
    assert_type(check.message, str)

# Checks of what one has
assert_type(zm.check_total("184.45亿元", ["128.05亿元", quantity, report.metrics[0], 3, Decimal("0.5")]), zm.Check)
assert_type(zm.check_share("58亿元", quantity, Fraction(1, 3)), zm.Check)
assert_type(zm.check_change("100亿元", "116亿元", change), zm.Check)
assert_type(zm.compare("投资12亿元。", report), zm.Comparison)
zm.check_share("58亿元", "100亿元", 0.58)  # type: ignore[arg-type]

# A lexicon of one's own goes into every reader
mine = zm.Lexicon().extend(
    units=[("标垛", "mass", "mass", "0.5", ("标准垛",))],
    classifiers=["垄沟"],
    names={"五百坊": "company"},
    indicators=["产值"],
)
assert_type(mine, zm.Lexicon)
assert_type(zm.parse_quantity("3垄沟", lexicon=mine), zm.Quantity)
assert_type(zm.parse_change("增加3垄沟", lexicon=mine), zm.Change)
assert_type(zm.parse_period("2021年", lexicon=mine), zm.Period)
assert_type(zm.find_quantities("3垄沟", lexicon=mine), zm.Mentions)
assert_type(zm.extract("3垄沟", lexicon=mine), zm.Report)
assert_type(zm.audit("3垄沟", lexicon=mine), zm.Checks)

# Errors can be caught as ours and as the built-in kind
try:
    zm.parse_quantity("没有")
except zm.ParseError as error:
    assert_type(error.source, str)
    assert_type(error.span, tuple[int, int])
    assert_type(error.hint, str)
ours: tuple[type[zm.ZhMetricsError], ...] = (zm.ParseError, zm.UnitError, zm.LexiconError)
values: tuple[type[ValueError], ...] = (zm.ParseError, zm.LexiconError)
types: tuple[type[TypeError], ...] = (zm.UnitError,)

# What is refused while running is refused while checking: an unused ignore here is an error of the check itself.
zm.parse_number(5)  # type: ignore[arg-type]
zm.parse_quantity(None)  # type: ignore[arg-type]
zm.extract(b"5%")  # type: ignore[arg-type]
zm.extract("5%", date(2022, 11, 1))  # type: ignore[call-arg]
quantity.value = Decimal(1)  # type: ignore[misc]
report.metrics = ()  # type: ignore[misc]
change.direction = "up"  # type: ignore[misc]
