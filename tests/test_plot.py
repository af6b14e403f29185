"""In: checks and reports. Out: whether what matplotlib was given to draw is what words and digits allow."""

from __future__ import annotations

import warnings

import pytest

import zhmetrics as zm

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("agg")

from matplotlib import font_manager, pyplot as plt  # noqa: I001
from matplotlib.figure import Figure

from zhmetrics import plot

TEXT = (
    "2023年，全县新签约项目32个，投资总额184.45亿元，"
    "其中工业项目23个，合同投资额128.05亿元，非工业项目9个，合同投资额58.1亿元。"
)


@pytest.fixture(autouse=True)
def settings_stay():
    """Each test leaves the settings of matplotlib as they were."""
    before = dict(matplotlib.rcParams)
    yield
    plt.close("all")
    assert dict(matplotlib.rcParams) == before


def lines_at(ax, y):
    """The ends of the bar at that height."""
    (bar,) = [line for line in ax.lines if line.get_linestyle() == "-" and set(line.get_ydata()) == {y}]
    return list(bar.get_xdata())


def marks(ax, y):
    return {
        float(line.get_xdata()[0]): line
        for line in ax.lines
        if line.get_linestyle() == "None" and line.get_ydata()[0] == y
    }


def reports(*texts):
    return [zm.extract(text) for text in texts]


class TestChecks:
    def test_each_check_has_axes_in_the_unit_of_the_text(self):
        assert [ax.get_xlabel() for ax in plot.checks(zm.audit(TEXT))] == ["个", "亿元"]

    def test_the_stated_interval_is_drawn_above_the_computed_one(self):
        ax = plot.checks(zm.audit(TEXT))[1]

        assert lines_at(ax, 1) == pytest.approx([184.445, 184.455])
        assert lines_at(ax, 0) == pytest.approx([186.095, 186.205])
        assert [text.get_text() for text in ax.get_yticklabels()] == ["文中", "推算"]

    def test_the_message_stands_above_with_its_mark(self):
        title = plot.checks(zm.audit(TEXT))[1].get_title(loc="left")

        assert title == "✗ 投资总额：128.05亿元 + 58.1亿元 = 186.15亿元，而文中为184.45亿元（少1.7亿元）"

    def test_english_is_spoken_too(self):
        ax = plot.checks(zm.audit(TEXT), language="en")[0]

        assert ax.get_title(loc="left").endswith("as the text says")
        assert [text.get_text() for text in ax.get_yticklabels()] == ["stated", "computed"]

    def test_a_long_message_is_broken_into_lines(self):
        check = zm.check_total("184.45亿元", ["9.05亿元"] * 20)

        assert "\n" in plot.checks([check])[0].get_title(loc="left")

    def test_an_open_end_is_hollow_and_a_closed_one_full(self):
        ax = plot.checks([zm.check_total("近5亿元", ["4.9亿元"])])[0]
        ends = marks(ax, 1)

        assert ends[5.0].get_markerfacecolor() == "none"
        assert ends[4.0].get_markerfacecolor() != "none"

    def test_an_unbounded_side_is_an_arrow_at_the_edge(self):
        ax = plot.checks([zm.check_total("5亿元以上", ["4.9亿元"])])[0]
        ends = marks(ax, 1)

        assert ends[ax.get_xlim()[1]].get_marker() == ">"
        assert ends[5.0].get_marker() == "o"

    def test_what_leaves_everything_open_is_left_out(self):
        own = zm.Check("mine", "unverifiable", "1", "2", "1", (), "why")

        assert len(plot.checks([own, *zm.audit(TEXT)])) == 2
        with pytest.raises(ValueError, match="no check with an interval"):
            plot.checks([own])

    def test_a_figure_of_ones_own_is_drawn_in(self):
        figure = Figure()
        axes = plot.checks(zm.audit(TEXT), figure=figure)

        assert figure.axes == axes
        assert plt.get_fignums() == []


class TestIndicator:
    def test_each_figure_is_a_mark_at_the_middle_of_its_period(self):
        ax = plot.indicator(
            reports("2021年完成固定资产投资88亿元。", "2022年完成固定资产投资101亿元。"), "固定资产投资"
        )
        (drawn,) = [line for line in ax.lines if line.get_marker() == "o"]

        assert list(drawn.get_ydata()) == [88, 101]
        assert [text.get_text() for text in ax.get_xticklabels()] == ["2021", "2022"]
        assert list(ax.get_xticks()) == list(drawn.get_xdata())
        assert (ax.get_title(), ax.get_ylabel()) == ("固定资产投资", "亿元")

    def test_behind_a_mark_stands_what_its_digits_allow(self):
        ax = plot.indicator(reports("2021年完成固定资产投资88亿元。"), "固定资产投资")
        (box,) = ax.patches

        assert (box.get_y(), box.get_height(), box.get_width()) == (87.5, 1, 364)

    def test_other_scales_and_units_are_drawn_in_the_first_one(self):
        ax = plot.indicator(reports("2021年建成高标准农田2万亩。", "2022年建成高标准农田20平方公里。"), "高标准农田")
        (drawn,) = [line for line in ax.lines if line.get_marker() == "o"]

        assert list(drawn.get_ydata()) == [2, 3]
        assert ax.get_ylabel() == "万亩"

    def test_what_is_planned_is_hollow_and_no_part_of_the_line(self):
        ax = plot.indicator(
            reports("2021年完成固定资产投资88亿元。", "2022年，力争固定资产投资达到95亿元。"), "固定资产投资"
        )

        assert [(line.get_fillstyle(), list(line.get_ydata())) for line in ax.lines if line.get_marker() == "o"] == [
            ("full", [88]),
            ("none", [95]),
        ]
        assert list(ax.lines[0].get_ydata()) == [88]
        assert [box.get_facecolor()[3] > 0 for box in ax.patches] == [True, False]
        assert [text.get_text() for text in ax.get_legend().get_texts()] == ["实际", "计划"]

    @pytest.mark.parametrize(
        ("words", "marker"), [("95亿元以上", "^"), ("超过95亿元", "^"), ("不超过95亿元", "v"), ("约95亿元", "o")]
    )
    def test_a_mark_points_where_its_words_leave_it_open(self, words, marker):
        ax = plot.indicator(reports(f"2021年完成固定资产投资{words}。"), "固定资产投资")

        assert [line.get_marker() for line in ax.lines[1:]] == [marker]

    def test_a_range_is_a_box_alone(self):
        ax = plot.indicator(reports("2021年完成固定资产投资5-10亿元。"), "固定资产投资")
        (box,) = ax.patches

        assert (box.get_y(), box.get_height()) == (5, 5)
        assert [line for line in ax.lines if len(line.get_xdata())] == []

    def test_changes_are_drawn_with_their_sign(self):
        texts = reports("2021年固定资产投资88亿元，增长8.1%。", "2022年固定资产投资86亿元，下降2.3%。")
        ax = plot.indicator(texts, "固定资产投资", changes=True)

        assert list(ax.lines[0].get_ydata()) == pytest.approx([8.1, -2.3])
        assert (ax.get_title(), ax.get_ylabel()) == ("固定资产投资 增减", "%")

    def test_two_places_share_axes_times_and_unit(self):
        ax = plot.indicator(reports("2021年完成固定资产投资88亿元。"), "固定资产投资", label="甲县")
        again = plot.indicator(reports("2022年完成固定资产投资760000万元。"), "固定资产投资", label="乙县", ax=ax)

        assert again is ax
        assert [text.get_text() for text in ax.get_xticklabels()] == ["2021", "2022"]
        assert list(ax.lines[2].get_ydata()) == [76]
        assert [text.get_text() for text in ax.get_legend().get_texts()] == ["甲县 实际", "乙县 实际"]

    def test_of_several_names_the_very_one_is_drawn(self):
        ax = plot.indicator(reports("2021年完成投资88亿元，工业投资30亿元。"), "投资")

        assert list(ax.lines[0].get_ydata()) == [88]

    def test_a_place_before_the_name_is_part_of_no_other_indicator(self):
        texts = ["2022年，云岭县财政总收入22亿元。", "2023年，财政总收入24亿元。", "2023年，非税财政总收入3亿元。"]
        ax = plot.indicator(map(zm.extract, texts), "财政总收入")

        assert [label.get_text() for label in ax.get_xticklabels()] == ["2022", "2023"]
        assert max(ax.get_lines()[0].get_ydata()) == 24
        assert len(ax.get_lines()[0].get_ydata()) == 2

    def test_figures_that_have_no_date_are_named_in_a_warning(self):
        with pytest.warns(UserWarning, match="left out, since their periods have no dates: 26亿元"):
            plot.indicator(map(zm.extract, ["2022年，财政总收入22亿元。", "财政总收入26亿元。"]), "财政总收入")

    @pytest.mark.parametrize(
        ("period", "label"),
        [
            ("2021年上半年", "2021-01–2021-06"),
            ("2021年底", "2021-12-31"),
            ("2021年3月", "2021-03"),
            ("2021-2023年", "2021–2023"),
        ],
    )
    def test_a_time_is_named_by_its_dates(self, period, label):
        ax = plot.indicator(reports(f"{period}，全县固定资产投资88亿元。"), "固定资产投资")

        assert [text.get_text() for text in ax.get_xticklabels()] == [label]

    @pytest.mark.parametrize(
        ("text", "name", "options", "message"),
        [
            ("2021年完成投资88亿元。", "税收", {}, "there are: 投资"),
            ("2021年完成投资88亿元。", "投资", {"changes": True}, "投资 has no changes among its figures: 88亿元"),
            ("2021年完成投资88亿元。", "投资", {"kind": "area"}, "no levels of the kind area"),
            ("完成投资88亿元。", "投资", {}, "none has a period"),
            ("去年完成投资88亿元。", "投资", {}, "去年 may need extract"),
        ],
    )
    def test_where_nothing_can_be_drawn_it_is_told_why(self, text, name, options, message):
        with pytest.raises(ValueError, match=message):
            plot.indicator(reports(text), name, **options)

    def test_units_that_do_not_convert_are_no_line(self):
        with pytest.raises(zm.UnitError, match="name a kind"):
            plot.indicator(reports("2021年引进项目5个。", "2022年引进项目3亿元。"), "引进项目")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plot.checks(None), "found must hold zhmetrics.Check, not NoneType"),
        (lambda: plot.checks(["5亿元"]), "found must hold zhmetrics.Check, not str '5亿元'"),
        (lambda: plot.indicator(None, "投资"), "rows must hold zhmetrics.Report or zhmetrics.Metric, not NoneType"),
        (lambda: plot.indicator([TEXT], "投资"), "rows must hold zhmetrics.Report or zhmetrics.Metric, not str"),
        (lambda: plot.indicator(reports(TEXT), None), "name must be a str, not NoneType"),
        (lambda: plot.indicator(reports(TEXT), "投资总额", kind=["money"]), "kind must be a str, not list"),
    ],
)
def test_an_argument_of_a_wrong_type_is_refused_by_name(call, message):
    with pytest.raises(TypeError, match=message):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: plot.checks(zm.audit(TEXT), language="fr"),
        lambda: plot.indicator(reports(TEXT), "投资总额", language="fr"),
    ],
)
def test_an_unknown_language_is_refused(call):
    with pytest.raises(ValueError, match='language is "zh" or "en", not \'fr\''):
        call()


class TestFonts:
    @pytest.fixture(autouse=True)
    def forget(self):
        plot._has_chinese.cache_clear()
        yield
        plot._has_chinese.cache_clear()

    @pytest.fixture
    def chinese(self, monkeypatch):
        """Makes those files, and no others, have Chinese."""

        def chinese(*files):
            monkeypatch.setattr(plot, "_has_chinese", lambda file: file in files)

        return chinese

    def entry(self, name):
        return font_manager.FontEntry(fname=f"/fonts/{name}.ttf", name=name)

    def test_the_best_known_font_is_taken_for_chinese_words(self, monkeypatch, chinese):
        entries = [self.entry(name) for name in ("Aaa", "SimHei", "Noto Sans CJK SC", "DejaVu Sans")]
        monkeypatch.setattr(font_manager.fontManager, "ttflist", entries)
        chinese(*(entry.fname for entry in entries[:3]))
        ax = plot.indicator(reports("2021年完成投资88亿元。"), "投资")

        assert ax.title.get_fontfamily() == ["Noto Sans CJK SC", "sans-serif"]
        assert ax.title.get_fontsize() == plt.subplots()[1].title.get_fontsize()

    def test_an_unknown_font_that_has_chinese_is_found(self, monkeypatch, chinese):
        monkeypatch.setattr(font_manager.fontManager, "ttflist", [self.entry("Aaa"), self.entry("Bbb")])
        chinese("/fonts/Bbb.ttf")

        assert plot._Font.having(None).family == "Bbb"

    def test_a_font_that_matplotlib_has_not_listed_yet_is_found(self, monkeypatch, chinese):
        monkeypatch.setattr(font_manager, "findSystemFonts", lambda: ["/fonts/new.ttf"])
        chinese("/fonts/new.ttf")

        assert plot._Font.having(None).file == "/fonts/new.ttf"

    def test_the_callers_own_font_stays_where_it_has_chinese(self, chinese):
        chinese(font_manager.findfont(font_manager.FontProperties()))

        assert plot._Font.having(None) == (None, None)

    def test_a_font_asked_for_is_taken_as_it_is(self):
        ax = plot.indicator(reports("2021年完成投资88亿元。"), "投资", font="DejaVu Serif")

        assert ax.title.get_fontfamily()[0] == "DejaVu Serif"

    def test_where_there_is_none_a_warning_names_what_to_install(self, monkeypatch, chinese):
        monkeypatch.setattr(font_manager, "findSystemFonts", list)
        chinese()
        with pytest.warns(UserWarning, match="fonts-noto-cjk"):
            plot.checks(zm.audit(TEXT))

    def test_the_font_of_last_resort_is_none(self):
        entries = [entry for entry in font_manager.fontManager.ttflist if "lastresort" in entry.fname.lower()]

        assert [entry.name for entry in entries if plot._has_chinese(entry.fname)] == []

    def test_with_a_chinese_font_no_glyph_is_missing(self):
        if not any(plot._has_chinese(entry.fname) for entry in font_manager.fontManager.ttflist):
            pytest.skip("no installed font has Chinese")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            plot.checks(zm.audit(TEXT))[0].figure.canvas.draw()
            plot.indicator(reports("2021年完成投资88亿元。"), "投资", label="甲县").figure.canvas.draw()
