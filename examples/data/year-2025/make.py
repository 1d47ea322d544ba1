"""A year of an invented bureau, 清源县教育局: what its office kept from January to December 2025.

    python3 make.py          writes the registers anew, the same each time

`mended/` is right; `as-kept/` is the same with the slips below, each of which `govinfo tally` names by
the rule that stands beside it. Nobody and nothing in it exists.
"""

import csv
import io
import json
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

HERE = Path(__file__).parent

HEADS = [
    "编号", "来件编号", "收件日期", "收到日期", "申请方式", "申请人", "申请人类别", "申请内容", "补正通知日期", "补正事由", "补正期限",
    "补正收到日期", "征求第三方日期", "第三方答复日期", "征求其他机关日期", "其他机关答复日期", "延期告知日期", "暂缓答复至",
    "收费通知日期", "收费方式", "计费数量", "收费金额", "缴费日期", "办理结果", "答复日期", "送达方式", "送达日期", "备注",
]  # fmt: skip

# How often in the year each outcome was reached, and what was asked for.
OUTCOMES = {
    "予以公开": (31, ["义务教育学校招生计划", "学区划分方案", "公办园收费标准", "学校食堂食材采购目录", "课后服务收费文件"]),
    "部分公开": (13, ["校服采购中标资料", "教师招聘笔试成绩单", "学校安全检查通报"]),
    "属于国家秘密": (1, ["高考试卷交接记录"]),
    "其他法律行政法规禁止公开": (2, ["未成年学生案件情况", "统计调查原始表"]),
    "危及“三安全一稳定”": (1, ["学校安防设施布点图"]),
    "保护第三方合法权益": (4, ["某培训机构财务账目", "某公司投标文件"]),
    "属于三类内部事务信息": (3, ["机关考勤记录", "公务用车安排表"]),
    "属于四类过程性信息": (4, ["学校撤并讨论记录", "招生政策征求意见稿"]),
    "属于行政执法案卷": (2, ["校外培训机构处罚案卷"]),
    "属于行政查询事项": (3, ["本人学籍档案", "教师资格证登记资料"]),
    "本机关不掌握相关政府信息": (13, ["某民办学校土地出让合同", "九十年代教职工名册", "道路施工许可"]),
    "没有现成信息需要另行制作": (4, ["近十年各校近视率对比表", "各乡镇生源变化分析"]),
    "补正后申请内容仍不明确": (2, ["与学校有关的全部材料"]),
    "信访举报投诉类申请": (4, ["要求查处某教师补课"]),
    "重复申请": (3, ["义务教育学校招生计划"]),
    "要求提供公开出版物": (1, ["教育统计年鉴"]),
    "无正当理由大量反复申请": (2, ["逐日值班表"]),
    "要求行政机关确认或重新出具已获取信息": (1, ["确认去年答复书的真实性"]),
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": (2, ["一份文件"]),
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": (1, ["各校三年会议纪要"]),
    "其他": (2, ["教师职称评审结果"]),
}
CLASSES = cycle(["自然人"] * 6 + ["商业企业", "自然人", "法律服务机构", "自然人", "科研机构", "自然人", "社会公益组织", "自然人", "其他"])
NAMES = {
    "自然人": cycle([f"{name}某" for name in "王李张刘陈杨赵黄周吴徐孙胡朱高林"]),
    "商业企业": cycle(["清源县某文具有限公司", "某图书销售有限公司", "某餐饮服务公司"]),
    "科研机构": cycle(["某师范大学课题组"]),
    "社会公益组织": cycle(["清源县某助学协会"]),
    "法律服务机构": cycle(["某律师事务所"]),
    "其他": cycle(["清源县某社区居民委员会"]),
}
CHANNELS = cycle(["网络", "当面", "邮寄（挂号）", "网络", "网络", "邮寄（平邮）"])


def day(iso):
    return date.fromisoformat(iso)


def working(when):
    """The next day from Monday to Friday."""
    return when + timedelta({5: 2, 6: 1}.get(when.weekday(), 0))


def request(number, received, outcome, subject, days):
    """Answered after so many days, or open."""
    received = working(received)
    channel, applicant_class = next(CHANNELS), next(CLASSES)
    confirmed_later = channel in ("网络", "邮寄（平邮）")
    row = dict.fromkeys(HEADS, "") | {
        "编号": number,
        "来件编号": "来" + number,
        "收件日期": received - timedelta(1 if confirmed_later and received.weekday() > 0 else 0),
        "收到日期": received,
        "申请方式": channel,
        "申请人": next(NAMES[applicant_class]),
        "申请人类别": applicant_class,
        "申请内容": subject,
    }
    if days is not None:
        answered = working(received + timedelta(days))
        by_post = channel.startswith("邮寄")
        row |= {
            "办理结果": outcome,
            "答复日期": answered,
            "送达方式": "挂号邮寄" if by_post else "当面" if channel == "当面" else "电子邮件",
            "送达日期": answered + timedelta(3) if by_post else answered,
        }
    return row


def requests():
    """120 of them: two answered before the year, six carried in, 93 of the year with an answer and 17 without
    one when it ended, two of January 2026."""
    rows = [
        request("2024-088", day("2024-11-04"), "予以公开", "县域内学校名录", 12),
        request("2024-089", day("2024-11-25"), "本机关不掌握相关政府信息", "某小区配套园产权证", 17),
    ]
    outcomes = [(outcome, subjects[i % len(subjects)]) for outcome, (count, subjects) in OUTCOMES.items() for i in range(count)]
    # Stirred, so that the year does not go by in the order of the form: 37 has no divisor in common with their number.
    outcomes = [outcomes[i * 37 % len(outcomes)] for i in range(len(outcomes))]
    for i in range(6):
        outcome, subject = outcomes.pop(0)
        rows.append(request(f"2024-{90 + i:03}", day("2024-12-16") + timedelta(2 * i), outcome, subject, 21))
    count = len(outcomes)
    for i, (outcome, subject) in enumerate(outcomes):
        received = day("2025-01-02") + timedelta(i * 325 // count)
        rows.append(request(f"2025-{i + 1:03}", received, outcome, subject, 8 + i * 5 % 14))
    for i in range(120 - len(rows) - 2):
        received = day("2025-12-01") + timedelta(i * 30 // 17)
        rows.append(request(f"2025-{count + i + 1:03}", received, "", "寒假安排文件", None))
    rows.append(request("2026-001", day("2026-01-05"), "", "春季学期校历", None))
    rows.append(request("2026-002", day("2026-01-06"), "", "中考报名办法", None))
    add_clocks({row["编号"]: row for row in rows})
    return rows


def add_clocks(rows):
    """What stops, restarts and lengthens the time."""

    def answer(row, days):
        row["答复日期"] = working(row["收到日期"] + timedelta(days))
        row["送达日期"] = row["答复日期"]

    def after(row, days):
        return working(row["收到日期"] + timedelta(days))

    for row in rows.values():
        uncorrected, unclear, unpaid = (word in row["办理结果"] for word in ("逾期不补正", "仍不明确", "缴纳费用"))
        if uncorrected or unclear:
            row |= {"补正通知日期": after(row, 4), "补正事由": "申请内容不明确", "补正期限": after(row, 20)}
            if unclear:
                row["补正收到日期"] = after(row, 12)
            answer(row, 28)
        if unpaid:
            row |= {"收费通知日期": after(row, 8), "收费方式": "按量", "计费数量": "109", "收费金额": "880"}
            answer(row, 45)
        if row["办理结果"] == "保护第三方合法权益":
            row |= {"征求第三方日期": after(row, 3), "第三方答复日期": after(row, 14)}
            answer(row, 25)
    plain = [row for row in rows.values() if row["办理结果"] in ("予以公开", "部分公开") and row["编号"].startswith("2025")]
    plain[1] |= {"补正通知日期": after(plain[1], 3), "补正事由": "未提供身份证明", "补正期限": after(plain[1], 14), "补正收到日期": after(plain[1], 9)}
    plain[3] |= {"补正通知日期": after(plain[3], 5), "补正事由": "申请内容不明确", "补正期限": after(plain[3], 20), "补正收到日期": after(plain[3], 16)}
    answer(plain[3], 40)  # 20 working days from the correction
    for row in plain[5:8]:
        row["延期告知日期"] = after(row, 20)
        answer(row, 48)
    plain[9] |= {"征求其他机关日期": after(plain[9], 2), "其他机关答复日期": after(plain[9], 16)}
    answer(plain[9], 36)
    plain[11] |= {"征求第三方日期": after(plain[11], 2)}  # who did not answer: 15 working days
    answer(plain[11], 40)
    plain[13] |= {"收费通知日期": after(plain[13], 5), "收费方式": "按件", "计费数量": "12", "收费金额": "200", "缴费日期": after(plain[13], 9)}
    plain[15] |= {"暂缓答复至": after(plain[15], 60), "备注": "数量、频次明显超过合理范围，理由合理"}
    answer(plain[15], 55)
    for row in (plain[17], plain[20]):  # simply late
        answer(row, 50)
    open_ones = [row for row in rows.values() if not row["答复日期"] and row["编号"].startswith("2025")]
    open_ones[0] |= {"补正通知日期": after(open_ones[0], 4), "补正事由": "申请内容不明确", "补正期限": after(open_ones[0], 45)}
    open_ones[1] |= {"征求第三方日期": after(open_ones[1], 18)}
    open_ones[2] |= {"延期告知日期": after(open_ones[2], 20)}


CASES = [
    ("复-2024-07", "行政复议", "2024-11-20", "结果维持", "2025-01-17", "respondent", "2024-088"),
    ("复-2025-01", "行政复议", "2025-03-05", "结果纠正", "2025-04-28", "respondent", "2025-004"),
    ("复-2025-02", "行政复议", "2025-05-12", "其他结果", "2025-06-20", "respondent", "2025-021"),
    ("复-2025-03", "行政复议", "2025-06-30", "结果维持", "2025-08-22", "respondent", "2025-030"),
    ("复-2025-04", "行政复议", "2025-12-08", "尚未审结", "", "respondent", "2025-088"),
    ("诉-2025-01", "未经复议直接起诉", "2025-04-14", "结果维持", "2025-09-03", "respondent", "2025-011"),
    ("诉-2025-02", "未经复议直接起诉", "2025-10-20", "尚未审结", "", "respondent", "2025-055"),
    ("诉-2025-03", "复议后起诉", "2025-07-02", "其他结果", "2025-11-12", "respondent", "2025-021"),
    ("诉-2025-04", "复议后起诉", "2025-09-15", "尚未审结", "", "respondent", "2025-030"),
    ("诉-2025-05", "复议后起诉", "2025-09-22", "尚未审结", "", "joint_reviewer", ""),
]
CASE_KEYS = ["id", "kind", "filed", "result", "concluded", "role", "request"]

DOCUMENT_HEADS = [
    "编号", "索引号", "公文标题", "发文字号", "文件类别", "成文日期", "签发日期", "公开属性", "不公开依据", "拟稿日期", "科室审核日期",
    "保密审查日期", "领导审签日期", "发布日期", "施行日期", "废止日期", "失效方式", "修订文件",
]  # fmt: skip
# Number, title, kind, signed, attribute, ground, in force from, ended, how, what it amends.
DOCUMENTS = [
    ("清教规〔2019〕2号", "清源县公办幼儿园招生办法", "行政规范性文件", "2019-06-03", "主动公开", "", "", "2025-08-31", "修订替代", ""),
    ("清教规〔2020〕1号", "清源县学生资助管理细则", "行政规范性文件", "2020-03-20", "主动公开", "", "", "2025-03-19", "自然失效", ""),
    ("清教规〔2021〕1号", "清源县民办学校年检办法", "行政规范性文件", "2021-04-12", "主动公开", "", "", "2025-10-15", "废止", ""),
    ("清教规〔2022〕1号", "清源县课后服务管理办法", "行政规范性文件", "2022-08-22", "主动公开", "", "2022-09-01", "", "", ""),
    ("清教规〔2024〕1号", "清源县校外供餐管理办法", "行政规范性文件", "2024-12-02", "主动公开", "", "2025-01-01", "", "", ""),
    ("清教规〔2025〕1号", "清源县学区划分规则", "行政规范性文件", "2025-04-18", "主动公开", "", "2025-05-18", "", "", ""),
    ("清教规〔2025〕2号", "清源县公办幼儿园招生办法（修订）", "行政规范性文件", "2025-08-11", "主动公开", "", "2025-09-01", "", "", "清教规〔2019〕2号"),
    ("清教规〔2025〕3号", "清源县校服选用采购细则", "行政规范性文件", "2025-12-22", "主动公开", "", "2026-02-01", "", "", ""),
    ("清教〔2025〕15号", "关于做好春季开学工作的通知", "其他", "2025-02-10", "主动公开", "", "", "", "", ""),
    ("清教〔2025〕33号", "2025年义务教育招生工作方案", "其他", "2025-05-06", "主动公开", "", "", "", "", ""),
    ("清教〔2025〕41号", "关于某校安全隐患整改的函", "其他", "2025-06-17", "依申请公开", "", "", "", "", ""),
    ("清教密〔2025〕1号", "2025年考试安全保密工作安排", "其他", "2025-05-26", "不予公开", "《条例》第十四条", "", "", "", ""),
    ("清教函〔2025〕8号", "关于机关后勤管理的内部通知", "其他", "2025-09-08", "不予公开", "《条例》第十六条", "", "", "", ""),
    ("清教〔2025〕77号", "2026年寒假放假安排", "其他", "2025-12-24", "主动公开", "", "", "", "", ""),
]  # fmt: skip


def documents():
    rows = []
    for number, (sign, title, kind, signed, attribute, ground, force, ended, how, amends) in enumerate(DOCUMENTS, 1):
        signed = day(signed)
        public = attribute == "主动公开"
        rows.append(
            dict(
                zip(
                    DOCUMENT_HEADS,
                    [
                        f"文{number:03}", f"MB1X20306/{signed.year}-{number:05}" if public else "", title, sign, kind, signed, signed, attribute, ground,
                        signed - timedelta(12), signed - timedelta(9), signed - timedelta(6), signed - timedelta(2),
                        working(signed + timedelta(7)) if public else "", force, ended, how, amends,
                    ],
                )
            )
        )  # fmt: skip
    return rows


# The office calls the day of a decision otherwise, and coercion too: see mapping.tsv.
DECISION_HEADS = ["决定编号", "事项类别", "作出之日", "件数", "金额（元）"]
DECISIONS = [
    ("许-2024-39", "行政许可", "2024-12-30", "1", ""),
    ("许-2025-一季度", "行政许可", "2025-03-31", "7", ""),
    ("许-2025-二季度", "行政许可", "2025-06-30", "12", ""),
    ("许-2025-三季度", "行政许可", "2025-09-30", "5", ""),
    ("许-2025-四季度", "行政许可", "2025-12-31", "9", ""),
    ("罚-2025-01", "行政处罚", "2025-04-22", "1", "20000"),
    ("罚-2025-02", "行政处罚", "2025-08-19", "1", "35000"),
    ("罚-2025-03", "行政处罚", "2025-11-06", "1", "5000"),
    ("强-2025-01", "查封扣押", "2025-08-05", "1", ""),
    ("费-2025-春季", "行政事业性收费", "2025-06-30", "", "418600.50"),
    ("费-2025-秋季", "行政事业性收费", "2025-12-19", "", "397255"),
]
MAPPING = """# 清源县教育局台账中与格式不同的叫法：台账、列、本局的列名；或台账、列、本局的用语、格式中的项目
decisions\t决定日期\t作出之日
decisions\t决定类别\t查封扣押\t行政强制
"""

# Register, id, column, what stands there instead, and the rule that finds it. Of two of one id neither counts.
SLIPS = [
    ("requests", "2025-003", "编号", "", "REG.ID"),
    ("requests", "2025-007", "申请人类别", "", "REG.MISSING"),
    ("requests", "2025-012", "收到日期", "2025-02-30", "REG.VALUE"),
    ("requests", "2025-018", "申请人类别", "群众", "REG.WORD"),
    ("requests", "2025-025", "办理结果", "不予公开", "REG.WORD"),
    ("requests", "2025-028", "编号", "2025-027", "REG.DUPLICATE_ID"),
    ("requests", "2025-033", "答复日期", "2025-01-08", "REG.ORDER"),
    ("requests", "2025-040", "答复日期", "", "REG.CONCLUSION"),
    ("requests", "2025-046", "办理结果", "", "REG.CONCLUSION"),
    ("requests", "2025-051", "答复日期", "2026-07-30", "REG.FUTURE"),
    ("requests", "2025-058", "收到日期", "2005-08-11", "REG.BEFORE_LAW"),
    ("requests", "2025-064", "送达日期", "2025-01-20", "REG.STEPS"),
    ("requests", "2025-070", "备注", None, "REG.LONG_ROW"),
    ("proceedings", "复-2025-02", "kind", "复核", "REG.WORD"),
    ("proceedings", "诉-2025-02", "result", "结果纠正", "REG.CONCLUSION"),
    ("documents", "文003", "失效方式", "", "DOC.ENDED"),
    ("documents", "文009", "索引号", "", "DOC.INDEX"),
    ("documents", "文010", "保密审查日期", "", "DOC.REVIEWS"),
    ("documents", "文013", "不公开依据", "", "DOC.GROUND"),
    ("documents", "文011", "公开属性", "", "DOC.ATTRIBUTE"),
    ("documents", "文006", "发布日期", "2025-06-30", "DOC.LATE"),
    ("documents", "文007", "索引号", "MB1X20306/2025-00006", "DOC.DUPLICATE_INDEX"),
    ("decisions", "许-2025-四季度", "事项类别", "政府集中采购", "REG.FORM"),
    ("decisions", "罚-2025-02", "件数", "一", "REG.VALUE"),
    ("decisions", "费-2025-秋季", "金额（元）", "", "REG.MISSING"),
]  # fmt: skip


def csv_of(heads, rows, above=(), below=()):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(above)
    writer.writerow(heads)
    writer.writerows([*row.values()] for row in rows)
    writer.writerows(below)
    return ("\N{BYTE ORDER MARK}" + out.getvalue()).encode()


def lines_of(rows):
    return "".join(json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False) + "\n" for row in rows).encode()


def spoiled(register, rows, identity):
    rows = [dict(row) for row in rows]
    for of, number, column, value, _ in SLIPS:
        for row in rows:
            if of == register and row[identity] == number:
                # A comma too many: the rest of the row is shifted.
                row |= {"备注": "申请人来电，", "": "补充说明"} if value is None else {column: value}
                break
    return rows


def files(folder, requests, proceedings, documents, decisions, total=()):
    folder.mkdir(exist_ok=True)
    (folder / "requests.csv").write_bytes(csv_of(HEADS, requests, [["清源县教育局2025年政府信息公开申请台账"]], total))
    (folder / "proceedings.jsonl").write_bytes(lines_of(proceedings))
    (folder / "documents.csv").write_bytes(csv_of(DOCUMENT_HEADS, documents))
    (folder / "decisions.csv").write_bytes(csv_of(DECISION_HEADS, decisions))


def main():
    registers = [
        requests(),
        [dict(zip(CASE_KEYS, case)) for case in CASES],
        documents(),
        [dict(zip(DECISION_HEADS, decision)) for decision in DECISIONS],
    ]
    names = [("requests", "编号"), ("proceedings", "id"), ("documents", "编号"), ("decisions", "决定编号")]
    files(HERE / "mended", *registers)
    kept = [spoiled(register, rows, identity) for (register, identity), rows in zip(names, registers)]
    files(HERE / "as-kept", *kept, total=[["合计", len(registers[0])]])
    (HERE / "mapping.tsv").write_text(MAPPING, "utf-8")


if __name__ == "__main__":
    main()
