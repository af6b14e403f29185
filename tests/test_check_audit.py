"""In: texts of our own, each with one claim or none. Out: whether the audit finds the claim, and only that."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhmetrics as zm
from work import calls_of_audit

# (text, kind, stated value, what the other figures make): the claim holds as written.
HOLDS = {
    "last year's level behind the growth": ("出口10亿元，同比增长25%，去年同期为8亿元。", "change", "25", "25"),
    "growth against the base that is named": ("存款余额由年初的100亿元增加到120亿元，比年初增加20亿元。", "difference", "2000000000", "2000000000"),
    "an average of the years between": (
        "城镇化率由2015年的51.2%提高到2020年的60.1%，年均提高1.78个百分点。", "average", "1.78", "1.78",
    ),
    "quarters of a half": ("一季度完成税收12.3亿元，二季度完成税收15.1亿元，上半年累计完成税收27.4亿元。", "total", "2740000000", "2740000000"),
    "what exports exceed imports by": (
        "货物进出口总额420678亿元。其中，出口239654亿元，进口181024亿元。货物进出口顺差58630亿元。", "difference", "5863000000000", "5863000000000",
    ),
    "a share of what is spelled out in it": ("累计执行数83122.5万元，占累计分配数104827.7万元的79.29%。", "share", "79.29", "79.2944"),
    "a share of a plan": ("年度计划投资150亿元，完成投资126亿元，完成年度计划的84%。", "share", "84", "84"),
    "a share of what 其中 opened": ("公共预算支出200亿元，其中民生支出160亿元，占比80%。", "share", "80", "80"),
    "shares of the whole that was named first": (
        "工业总产值400亿元。甲类产值100亿元，占工业总产值比重为25%，乙类产值60亿元，占15%。", "share", "15", "15",
    ),
    "a rate whose part stands farther off": ("签约项目50个，总投资300亿元；开工项目30个，总投资150亿元，开工率60%。", "share", "60", "60"),
    "a part that was dealt out before": (
        "前11个月，进出口总值38.34万亿元。对甲国、乙国分别进出口5.89万亿元、4.62万亿元。甲国是第一大市场，占进出口总值的15.4%。",
        "share", "15.4", "15.363",
    ),
    "a name and the same name with 非": (
        "全年新签约项目32个，其中工业项目23个，非工业项目9个。", "total", "32", "32",
    ),
    "exports and imports": (
        "上半年，全市进出口总值86.4亿元。其中，出口52.3亿元，增长6%；进口34.1亿元，增长2%。", "total", "8640000000", "8640000000",
    ),
    "the three industries, apart by their growth": (
        "今年全市投资247.4亿元。按产业分，第一产业投资16.9亿元，同比增长5%；第三产业投资39.2亿元，同比增长7%；第二产业投资191.3亿元，下降2%。",
        "total", "24740000000", "24740000000",
    ),
    "town and country": (
        "全市社会消费品零售总额527亿元。城镇实现零售额487.3亿元；乡村实现零售额39.7亿元。", "total", "52700000000", "52700000000",
    ),
    "a split that is seen by its sum": (
        "全园共有职工1286人，其中研发人员312人，生产人员830人，管理人员144人。", "total", "1286", "1286",
    ),
    "parts before their sum": (
        "建成标准厂房18.5万平方米、宿舍6.3万平方米，合计24.8万平方米。", "total", "248000", "248000",
    ),
    "so many among so many": ("13个乡镇中，6个乡镇增长，7个乡镇下降。", "total", "13", "13"),
    "a ratio": ("三次产业比重为6.8：77.3：15.9。", "total", "100", "100"),
    "a share of what stands before": (
        "前六个月，全省货物贸易进出口总值21.17万亿元。其中一般贸易为13.76万亿元，增长5.2%，占全省进出口总值的65%。", "share", "65", "65",
    ),
    "a share with a word that widens it": (
        "粮食种植面积1038万亩。其中水浇地面积512万亩，占粮食种植面积的近50%。", "share", "50", "49.33",
    ),
    "a share of a scope, across paragraphs": (
        "今年上半年，该县产业集聚区实现总产值53.2亿元，税收收入1.14亿元。\n上半年，主导产业产值35.7亿元、占园区的67%。", "share", "67", "67.11",
    ),
    "a rate of done to taken on": ("全区共受理代办事项1337件，办结1317件，办结率98.5%。", "share", "98.5", "98.504"),
    "a rate of two words": (
        "合同投资额1303.7亿元，到位省外资金581.72亿元，资金到位率44.62%。", "share", "44.62", "44.6207",
    ),
    "lists that go together": (
        "2023年、2024年分别受理申请1972件、1656件，核准795件、668件，核准率分别为40.31%、40.34%。", "share", "40.31", "40.3144",
    ),
    "from one level to another": ("利用外资由80亿元增加到100亿元，增长25%。", "change", "25", "25"),
    "against last year's level": ("接待游客650万人次，比上年的520万人次增长25%。", "change", "25", "25"),
    "against last year's level, in the next sentence": (
        "本年度编列业务费4641.9万元。较上年度预算数2786.3万元，增加1855.6万元，增幅达66.60%。", "change", "66.60", "66.5973",
    ),
    "an amount that was added, and its rate": ("一般公共预算支出120亿元，比上年增加20亿元，增长20%。", "change", "20", "20"),
    "a fall": ("能耗由50万吨标准煤下降到40万吨标准煤，下降20%。", "change", "20", "20"),
    "in multiples": ("高新技术企业由200家增加到500家，增长1.5倍。", "change", "1.5", "1.5"),
    "beyond a plan": ("完成投资493亿元，超过计划427.4亿元的15.3%。", "change", "15.3", "15.349"),
    "a difference of amounts": ("利用外资由80亿元增加到100亿元，增加20亿元。", "difference", "2000000000", "2000000000"),
    "a difference of percentages": ("森林覆盖率由46.5%提高到55%，提高8.5个百分点。", "difference", "8.5", "8.5"),
    "an average": ("开工项目20个，总投资120亿元，平均投资规模达6亿元。", "average", "600000000", "600000000"),
    "an average for each household": ("发放补贴500万元，惠及1000户，户均补贴5000元。", "average", "5000", "5000"),
    "a headline and the report below it": (
        "2023年全区工业总产值近100亿元\n2023年，全区工业总产值99.8亿元，增长4%。", "restatement", "9980000000", "10000000000",
    ),
    "a share that some whole number is": ("25家企业中有52%开展了研发活动。", "share", "52", "52"),
    "a rate over a count": ("抽检食品40批次，合格率为97.5%。", "share", "97.5", "97.5"),
    "a part of what 中 opened": ("28家企业中，15家盈利，占54%。", "share", "54", "53.57"),
    "exports and imports without their sum": ("出口61.2亿元，进口40.1亿元，贸易顺差21.1亿元。", "difference", "2110000000", "2110000000"),
    "a deficit": ("出口40.1亿元，进口61.2亿元，逆差21.1亿元。", "difference", "2110000000", "2110000000"),
    "a balance of exports and the sum": (
        "进出口总额101.3亿元，其中出口61.2亿元，贸易顺差21.1亿元。", "difference", "2110000000", "2110000000",
    ),
    "a balance of imports and the sum": (
        "进出口总额101.3亿元，其中进口61.2亿元，贸易逆差21.1亿元。", "difference", "2110000000", "2110000000",
    ),
    "two named levels": ("男性52.3万人，女性48.1万人，男性比女性多4.2万人。", "difference", "42000", "42000"),
    "two named levels, the other way round": ("男性52.3万人，女性48.1万人，女性比男性少4.2万人。", "difference", "42000", "42000"),
    "two named percentages": ("城市普及率98.2%，农村普及率91.5%，城市比农村高6.7个百分点。", "difference", "6.7", "6.7"),
    "parts before 合计": ("建成厂房18.5万平方米、宿舍6.3万平方米，合计24.8万平方米。", "total", "248000", "248000"),
    "parts of two kinds before 合计": (
        "甲县签约项目5个、投资20亿元，乙县签约项目6个、投资30亿元，合计11个、投资50亿元。", "total", "11", "11",
    ),
    "parts before 两项合计": (
        "全年到位资金80亿元。财政拨款12.5亿元，银行贷款18.2亿元，两项合计30.7亿元。", "total", "3070000000", "3070000000",
    ),
    "parts behind 合计": ("合计投资25.1亿元：厂房18.6亿元、宿舍6.5亿元。", "total", "2510000000", "2510000000"),
    "what a whole is made of": ("总投资10.2亿元，由自筹资金3.1亿元、银行贷款7.1亿元组成。", "total", "1020000000", "1020000000"),
    "what a whole is divided into": ("32个项目分为工业项目23个、农业项目9个。", "total", "32", "32"),
    "what a whole named before is divided into": ("全市共10个乡镇，分为镇6个、乡4个。", "total", "10", "10"),
    "what a plan's 其中 splits": (
        "今年拟安排财政赤字1.62万亿元，其中，中央财政赤字1.12万亿元，地方财政赤字5000亿元。", "total", "1620000000000", "1620000000000",
    ),
    "what was added to a whole and to its parts": (
        "财政赤字1.62万亿元，比去年增加2700亿元，其中，中央财政赤字1.12万亿元，增加1700亿元；地方财政赤字5000亿元，增加1000亿元。",
        "total", "270000000000", "270000000000",
    ),
    "a share of the whole of the same time": (
        "前8个月，出口15.47万亿元。\n机电产品出口8.97万亿元，占同期出口总值的58%。", "share", "58", "57.98",
    ),
    "the share of town dwellers": ("年末常住人口500.2万人，其中城镇人口300.1万人，城镇化率60%。", "share", "60", "60"),
    "a rate of what was planned": ("计划投资120亿元，实际完成96.6亿元，完成率80.5%。", "share", "80.5", "80.5"),
    "a rate of what was sold": ("工业总产值50.4亿元，实现销售产值49.2亿元，产销率97.6%。", "share", "97.6", "97.619"),
    "what demand contributed": (
        "最终消费支出、资本形成总额、货物和服务净出口对经济增长贡献率分别为65.4%、25.8%、8.8%。", "total", "100", "100",
    ),
    "a sum written out": ("中央资金3.5亿元+地方资金2.5亿元=6亿元。", "total", "600000000", "600000000"),
    "a difference written out": ("预算8.5亿元-支出6.2亿元=2.3亿元。", "difference", "230000000", "230000000"),
    "a product written out": ("每亩补贴1200元×300亩=36万元。", "average", "360000", "360000"),
    "a quotient written out": ("办结120件÷受理150件=80%。", "share", "80", "80"),
    "growth against the year that is named": (
        "2010年粗钢消费量6.03亿吨，预计2015年消费量为8亿吨。较2010年增长32.7%。", "change", "32.7", "32.67",
    ),
    "growth on two bases": ("能耗下降到0.869吨，比2010年的1.034吨下降16%，比2005年的1.276吨下降32%。", "change", "32", "31.9"),
    "growth of a year on the year before": ("2022年出口80.4亿元，2023年出口100.5亿元，增长25%。", "change", "25", "25"),
    "last year's level right behind": ("今年出口100.5亿元，去年80.4亿元，增速25%。", "change", "25", "25"),
    "names and their number": ("引进了甲木公司、乙火公司、丙土公司等3家企业。", "list_count", "3", "3"),
    "names and their number without 等": ("在东山、西山、北山四个镇和南山三个村开展试点。形成光伏、风电、光热3条产业链。", "list_count", "3", "3"),
    "a whole of things and of those that are not": (
        "新签约投资总额184.45亿元，其中工业项目126.35亿元，非工业项目58.1亿元。", "total", "18445000000", "18445000000",
    ),
    "the whole of town and country behind them": (
        "城镇人口60.5万人，乡村人口39.6万人，常住人口100.1万人。", "total", "1001000", "1001000",
    ),
    "the half year's trade where a month's stands between": (
        "上半年，货物进出口25.47亿元。\n6月当月，进出口4.78亿元。\n上半年，出口14.73亿元，增长13.4%。同期，进口10.74亿元。",
        "total", "2547000000", "2547000000",
    ),
    "the attendance of a meeting": ("应到代表120人，实到114人，出席率95%。", "share", "95", "95"),
    "how much of a budget was spent": ("全年预算数250万元，执行数230万元，预算执行率92%。", "share", "92", "92"),
    "debts over assets": ("年末资产总额80.0亿元，负债总额46.4亿元，资产负债率58%。", "share", "58", "58"),
    "how many branches grew": ("38个行业大类中，有29个行业实现增长，增长面达到76.3%。", "share", "76.3", "76.316"),
    "a share of a whole whose time the part leaves out": (
        "上半年，全市外贸总值25.47亿元。\n民营企业进出口14.53亿元，增长17%，占外贸总值的57%。", "share", "57", "57.05",
    ),
    "births less deaths": ("全年出生8510人，死亡6120人，自然增长2390人。", "difference", "2390", "2390"),
    "the rate of births less that of deaths": (
        "人口出生率8.51‰，死亡率6.12‰，自然增长率2.39‰。", "difference", "2.39", "2.39",
    ),
    "what is left of receipts": (
        "工伤保险基金收入12.5亿元，支出10.2亿元，当年结余2.3亿元。", "difference", "230000000", "230000000",
    ),
    "what is left of the last allotment": (
        "年初预算320万元，截至9月分配数280万元，实现数190万元，尚余90万元。", "difference", "900000", "900000",
    ),
    "assets less debts": ("资产总额120.5亿元，负债总额80.2亿元，所有者权益40.3亿元。", "difference", "4030000000", "4030000000"),
    "growth above growth": (
        "出口10.4亿元，增长13.4%；进口8.2亿元，增长22.1%。进口增速高于出口8.7个百分点。", "difference", "8.7", "8.7",
    ),
    "growth above the growth of all": (
        "规模以上工业增加值增长6.1%。高技术制造业增长12.5%，快于规模以上工业增加值6.4个百分点。", "difference", "6.4", "6.4",
    ),
    "growth above a fall": ("支出增长3.2%，收入下降2.1%，支出增速高于收入5.3个百分点。", "difference", "5.3", "5.3"),
    "growth below growth, both named by what tells them apart": (
        "城镇居民人均可支配收入增长5.1%，农村居民人均可支配收入增长6.3%，城镇居民收入增速低于农村居民1.2个百分点。",
        "difference", "1.2", "1.2",
    ),
    "imports above exports behind their sum": (
        "进出口总额100亿元，其中出口40亿元，进口60亿元，进口比出口多20亿元。", "difference", "2000000000", "2000000000",
    ),
    "a base in quotation marks": (
        "一般公共预算收入达到1369.5亿元，较“十三五”末的932.1亿元增加437.4亿元。", "difference", "43740000000", "43740000000",
    ),
    "what each household was given": ("发放补贴500万元，惠及1000户，户均5000元。", "average", "5000", "5000"),
    "the rest of them": ("全市共有学校320所，其中小学200所，初中80所，其余40所为高中。", "total", "320", "320"),
    "the rest of so many": ("28家企业中，15家为工业企业，8家为商业企业，其余5家为服务业企业。", "total", "28", "28"),
    "what is done and what is not": ("受理诉求100件，已办结80件，未办结20件。", "total", "100", "100"),
    "a share whose words are those of its whole": (
        "项目总投资10.0亿元，已完成投资6.0亿元，占总投资的60%。", "share", "60", "60",
    ),
    "a list that was dealt out before its sum": (
        "两家企业分别实现产值12.5亿元、13.6亿元，合计26.1亿元。", "total", "2610000000", "2610000000",
    ),
    "profit over sales": ("营业收入100.0亿元，利润总额12.0亿元，利润率12%。", "share", "12", "12"),
    "growth above that of all in the same scope": (
        "全市固定资产投资增长6.2%。其中，工业投资增长12.5%，高于全市固定资产投资增速6.3个百分点。", "difference", "6.3", "6.3",
    ),
    "a rate beside what is still under way": (
        "收到建议120件，已办结100件，正在办理15件，列入计划5件，办结率83.3%。", "share", "83.3", "83.333",
    ),
    "an amount told in another scale": (
        "精进计划经费4,496,000千元，含业务费65,224千元。合计编列44.96亿元。", "restatement", "4496000000", "4496000000",
    ),
}  # fmt: skip

# (text, kind, stated value): one figure is wrong.
WRONG = {
    "a split by 非": ("全年新签约项目32个，其中工业项目23个，非工业项目8个。", "total", "32"),
    "amounts beside counts that leave none out": (
        "新签约项目32个，投资总额184.45亿元，其中工业项目23个，合同投资额128.05亿元，非工业项目9个，合同投资额58.1亿元。",
        "total", "18445000000",
    ),
    "exports and imports": ("上半年，全市进出口总值86.4亿元。其中，出口52.3亿元；进口43.1亿元。", "total", "8640000000"),
    "a share of what stands before": (
        "前六个月，全省货物贸易进出口总值21.17万亿元。其中一般贸易为13.76万亿元，占全省进出口总值的56%。", "share", "56",
    ),
    "a share loosely named beside shares that hold": (
        (
            "今年上半年，该县产业集聚区实现总产值53.2亿元；固定资产投资40.1亿元；税收收入1.14亿元。\n"
            "上半年，主导产业产值35.7亿元、占园区的67%，主导产业投资19.4亿元、占园区的68%，主导产业纳税8200万元、占园区的72%。"
        ),
        "share", "68",
    ),
    "a rate": ("全区共受理代办事项1337件，办结1317件，办结率89.5%。", "share", "89.5"),
    "growth": ("利用外资由80亿元增加到100亿元，增长20%。", "change", "20"),
    "growth told as the wrong way": ("利用外资由80亿元增加到100亿元，下降25%。", "change", "25"),
    "a difference": ("利用外资由80亿元增加到100亿元，增加30亿元。", "difference", "3000000000"),
    "points": ("森林覆盖率由46.5%提高到55%，提高9.5个百分点。", "difference", "9.5"),
    "an average": ("开工项目20个，总投资120亿元，平均投资规模达8亿元。", "average", "800000000"),
    "a share that no whole number is": ("28家企业中有52%开展了研发活动。", "share", "52"),
    "a rate that no whole number is": ("抽检食品28批次，合格率为95%。", "share", "95"),
    "a part of what 中 opened": ("28家企业中，15家盈利，占45%。", "share", "45"),
    "a balance": ("出口61.2亿元，进口40.1亿元，贸易顺差12.1亿元。", "difference", "1210000000"),
    "a balance of exports and the sum": ("进出口总额101.3亿元，其中出口61.2亿元，贸易顺差31.1亿元。", "difference", "3110000000"),
    "two named levels": ("男性52.3万人，女性48.1万人，男性比女性多5.2万人。", "difference", "52000"),
    "parts before 合计": ("建成厂房18.5万平方米、宿舍6.3万平方米，合计25.8万平方米。", "total", "258000"),
    "a plan's 其中": (
        "今年拟安排财政赤字1.62万亿元，其中，中央财政赤字1.12万亿元，地方财政赤字6000亿元。", "total", "1620000000000",
    ),
    "parts behind 合计": ("合计投资25.1亿元：厂房18.6亿元、宿舍7.5亿元。", "total", "2510000000"),
    "what a whole is made of": ("总投资10.2亿元，由自筹资金3.1亿元、银行贷款8.1亿元组成。", "total", "1020000000"),
    "what a whole is divided into": ("32个项目分为工业项目23个、农业项目8个。", "total", "32"),
    "what a whole named before is divided into": ("全市共10个乡镇，分为镇6个、乡3个。", "total", "10"),
    "a part greater than its whole": ("签约项目32个，其中工业项目35个。", "total", "35"),
    "an amount greater than its whole": ("完成投资50.2亿元，同比增长5%，其中工业投资52.4亿元。", "total", "5240000000"),
    "the share of town dwellers": ("年末常住人口500.2万人，其中城镇人口300.1万人，城镇化率62%。", "share", "62"),
    "a rate of what was planned": ("计划投资120亿元，实际完成96.6亿元，完成率90.5%。", "share", "90.5"),
    "a sum written out": ("中央资金3.5亿元+地方资金2.5亿元=6.5亿元。", "total", "650000000"),
    "a product written out": ("每亩补贴1200元×300亩=35万元。", "average", "350000"),
    "growth of a year on the year before": ("2022年出口80.4亿元，2023年出口100.5亿元，增长20%。", "change", "20"),
    "last year's level right behind": ("今年出口100.5亿元，去年80.4亿元，增速20%。", "change", "20"),
    "a headline": ("2023年全区工业总产值89.8亿元\n2023年，全区工业总产值99.8亿元，增长4%。", "restatement", "9980000000"),
    "more names than their number": ("引进了甲木公司、乙火公司、丙土公司等2家企业。", "list_count", "2"),
    "a whole of things and of those that are not": ("新签约投资总额184.45亿元，其中工业项目128.05亿元，非工业项目58.1亿元。", "total", "18445000000"),
    "the whole of town and country behind them": ("城镇人口60.5万人，乡村人口39.6万人，常住人口110.1万人。", "total", "1101000"),
    "the attendance of a meeting": ("应到代表120人，实到114人，出席率93%。", "share", "93"),
    "how many branches grew": ("38个行业大类中，有29个行业实现增长，增长面达到67.3%。", "share", "67.3"),
    "births less deaths": ("全年出生8510人，死亡6120人，自然增长2930人。", "difference", "2930"),
    "the rate of births less that of deaths": ("人口出生率8.51‰，死亡率6.12‰，自然增长率2.93‰。", "difference", "2.93"),
    "what is left of receipts": ("工伤保险基金收入12.5亿元，支出10.2亿元，当年结余3.2亿元。", "difference", "320000000"),
    "what is left of what was handed out": ("下达资金100万元，已支出60万元，尚余45万元。", "difference", "450000"),
    "growth above growth": (
        "出口10.4亿元，增长13.4%；进口8.2亿元，增长22.1%。进口增速高于出口7.8个百分点。", "difference", "7.8",
    ),
    "imports above exports behind their sum": (
        "进出口总额100亿元，其中出口40亿元，进口60亿元，进口比出口多30亿元。", "difference", "3000000000",
    ),
    "what each household was given": ("发放补贴500万元，惠及1000户，户均6000元。", "average", "6000"),
    "what each household was given, named last": ("全镇1000户农户共获补贴500万元，户均6000元。", "average", "6000"),
    "the rest of them": ("全市共有学校320所，其中小学200所，初中80所，其余50所为高中。", "total", "320"),
    "what is done and what is not": ("合同总额120万元，已支付80万元，未付款50万元。", "total", "1200000"),
    "boys and girls": ("全校学生1200人，男生620人，女生590人。", "total", "1200"),
    "a rate of what was found, not of what was looked at": (
        "共审计项目50个，发现问题200个，已整改180个，整改率95%。", "share", "95",
    ),
    "those who stayed away": ("应到120人，实到114人，缺席9人。", "difference", "9"),
}  # fmt: skip

# Nothing is claimed; each would be a false alarm without the rule that its name tells.
SILENT = {
    "growth against another base than the level": "存款余额由年初的100亿元增加到120亿元，同比增长25%。",
    "growth against last month beside last year's level": "出口10亿元，环比增长5%，去年同期为8亿元。",
    "a rate over a base that is not there": "城镇人口30万人，参保25万人，参保率99%。",
    "a rate of what is not so": "抽检样品500批次，合格490批次，不合格10批次，合格率98%。",
    "a level below zero": "企业利润由去年的亏损2亿元转为盈利3亿元，增加5亿元。",
    "a region's exports beside the province's trade": "全省进出口总值1206.4亿元。其中，甲市出口52.3亿元，进口34.1亿元。",
    "amounts of other kinds beside counts": (
        "全市实施重点项目120个，总投资360亿元，今年完成投资126亿元。其中新建项目70个，完成投资66亿元；续建项目50个，完成投资60亿元。"
    ),
    "figures of one name in one list": "东区建设一期投资20亿元，二期投资25亿元。\n西区建设一期投资20亿元，二期投资30亿元。",
    "an open split": "全年新签约项目32个，其中工业项目23个，文旅项目5个。",
    "averages": "人均可支配收入3万元，其中城镇4万元，农村2万元。",
    "growth rates": "进出口增长5%，其中出口增长6%，进口增长3%。",
    "a threshold": "新开工项目32个，其中亿元以上项目26个，10亿元以上项目9个。",
    "two currencies": "进出口总值86.4亿元。其中，出口7.3亿美元；进口4.1亿美元。",
    "a plan beside an outturn": "去年进出口总值86.4亿元。今年力争出口60亿元、进口40亿元。",
    "constant prices": "地区生产总值由800亿元增加到1000亿元，增长6.1%。",
    "real growth": "社会商品零售额由80亿元增加到100亿元，扣除价格因素实际增长11%。",
    "a mean of several years": "利用外资由80亿元增加到100亿元，年均增长5%。",
    "a fall of so many times": "专项资金由80亿元缩小到20亿元，缩小4倍。",
    "a share of a whole that is not there": "园区固定资产投资40.1亿元，占全县的66%。",
    "the share that something began at": "国内生产总值10.2万亿元。研发经费1161亿元，占国内生产总值的比重由0.64%提高到1.14%。",
    "a share of another year": "进出口总值50亿元。五年来累计出口90亿元，2022年占进出口总值的30%。",
    "an open list of names": "引进了甲木公司、乙火公司等23家企业。",
    "names of something else": "在甲市、乙市的机场、车站设立2个站点。",
    "a subset of the whole before the parts": (
        "社会消费品零售总额527亿元。其中，限额以上单位实现零售额139.7亿元。城镇实现零售额487.3亿元；乡村实现零售额39.7亿元。"
    ),
    "two figures that share a name": "引进投资额5亿元的光伏项目。引进投资额22亿元的芯片项目。",
    "a share of what things have": "28家企业中有52%的产品出口。",
    "a share of what things own": "28家企业中，52%股权由外资持有。",
    "a share of so many that any is possible": "1300人中有52%参加了培训。",
    "a mean of rates": "抽检食品28批次，平均合格率为95%。",
    "a rate of a part of the things": "抽检28批次，其中蔬菜合格率95%。",
    "a rate of those that were due": "全年受理诉求28件，按期办结率95%。",
    "a share that is only about": "28家企业中有约52%开展了研发活动。",
    "another country's balance": "进出口总额100亿元，其中出口60亿元，进口40亿元；对甲国出口20亿元，顺差15亿元。",
    "a balance of another scope": "对甲国出口60亿元，进口40亿元；对乙国顺差5亿元。",
    "the growth of a balance": "出口60亿元，进口40亿元，顺差扩大25%。",
    "goods beside services": "货物出口60亿元，服务进口40亿元，服务贸易顺差5亿元。",
    "a sum of what the whole is not in": "全市投资50亿元，甲县12亿元，乙县15亿元，合计28亿元。",
    "合计 of something else": "完成投资100亿元，其中甲县40亿元，乙县50亿元，合计签约120亿元。",
    "an open list before 合计": "甲公司投资5亿元、乙公司投资6亿元等，合计15亿元。",
    "a part of the whole is divided": "全县共有企业32家，其中规模以上分为工业23家、商业4家。",
    "something else is divided": "全县10个乡镇，人口分为城镇5万人、乡村6万人。",
    "an open list behind 分为": "32个项目分为工业项目23个、农业项目5个等。",
    "some of what was brought in": "共引进企业32家（世界500强3家、中国500强5家）。",
    "parts measured otherwise": "完成投资10亿元，其中两个重大项目总投资30亿元。",
    "a part of profits, where others lost": "利润10亿元，其中甲公司15亿元。",
    "a part of a net amount": "净增贷款10亿元，其中住户贷款15亿元。",
    "what flowed beside what stands": "贷款余额100亿元，其中当年投放贷款120亿元。",
    "what was done of a plan": "计划投资100亿元，其中一季度完成120亿元。",
    "a part of two things back": "新签约项目32个，其中亿元以上项目26个，当年开工项目40个。",
    "registered people": "年末常住人口500万人，其中城镇人口300万人，户籍人口城镇化率45%。",
    "a rate of another year": "2022年末常住人口500万人，城镇人口300万人。2023年末城镇化率62%。",
    "a plan of two things": "计划开工项目50个、竣工30个，实际完成28个，任务完成率90%。",
    "growth against a year that is not there": "2022年出口80亿元，2023年出口100亿元，比2019年增长60%。",
    "years that are not in a row": "2021年出口80亿元，2023年出口100亿元，增长20%。",
    "half a year beside a whole one": "2022年1-6月出口80亿元，2023年出口100亿元，增长20%。",
    "two things of two years": "2022年出口80亿元，2023年进口100亿元，增长20%。",
    "a year's growth at constant prices": "2022年生产总值80亿元，2023年生产总值100亿元，增长6%。",
    "more than last year beside another thing": "男性人口52万人，女性人口48万人，男性比上年多5万人。",
    "a slogan with a plus": "“1+6+N”体系覆盖5个县+3个区=7个园区。",
    "a range": "投资5亿元-10亿元，共3个项目。",
    "demand as it is called loosely": "消费、投资、净出口对经济增长的贡献率分别为65%、25%、5%。",
    "additions to other bases": (
        "财政收入100亿元，比上年增加10亿元，其中，中央收入60亿元，比2020年增加8亿元；地方收入40亿元，增加5亿元。"
    ),
    "things measured otherwise than their whole": "产值100亿元，其中工业投资60亿元，非工业投资30亿元。",
    "things of which a third kind follows": "投资总额100亿元，其中工业项目50亿元，非工业项目30亿元，其他项目25亿元。",
    "things of which some made losses": "利润100亿元，其中工业企业120亿元，非工业企业30亿元。",
    "what was planned for things beside what was done": "完成投资100亿元，其中工业项目总投资60亿元，非工业项目总投资50亿元。",
    "a narrower name beside its 非": "投资总额100亿元，其中规上工业项目60亿元，非工业项目30亿元。",
    "people counted otherwise behind their parts": "户籍人口情况为：其中男性人口51.2万人，女性人口48.8万人，常住人口105.1万人。",
    "trade of another month": "6月当月，货物进出口4.78亿元。\n上半年，出口14.73亿元，增长13.4%。同期，进口10.74亿元。",
    "two meetings": "应到学生120人，实到114人；应到教师30人，实到29人，出勤率95.3%。",
    "a budget that was changed": "年初预算数100万元，调整后预算数120万元，执行数80万元，预算执行率66.7%。",
    "branches that grew otherwise": "38个行业大类中，有29个行业实现盈利，增长面达到67.3%。",
    "what is left of all years": "基金收入12.5亿元，支出10.2亿元，累计结余30.5亿元。",
    "what is left with what was carried over": "上年结转1.5亿元，基金收入12.5亿元，支出10.2亿元，结余3.8亿元。",
    "a budget's balance, with transfers that are not told": "一般公共预算收入120亿元，支出100亿元，结余5亿元。",
    "receipts and outlays of two funds": "养老保险基金收入120亿元，医疗保险基金支出100亿元，当年结余50亿元。",
    "what is left when more is set off": "分配数280万元，实现数190万元，扣除预付款后尚余60万元。",
    "what is left of two lots": "下达资金100万元，甲标段支出30万元，乙标段支出30万元，剩余40万元。",
    "births and deaths of two years": "2022年出生率8.51‰；2023年死亡率6.12‰，自然增长率2.93‰。",
    "the deaths of infants": "人口出生率8.51‰，婴儿死亡率2.12‰，自然增长率2.93‰。",
    "growth above the country's": "规模以上工业增加值增长6.1%，高于全国2.3个百分点。",
    "growth above last year's": "出口增长5.2%，进口增长8.1%，增速高于上年4.5个百分点。",
    "growth of another month above growth": "5月出口增长13.4%。6月进口增长22.1%，进口增速高于出口5.5个百分点。",
    "growth in two senses": (
        "城镇居民人均可支配收入名义增长5.1%，实际增长4.0%；农村居民人均可支配收入增长6.3%，农村居民收入增速快于城镇居民2.0个百分点。"
    ),
    "a rate below a goal": "城镇调查失业率5.2%，低于预期目标0.5个百分点。",
    "what households came to earn": "投入资金500万元，带动1000户，户均增收6000元。",
    "what was spent where households earn": "投入资金500万元，带动1000户增收，户均6000元。",
    "a month's wage beside a year's": "全年发放工资600万元，职工100人，人均月工资5500元。",
    "the rest of what overlaps": "共签约项目50个，其中工业项目20个，亿元以上项目12个，其余30个为农业项目。",
    "the rest of a part": "完成投资100亿元，其中工业50亿元，甲区30亿元，其余20亿元由乙区完成。",
    "what is under way beside what is done and not": "受理诉求100件，已办结80件，正在办理10件，未办结10件。",
    "what is not due beside what was paid": "发放贷款100亿元，已归还80亿元，未到期30亿元。",
    "a rate whose base is not there": "共抽查企业50家，整改问题180家次，整改率95%。",
    "growth above another scope's": "全县固定资产投资增长6.2%。其中，工业投资增长12.5%，高于全省固定资产投资增速3.6个百分点。",
    "what was spent on courses beside what was paid": "投入资金60万元，培训1200人，人均补助600元。",
    "a mean over time": "春运40天，发送旅客3800万人次，日均发送旅客95万人次。",
}

PADDING = "各地各部门扎实推进各项工作。"


def claims(text):
    return [(check.kind, check.verdict, check.stated, check.computed) for check in zm.audit(text)]


@pytest.mark.parametrize("case", HOLDS)
def test_a_claim_that_holds_is_found_and_holds(case):
    text, kind, stated, computed = HOLDS[case]

    assert (kind, "consistent", stated, computed) in claims(text)
    assert all(check.verdict != "inconsistent" for check in zm.audit(text))


@pytest.mark.parametrize("case", WRONG)
def test_a_claim_with_a_wrong_figure_is_inconsistent_and_no_other_is(case):
    text, kind, stated = WRONG[case]

    assert [(each.kind, each.stated) for each in zm.audit(text) if each.verdict == "inconsistent"] == [(kind, stated)]


@pytest.mark.parametrize("case", SILENT)
def test_where_nothing_is_claimed_nothing_is_flagged(case):
    assert [check.message for check in zm.audit(SILENT[case]) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize("case", [*HOLDS, *WRONG])
def test_every_span_is_a_place_of_the_text_and_the_first_is_the_stated_figure(case):
    text = (HOLDS.get(case) or WRONG[case])[0]
    figures = {(metric.start, metric.end) for metric in zm.extract(text).metrics}

    for check in zm.audit(text):
        assert all(0 <= start < end <= len(text) for start, end in check.spans)
        assert check.spans[0] in figures


@pytest.mark.parametrize("case", WRONG)
def test_a_claim_keeps_its_fingerprint_when_the_text_is_edited_elsewhere(case):
    text = WRONG[case][0]
    before = [check.fingerprint for check in zm.audit(text) if check.verdict == "inconsistent"]
    after = [
        check.fingerprint for check in zm.audit(f"{PADDING}\n{text}\n{PADDING}") if check.verdict == "inconsistent"
    ]

    assert before == after != []


def test_the_culprit_is_the_term_that_no_claim_that_holds_speaks_for():
    text = "人事费用由6565.7万元增加到7093.8万元，增加607.4万元，增长8.04%。"
    wrong = [check for check in zm.audit(text) if check.verdict == "inconsistent"]

    assert [text[slice(*check.culprit)] for check in wrong if check.culprit] == ["607.4万元"]


def test_no_culprit_is_named_where_all_terms_are_alike_in_doubt():
    assert [check.culprit for check in zm.audit(WRONG["a split by 非"][0])] == [None]


@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["个", "家", "户"]))
def test_counts_that_add_up_hold_and_one_more_does_not(a, b, unit):
    def text(whole):
        return f"全区共有新办企业{whole}{unit}，其中工业企业{a}{unit}，非工业企业{b}{unit}。"

    assert [check.verdict for check in zm.audit(text(a + b)) if check.kind == "total"] == ["consistent"]
    assert [check.verdict for check in zm.audit(text(a + b + 1)) if check.kind == "total"] == ["inconsistent"]


@given(st.integers(10, 9999), st.integers(10, 9999))
def test_a_verdict_does_not_change_when_all_figures_are_written_in_another_scale(out, into):
    def verdicts(whole, one, other, scale):
        text = f"全市进出口总值{whole}{scale}元。其中，出口{one}{scale}元；进口{other}{scale}元。"
        return [check.verdict for check in zm.audit(text)]

    def hundredths(number):
        return f"{number // 100}.{number % 100:02}"

    for off in (0, 1, 2, 50):
        whole = out + into + off
        assert (
            verdicts(hundredths(whole), hundredths(out), hundredths(into), "亿")
            == verdicts(f"{whole * 100}.00", f"{out * 100}.00", f"{into * 100}.00", "万")
            or off == 1
        )  # written in 万 with two places the same digits are known more finely


def test_the_order_of_the_parts_does_not_matter():
    one = "全年新签约项目32个，其中工业项目23个，非工业项目8个。"
    other = "全年新签约项目32个，其中非工业项目8个，工业项目23个。"

    assert (
        [check.verdict for check in zm.audit(one)] == [check.verdict for check in zm.audit(other)] == ["inconsistent"]
    )


def test_traditional_characters_are_read_as_simplified_ones():
    assert [check.verdict for check in zm.audit("利用外資由80億元增加到100億元，增長25%。")] == ["consistent"]


def test_tags_between_the_figures_do_not_hide_a_claim():
    text = "<p>全市进出口总值86.4亿元。</p><p>其中，<b>出口</b>52.3亿元；<b>进口</b>43.1亿元。</p>"

    assert [check.verdict for check in zm.audit(text)] == ["inconsistent"]


def test_checks_come_in_the_order_of_the_text():
    text = "\n".join(WRONG[case][0] for case in WRONG)
    starts = [check.spans[0][0] for check in zm.audit(text)]

    assert starts == sorted(starts)


@given(st.text(max_size=200))
def test_no_text_raises(text):
    assert isinstance(zm.audit(text), list)


@given(
    st.lists(
        st.sampled_from([*(row[0] for row in HOLDS.values()), *SILENT.values(), "<p", "（", "、", "12%", "由"]),
        max_size=8,
    )
)
def test_no_mixture_of_claims_raises(pieces):
    for check in zm.audit("".join(pieces)):
        assert check.to_dict()["verdict"] in {"consistent", "inconsistent", "unverifiable"}


@pytest.mark.parametrize(
    "case", ["total", "share", "change", "average", "list_count", "、甲", "由1元到", "（1元", "<p"]
)
@pytest.mark.parametrize("in_one_sentence", [False, True])
def test_twice_the_text_takes_twice_the_work(case, in_one_sentence):
    pieces = [text for text, kind, *_ in HOLDS.values() if kind == case] or [case]
    if in_one_sentence:
        pieces = [piece.replace("。", "；") for piece in pieces]

    once, twice = ("".join(pieces * times) for times in (20, 40))

    assert calls_of_audit(twice) < 2.4 * calls_of_audit(once)


ALL_CASES = [
    *((name, row[0]) for name, row in HOLDS.items()),
    *((f"{name} (wrong)", row[0]) for name, row in WRONG.items()),
]
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("text", [text for _name, text in ALL_CASES], ids=[name for name, _text in ALL_CASES])
class TestEveryFinding:
    def test_says_its_claim_in_both_languages(self, text):
        for check in zm.audit(text):
            stated = text[slice(*check.spans[0])]
            for message in (check.message, check.message_zh):
                assert stated in message or "100%" in message
                assert HAN.search(check.message_zh)
            assert not re.search("[a-z]{4,}", check.message_zh)
            assert re.search("as the text says|the text says|rounding allows|against", check.message)

    def test_names_every_term_that_its_formula_has(self, text):
        for check in zm.audit(text):
            terms = {text[start:end] for start, end in check.spans[1:]}
            if check.kind != "list_count" and "at most" not in check.message and " of " not in check.message:
                assert all(term in check.message for term in terms)

    def test_differs_by_what_stated_and_computed_differ(self, text):
        for check in zm.audit(text):
            gap = Fraction(check.stated) - Fraction(check.computed) - Fraction(check.difference)
            # both are shown with two places more than the stated figure has
            assert abs(gap) <= max(abs(Fraction(check.stated)), 1) / 1000

    def test_is_consistent_just_where_its_intervals_meet(self, text):
        for check in zm.audit(text):
            meets = check.stated_interval.meets(check.computed_interval)
            assert check.verdict == ("consistent" if meets else "inconsistent")

    def test_tells_how_little_it_proves(self, text):
        for check in zm.audit(text):
            assert 0 < check.coincidence <= 1

    def test_has_a_fingerprint_that_survives_an_edit_elsewhere(self, text):
        edited = f"{PADDING}\n{text}\n{PADDING}全年新建学校17所。"

        assert [check.fingerprint for check in zm.audit(edited)] == [check.fingerprint for check in zm.audit(text)]

    def test_has_a_fingerprint_of_its_own(self, text):
        prints = [check.fingerprint for check in zm.audit(text)]

        assert all(re.fullmatch("[0-9a-f]{16}", each) for each in prints)
        assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("case", WRONG)
def test_a_fingerprint_changes_with_a_figure_of_its_claim(case):
    text = WRONG[case][0]
    check = next(check for check in zm.audit(text) if check.verdict == "inconsistent")
    start, end = check.spans[0]
    changed = re.sub("[0-9]", lambda match: str(9 - int(match[0])), text[start:end])
    if changed == text[start:end]:
        pytest.skip("the stated figure has no digits")

    assert check.fingerprint not in {other.fingerprint for other in zm.audit(text[:start] + changed + text[end:])}


def test_the_culprit_is_the_term_that_every_failing_claim_shares_and_no_holding_one():
    text = "全市进出口总值86.4亿元。其中，出口55.3亿元；进口34.1亿元，占进出口总值的39.5%。贸易顺差18.2亿元。"
    wrong = [check for check in zm.audit(text) if check.verdict == "inconsistent"]

    assert [check.kind for check in wrong] == ["total", "difference"]
    assert {text[slice(*check.culprit)] for check in wrong} == {"55.3亿元"}


def test_there_is_no_culprit_where_one_claim_alone_fails():
    (check,) = zm.audit("全年新签约项目32个，其中工业项目23个，非工业项目8个。")

    assert check.culprit is None


@given(st.integers(10, 9999), st.integers(10, 9999))
def test_a_sum_of_more_digits_is_less_likely_to_pass_by_accident(out, into):
    def passing(scale):
        text = f"全市进出口总值{(out + into) * scale}个。其中，出口{out * scale}个；进口{into * scale}个。"
        return zm.audit(text)[0].coincidence

    assert passing(1) > passing(10)


BY_SECTOR = (
    "全县生产总值100亿元，增长6%。其中，第一产业增加值20亿元，增长5%，拉动GDP增长1个百分点；第二产业增加值40亿元，增长6%，"
    "拉动GDP增长{}个百分点；第三产业增加值40亿元，增长6%，拉动GDP增长2.5个百分点。"
)


def verdicts(text, kind):
    return [check.verdict for check in zm.audit(text) if check.kind == kind]


class TestGrowthByAmounts:
    @pytest.mark.parametrize(("rate", "verdict"), [("20", "consistent"), ("30", "inconsistent")])
    def test_an_increase_over_a_base_that_is_told_makes_the_rate(self, rate, verdict):
        assert verdicts(f"全年税收与上年的100亿元相比增加20亿元，增长{rate}%。", "change") == [verdict]

    @pytest.mark.parametrize(("rate", "verdict"), [("20", "consistent"), ("16.7", "inconsistent")])
    def test_an_increase_and_the_level_it_led_to_make_the_rate_of_what_was_before(self, rate, verdict):
        assert verdicts(f"全年税收120亿元，比上年增加20亿元，增长{rate}%。", "change") == [verdict]

    @pytest.mark.parametrize(
        "text",
        ["全年税收120亿元，比上年增加20亿元，下降20%。", "全年税收120亿元，同比增加20亿元，环比增长20%。"],
        ids=["another direction", "another base"],
    )
    def test_an_amount_and_a_rate_of_different_movements_claim_nothing(self, text):
        assert verdicts(text, "change") == []

    @pytest.mark.parametrize(("before", "verdict"), [("60", "consistent"), ("90", "inconsistent")])
    def test_a_doubling_is_held_against_both_levels(self, before, verdict):
        assert verdicts(f"税收由{before}亿元增加到120亿元，翻一番。", "change") == [verdict]


class TestContributions:
    def test_points_that_make_the_growth_are_reported(self):
        assert verdicts(BY_SECTOR.format("2.5"), "total") == ["consistent", "consistent"]

    def test_points_that_do_not_are_no_finding_since_they_may_be_of_other_years(self):
        assert verdicts(BY_SECTOR.format("4.5"), "total") == ["consistent"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三次产业结构为18.3:41.4:40.3。", ["consistent"]),
        ("三次产业结构为18.3:41.4:45.3。", ["inconsistent"]),
        ("师生比例为3:1。", []),
    ],
)
def test_the_parts_of_a_structure_make_100_and_those_of_another_ratio_need_not(text, found):
    assert verdicts(text, "total") == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年税收40.0亿元，2023年比2022年增长25%，达到50.0亿元。", ["consistent"]),
        ("2022年税收40.0亿元，2023年比2022年增长35%，达到50.0亿元。", ["inconsistent"]),
        ("小学生，一九五二年有511万人，一九五三年比一九五二年增长34%，达到685万人。", ["consistent"]),
        ("2023年比2022年增长25%，达到50.0亿元。", []),
        ("2022年税收40.0亿元，2023年收费比2022年增长35%，达到50.0亿元。", []),
    ],
)
def test_a_growth_before_the_level_it_led_to_is_told_against_the_year_it_names(text, expected):
    assert [check.verdict for check in zm.audit(text) if check.kind == "change"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "签约项目88个，其中工业项目53个、农业项目24个、服务业项目13个。",
        "安排项目88个，总投资412亿元，其中产业类53个、基础设施类24个、民生类13个。",
        "获奖作品30件，其中一等奖5件、二等奖11件、三等奖17件。",
    ],
)
def test_parts_that_exclude_each_other_are_no_more_than_their_whole(text):
    assert [(check.kind, check.verdict) for check in zm.audit(text)] == [("total", "inconsistent")]


@pytest.mark.parametrize(
    "text",
    [
        "企业88家，其中规上企业53家、高新技术企业48家。",  # many are both
        "签约项目40个，其中工业项目20个、服务业项目15个、文旅项目8个。",  # 文旅 is a service
        "企业88家，其中工业园区企业53家、农业企业24家、服务业企业13家。",  # a place, not a sector
        "签约项目88个，其中工业项目33个、农业项目24个、服务业项目13个。",  # and others
        "签约项目88个，其中工业项目53个、工业园区项目48个。",  # one name in the other
    ],
)
def test_parts_that_may_overlap_or_leave_some_out_claim_nothing(text):
    assert not list(zm.audit(text))


SHARES_OF_INDUSTRIES = (
    "生产总值168.92亿元。其中，第一产业增加值41.37亿元；第二产业增加值52.68亿元；第三产业增加值74.87亿元。"
)


@pytest.mark.parametrize(
    "words",
    [
        "三次产业增加值占生产总值的比重分别为24.5%、31.2%和44.3%。",
        "第一、二、三产业占比分别为24.5%、31.2%、44.3%。",
        "三次产业结构为24.5:31.2:44.3。",
    ],
)
def test_shares_of_the_three_industries_are_judged_each_and_together(words):
    found = [(check.kind, check.verdict) for check in zm.audit(SHARES_OF_INDUSTRIES + words)]

    assert found == [("total", "consistent")] * 2 + [("share", "consistent")] * 3


def test_a_wrong_share_of_an_industry_is_found():
    found = zm.audit(SHARES_OF_INDUSTRIES + "三次产业增加值占比分别为25.4%、31.2%和44.3%。")

    wrong = [(check.kind, str(check.stated)) for check in found if check.verdict == "inconsistent"]
    assert ("share", "25.4") in wrong
    assert ("share", "31.2") not in wrong


def test_a_rate_by_its_name_may_be_of_an_amount_of_a_paragraph_before_where_it_holds():
    (held,) = zm.audit("存款余额482.36亿元。\n贷款余额305.71亿元，余额存贷比63.38%。")

    assert (held.kind, held.verdict) == ("share", "consistent")
    assert not list(
        zm.audit("存款余额482.36亿元。\n贷款余额305.71亿元，余额存贷比66.38%。")
    )  # of which deposits is not said


def test_what_something_will_cost_in_all_is_of_no_time():
    (held,) = zm.audit("3月14日，隧道贯通。高速总投资48亿元。截至2月底，累计完成投资21.6亿元，占总投资的45%。")

    assert (held.kind, held.verdict) == ("share", "consistent")


def test_a_share_that_holds_tells_the_whole_of_those_beside_it():
    text = "前4个月，全市外贸进出口总值286.3亿元。\n一般贸易进出口198.9亿元，占同期全市外贸总值的69.5%；加工贸易进出口52.4亿元，占{}%。"

    for stated, verdict in (("18.3", "consistent"), ("17.3", "inconsistent")):
        assert [check.verdict for check in zm.audit(text.format(stated))] == ["consistent", verdict]


def test_of_each_thing_there_is_a_plan_of_its_own():
    text = "全年计划投资72亿元，完成投资74.5亿元，占年度计划的103.5%；工业投资32亿元，占年度计划的110%。"

    assert [check.verdict for check in zm.audit(text)] == ["consistent"]


def test_what_another_year_cost_in_all_is_no_whole():
    assert not list(zm.audit("2023年，开工项目总投资100亿元。2024年，完成投资60亿元，占总投资的75%。"))


@pytest.mark.parametrize(
    "text",
    [
        "甲、乙两县分别产粮5.2万吨和3.1万吨，合计占全市总产量20.8万吨的39.9%。",
        "农产品、机电产品出口5.2亿元、3.1亿元，合计占出口总值20.8亿元的39.9%。",
        "甲、乙两个项目各投资5.2亿元，合计占总投资20.8亿元的50%。",
    ],
)
def test_what_several_come_to_together_is_not_the_share_of_the_last(text):
    assert not [check for check in zm.audit(text) if check.verdict == "inconsistent"]


def test_one_sector_is_no_source_for_another():
    assert [finding.verdict for finding in zm.compare("工业投资35.7亿元。", "商业投资35.7亿元。")] == ["not_found"]
