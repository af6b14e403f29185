"""In: a lexicon. Out: `Context`, compiled once: the patterns that read the words on either side of a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from zhmetrics.language.once import once
from zhmetrics.language.script import fold, trie, variants
from zhmetrics.language.tables import growth, phrases, plans

if TYPE_CHECKING:
    from zhmetrics.language.lexicon import Lexicon

__all__ = ["BASIS", "COMPARATIVE", "GROWTH", "LEVEL", "LINK", "RATE", "STOP", "Context", "context"]

Match = re.Match[str]
Matcher = Callable[..., Match | None]

# What a word between indicator and figure does; a word of two rows takes the later.
LINK, BASIS, GROWTH, RATE, COMPARATIVE, LEVEL, STOP = range(7)

_HAN: Final = "\u3400-\u9fff"
_LEAD_MARKS: Final = '、“”"‘’《》 \u3000·*#。，,①②③④⑤⑥⑦⑧⑨⑩'  # marks that may stand before a name and are none of it
_ITEM: Final = "[0-9]{1,2}[.．、)）] ?(?![0-9])|[-•▪●■◆>] ?"  # what opens an item of a list: 1. 税收, - 项目
# Tags that end a paragraph, and the same on the reversed text behind their last character.
_BLOCK: Final = "</(?:p|div|li|tr|h[1-6]|table)>|<br ?/?>"
_BLOCK_REVERSED: Final = "(?:(?:p|vid|il|rt|[1-6]h|elbat)/<|/? ?rb<)"
_NOTE_REVERSED: Final = "[\\]］〕】][0-9]{1,2}[\\[［〔【]|[①-⑳]"  # what refers to a note: 地区生产总值[2]
_NOUN_REACH = 26  # characters a counted thing's name may take behind its unit
_PARTNER = 10  # characters of the name of whom one trades with (对东盟进出口)
_WHOLE_REACH = 8  # characters of the name of a whole that stand before its figure (占全县|238个村的16.4%)
_REACH = 64  # characters a clause is looked back over; what stands further off names nothing in this clause


@attrs.frozen(eq=False)
class Context:
    """Patterns that look left run on the reversed text, so that a look back costs what it matches and no more."""

    clause: Matcher  # reversed: what lies between the figure and the mark that opens its clause
    left: Matcher  # reversed: one word that may stand between indicator and figure
    left_of: Mapping[str, int]
    direction_of: Mapping[str, str]
    boundary: Matcher  # search on the reversed text: the end of a sentence or paragraph
    comma: Matcher  # search: the end of a clause
    opening: Matcher  # reversed: the words that may stand before a period that opens its clause
    plan: Matcher  # search; group 1 is the word
    plan_of: Mapping[str, str]
    compared: Matcher  # search on the reversed text: where a base of comparison begins
    over: Matcher  # search on the reversed text
    over_of: Mapping[str, str]
    share: Matcher  # search on the reversed text: 占
    whole_tail: Matcher  # reversed
    share_noun: Matcher  # reversed: 占比, 比重
    standing: Matcher  # reversed: 居全国 before a rank
    done: Matcher  # search
    past: Matcher  # search: the same in a section of plans
    given: Matcher  # search: what a part of the whole before it is for (财政支出|用于民生的比例)
    fulfilled: Matcher  # reversed: 完成预算的 before a share of it
    own: Matcher | None  # reversed: indicators of the user's own
    among: Matcher  # reversed: 耕地面积中， before a share of it
    moving: Matcher  # a verb of movement that governs what follows it (压减一般性支出10%)
    governing: Matcher  # the same, and 多 and 少, behind what is compared with
    moved: Matcher  # search on the reversed text: any verb of movement
    contribution: Matcher  # search on the reversed text
    beyond: Matcher  # match on the reversed text
    trail: Matcher  # reversed
    verb: Matcher  # search on the reversed text; group 1 is the verb
    lead: Matcher
    adverbs: Matcher  # on the reversed text, before a verb
    carried: Matcher  # a verb of carrying out, which a noun that is a verb too may follow (开展抽检)
    coverbs: frozenset[str]  # what opens a phrase that names nothing (就下列各案)
    light: Matcher
    noun: Matcher
    head: Matcher  # search on the reversed text
    rate_behind: Matcher  # behind a percentage: that it is one of growth (8%的增速)
    itself: Matcher  # search: words that name a percentage, not what it is a part of
    threshold: Matcher
    left_ends: frozenset[str]  # last characters of what `left` matches, and so on: most looks end at one character
    trail_ends: frozenset[str]
    lead_starts: frozenset[str]
    light_starts: frozenset[str]
    label: Matcher  # what a colon sets at the head of a sentence; group 1 is the words
    item: Matcher  # reversed: one item of an enumeration
    announced: Matcher  # reversed: 发布 before the period of a bulletin
    bulletin: Matcher  # behind the period: what of it is announced
    titled: Matcher  # behind a period that a quotation or title opens with: the rest of it
    labelled: Matcher  # behind a period near the head of a sentence: the rest of a label that a colon ends
    held: Matcher  # behind the day of an announcement: that it is one
    block: Matcher  # search: the end of a paragraph
    theme: Matcher  # what a sentence begins with: its words up to a verb or a mark
    excluded: Matcher  # on the reversed text: 剔除…后
    view: Matcher  # on the reversed text, before 看: 从环比
    parted: Matcher  # on the reversed text, before a whole that a figure tells: 占全县|238个村的16.4%
    namely: Matcher  # between a growth as an amount and its rate
    strive: Matcher  # the whole of what stands between a growth and the one hoped for
    joint: Matcher  # what joins the figures of a list
    ratio: Matcher  # reversed: 是上年的 before a multiple
    flat: Matcher  # the whole of a change without a figure: 同比持平
    items: Callable[[str], list[str]]
    listed: Callable[[str], list[str]]  # the same by the marks of a list alone
    reach: int = _REACH


@once
def context(lexicon: Lexicon) -> Context:
    """The patterns of a lexicon, compiled when first asked for and kept for the lexicons last used."""
    direction = {word: way for way, row in growth.DIRECTION.items() for word in row.split()}
    rates = {word: way for way, row in growth.RATES.items() for word in row.split()}
    comparative = {
        word + tail: way for way, row in growth.COMPARATIVE.items() for word in row.split() for tail in ("", "了")
    }
    governing = {word: way for way, row in growth.GOVERNING.items() for word in row.split()}
    levels = [verb + tail for verb in direction for tail in growth.LEVEL_TAILS.split()]
    passed = [verb + "了" for verb in direction]
    left_of = {
        **dict.fromkeys([*phrases.LINKS.split(), *growth.MANNER.split(), "的"], LINK),
        **dict.fromkeys(growth.BASES.split(), BASIS),
        **dict.fromkeys([*direction, *passed], GROWTH),
        **dict.fromkeys((word for word in rates if word not in direction), RATE),
        **dict.fromkeys(comparative, COMPARATIVE),
        **dict.fromkeys(levels, LEVEL),
        **dict.fromkeys([*growth.NO_GROWTH.split(), *phrases.NO_LINKS.split()], STOP),
    }
    over = {word: way for way, row in growth.OVER.items() for word in row.split()}
    planned = {word: way for way, row in plans.PLANNED.items() for word in row.split()}
    planned |= dict.fromkeys(plans.OUTTURNS, "reported")
    long = [word for word in phrases.LEADS.split() if len(word) > 1]
    short = [word for word in phrases.LEADS.split() if len(word) == 1]
    guarded = [_guarded(word) for word in short]
    mean = f"平均(?={trie(word for word in direction if len(word) > 1)})"  # 平均|压减时间58%, but 平均工资
    names = f"{trie(phrases.NO_LEADS.split())}|对[{_HAN}“”]{{1,{_PARTNER}}}?{trie(phrases.DEALINGS.split())}"
    leads = f"(?!{names})(?:" + "|".join([trie(long), *guarded, mean, f"[{re.escape(_LEAD_MARKS)}]", _ITEM]) + ")"
    looks = trie(phrases.LOOKS.split())
    graded = f"(?:{trie(phrases.DEGREES.split())})+[{phrases.GRADES}](?=[，,])"
    stops = _words(phrases.STOPS)
    marks = re.escape(phrases.CLAUSE_MARKS)
    # 研发经费(R&D) of a user's own holds marks that part clauses elsewhere.
    bracketed = [name for name in lexicon.indicators if not set(name).isdisjoint(phrases.CLAUSE_MARKS)]
    verbs = phrases.VERBS.split()
    return Context(
        clause=re.compile(f"(?:{trie(bracketed, reverse=True)}|[^{marks}])*+" if bracketed else f"[^{marks}]*+").match,
        left=re.compile(trie(left_of, reverse=True)).match,
        left_of=left_of,
        direction_of={**governing, **rates, **direction, **{w + "了": d for w, d in direction.items()}, **comparative},
        boundary=re.compile(
            f"[{re.escape(phrases.SENTENCE_MARKS)}\n\u3000>](?:(?<![\u3000>])|(?<=\u3000)(?=\u3000)|(?<=>){_BLOCK_REVERSED})"
        ).search,
        comma=re.compile("[，,；;：:（(）)]").search,
        opening=re.compile(
            f"(?:{trie(phrases.OPENINGS.split(), reverse=True)}|[ \t\u3000“]|[、.．][一二三四五六七八九十0-9]{{1,2}}(?![^\\s。；：]))*+"
        ).match,
        plan=re.compile(
            _sought(
                planned,
                f"(?:(?=，)|(?<![一二三四五六七八九十两几]年))(?<![{plans.NAMED_PLAN}]){_no_cues()}(?!{trie(plans.NO_PLANS.split())}){trie(planned)}",
            )
        ).search,
        plan_of=planned,
        compared=re.compile(
            f"(?=[比较])(?:(?<![率重例值较拼赛武学试由为达缩扩提升降是])比{_not_before('占同环可相正百评')}(?!对(?<![0-9一二去上前昨]比对))|(?<![大多快高好强长低少小差慢短早晚])较(?!比))"
        ).search,
        over=re.compile(_gate(over, reverse=True) + trie(over, reverse=True)).search,
        over_of=over,
        share=re.compile("占(?:(?<![地用有领据压比]占)|(?<=[区方]地占))").search,
        whole_tail=re.compile(
            f"(?:{trie(['的', '比重', '比例', '份额', '比率', '了', '将近'], reverse=True)})*+"
        ).match,
        share_noun=re.compile(trie(phrases.SHARE_NOUNS.split(), reverse=True)).match,
        standing=re.compile(f"(?:{trie(phrases.STANDINGS.split(), reverse=True)})*+").match,
        done=re.compile(_gate(plans.DONE.split()) + trie(plans.DONE.split())).search,
        past=re.compile(plans.PAST).search,
        contribution=re.compile(
            f"{_gate(growth.CONTRIBUTION, reverse=True)}{trie(growth.CONTRIBUTION, reverse=True)}(?:{trie(growth.CONTRIBUTING, reverse=True)})?+"
        ).search,
        beyond=re.compile(
            f"{trie(phrases.TARGETS.split(), reverse=True)}(?:{trie(phrases.TARGET_SCOPES.split(), reverse=True)})?+了?[过出]?超"
        ).match,
        given=re.compile("(?<!应)" + trie(phrases.GIVEN_TO.split())).search,
        fulfilled=re.compile(
            f"的?({trie(phrases.TARGETS.split(), reverse=True)}(?:{trie(phrases.TARGET_SCOPES.split(), reverse=True)})?+)(?:成完|为|到达|达)"
            f"|((?:(?![的到过])[{_HAN}]){{2,12}}?)成完"
        ).match,
        own=re.compile(trie(lexicon.indicators, reverse=True)).match if lexicon.indicators else None,
        among=re.compile(f"[，,][中]([{_HAN}A-Za-z]{{2,16}}+)").match,
        moving=re.compile(trie(word for word in direction if len(word) > 1)).match,
        governing=re.compile(
            f"{trie([*(word for word in direction if len(word) > 1), *governing])}(?=[{_HAN}]{{2}})"
        ).match,
        moved=re.compile(
            _gate(direction, reverse=True) + trie((word for word in direction if len(word) > 1), reverse=True)
        ).search,
        trail=re.compile(
            f"(?:(?!{trie(phrases.NO_LINKS.split(), reverse=True)}){trie(phrases.TRAILS.split(), reverse=True)}|[ \u3000+＋]|{_NOTE_REVERSED})*+"
        ).match,
        verb=re.compile(
            _sought(
                verbs,
                "".join(
                    f"(?!(?<={noun[len(verb) :][::-1]}){verb[::-1]})"
                    for noun in phrases.NOT_VERBS
                    if (verb := max((each for each in verbs if noun.startswith(each)), key=len, default=""))
                )
                + f"(?<![{phrases.OF_VERBS}])(?<![等、和与及者])"  # 困难群众救助等资金: in a list of names it is one
                + trie(verbs, reverse=True),
                reverse=True,
            )
        ).search,
        lead=re.compile(f"(?:{leads})++").match,
        adverbs=re.compile(
            f"(?:{trie(phrases.ADVERBS.split(), reverse=True)}|{trie(phrases.TRAILS.split(), reverse=True)})*+"
        ).match,
        carried=re.compile(f"(?:{leads})*+{trie(phrases.CARRIED.split())}了?").match,
        coverbs=frozenset(phrases.COVERBS),
        light=re.compile(
            f"(?:{_words(phrases.LIGHT_VERBS)}|{trie(phrases.ACTING.split())}(?:了|(?!{trie(phrases.OF_ACTION.split())}))(?=[{_HAN}“A-Za-z0-9]{{3}}))"
        ).match,
        noun=re.compile(
            f'(?:[1-5]A(?=级))?+(?=[{_HAN}A-Za-z“"‘ⅠⅡⅢ])(?:{trie(phrases.NO_STOPS.split())}|(?!{stops})[{_HAN}A-Za-z“”"‘’·、（）()ⅠⅡⅢ]){{1,{_NOUN_REACH}}}+'
        ).match,
        head=re.compile(trie(phrases.HEADS.split(), reverse=True)).search,
        rate_behind=re.compile(
            f"(?:的(?:平均|高|较高|较快)?({trie([*rates, *growth.NOUNS_OF_GROWTH.split()])})|({trie(w for w in rates if w not in direction)}))"
            f"(?![{growth.NO_RATE_BEFORE}])"
        ).match,
        itself=re.compile(trie(phrases.ITSELF.split())).search,
        threshold=re.compile(f"[的]?(?!{stops})[{_HAN}]").match,
        left_ends=_ends(left_of),
        trail_ends=_ends([*phrases.TRAILS.split(), *" +＋\u3000]］〕】", *map(chr, range(ord("①"), ord("⑳") + 1))]),
        lead_starts=_ends(word[::-1] for word in [*long, *short, "平均", *_LEAD_MARKS, *"0123456789-•▪●■◆>"]),
        light_starts=_ends(word[::-1] for word in [*phrases.LIGHT_VERBS.split(), *phrases.ACTING.split()]),
        label=re.compile(f"[ \u3000]{{0,4}}([{_HAN}A-Za-z、（）()]{{2,14}}+)[：:]").match,
        item=re.compile("[^\\W\\d_是]{1,16}+").match,
        announced=re.compile(f"[“《]?{trie(phrases.ANNOUNCED.split(), reverse=True)}").match,
        bulletin=re.compile(f"[{_HAN}A-Za-z、]{{0,24}}?{trie(phrases.BULLETINS.split())}").match,
        labelled=re.compile(f"[{_HAN}A-Za-z]{{0,16}}+[：:]").match,
        titled=re.compile(f"[{_HAN}A-Za-z0-9]{{1,20}}[”》」』]").match,
        held=re.compile(
            f"[）)]?(?:{trie(phrases.HOLDERS.split())})*+(?!{trie(phrases.NO_HELD.split())}){trie(phrases.HELD.split())}"
        ).match,
        block=re.compile(f"\n|\u3000\u3000|{_BLOCK}").search,
        theme=re.compile(
            f"(?!{trie([*verbs, *phrases.ACTIONS.split()])})(?:平均)?+(?:{trie(phrases.NO_STOPS.split())}|[的和与及](?!其)|(?!{stops}|{looks}|{graded})[{_HAN}、“”]){{2,18}}+(?:(?P<looks>{looks})|(?P<graded>{graded}))?"
        ).match,
        strive=re.compile(
            f"[、，,]?并?{trie(plans.STRIVING.split())}(?:{trie(['达到', '实现', '完成', '增长', '达'])})?"
        ).fullmatch,
        namely=re.compile(
            f"[，,、（(]?(?:{trie(phrases.NAMELY.split())})(?:{trie(phrases.NAMELY_TAILS.split())})?"
        ).fullmatch,
        excluded=re.compile(f"后[{_HAN}]{{0,16}}?(?:{trie(phrases.EXCLUDING.split(), reverse=True)})").match,
        view=re.compile("来?(比[同环])(?:从)?").match,
        parted=re.compile(
            f"(?:(?![超比于])[{_HAN}]){{0,{_WHOLE_REACH}}}?(?:{trie(phrases.PARTED.split(), reverse=True)})"
        ).match,
        joint=re.compile("[ ]?[、，,和及与][ ]?|以及|分别").fullmatch,
        ratio=re.compile(
            f"(?:{trie(growth.RATIO_TAIL.split(), reverse=True)})?+的([^{marks}的]{{1,16}}?){trie(growth.RATIO.split(), reverse=True)}"
        ).match,
        flat=re.compile(
            f"(?:({trie(growth.BASES.split())})|[与和同较比]([^{marks}]{{1,12}}?)(?:相比)?)?{trie(growth.FLAT.split())}"
        ).fullmatch,
        items=re.compile("[、，,]|和|及|与|以及").split,
        listed=re.compile("[、，,]|以及").split,
    )


def _words(row: str) -> str:
    """Source of words, those of one character guarded (有 but not in 有机)."""
    long, short = ([word for word in row.split() if (len(word) == 1) is one] for one in (False, True))
    return "|".join([trie(long), *map(_guarded, short)])


def _guarded(word: str) -> str:
    """A word of one character where it is one: 从 but not in 从业人员."""
    unless = phrases.LEAD_GUARDS.get(word)
    return word + (f"(?![{unless}])" if unless else "")


def _ends(words: Iterable[str]) -> frozenset[str]:
    """The last characters of the words."""
    return frozenset(each for word in words for each in variants(fold(word[-1])))


def _gate(words: Iterable[str], *, reverse: bool = False) -> str:
    """Source of a lookahead for the first character of any of the words: a search passes all others in one step each."""
    return f"(?={_firsts(words, reverse=reverse)})"


def _sought(words: Iterable[str], source: str, *, reverse: bool = False) -> str:
    """Source of a search for words, found as group 1: it begins with a class, which `re` looks for in one fast loop."""
    return f"{_firsts(words, reverse=reverse)}(?<=(?=({source})).)"


def _firsts(words: Iterable[str], *, reverse: bool) -> str:
    """Source of a class: the characters that the words begin with, or end with."""
    return f"[{''.join(sorted({each for word in words for each in variants(fold(word[-1 if reverse else 0]))}))}]"


def _no_cues() -> str:
    """Source of lookbehinds: the character before a cue does not make it a part of a word."""
    rows = plans.NO_CUES.items()
    return "".join(f"(?:(?<![{before}])|(?!{trie([cue])}))" for cue, before in rows)


def _not_before(chars: str) -> str:
    """Source of a lookahead on the reversed text: the character that stands before in the text is none of these."""
    return f"(?![{chars}])"
