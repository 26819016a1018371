# SPDX-License-Identifier: BSL-1.0
"""Whole web pages as authorities publish them: portals of today, exports of word processors, portals of twenty years ago."""

from __future__ import annotations

import html
import json
from typing import Callable, Iterable, Optional

from grids import Cell, Grid
from layouts import Layout, Page
from parts import Part, random_factors, report_parts, scraps, stretched, words


def escaped(text: str) -> str:
    return html.escape(text, quote=False)


def charset(page: Page) -> str:
    return "gb2312" if page.sample.style.encoding == "gb18030" else "utf-8"


def spans(cell: Cell) -> str:
    return "".join(f' {name}="{n}"' for name, n in (("colspan", cell.columns), ("rowspan", cell.rows)) if n > 1)


def broken(page: Page, text: str, marks: Iterable[str] = ("<br/>", "<br>", "<br />")) -> str:
    """A long label with a line break in it, as narrow columns want it."""
    if len(text) > 6 and page.chance(0.4):
        at = page.rng.randint(3, len(text) - 2)
        return escaped(text[:at]) + page.rng.choice(list(marks)) + escaped(text[at:])
    return escaped(text)


def other_figures(page: Page, count: int) -> list[int]:
    """Numbers that are not of this report."""
    return [page.rng.randint(1, 99) for _ in range(count)]


def rows_of_last_year(page: Page) -> list[tuple[str, list[int]]]:
    """Rows of section 3 with the figures of another report, for places that are not read."""
    labels = [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（七）总计",
        "四、结转下年度继续办理",
    ]
    return [(label, other_figures(page, 7)) for label in labels]


def table_of_last_year(page: Page) -> str:
    rows = "".join(
        f"<tr><td>{label}</td>" + "".join(f"<td>{n}</td>" for n in figures) + "</tr>"
        for label, figures in rows_of_last_year(page)
    )
    return f'<table><tr><td>三、收到和处理政府信息公开申请情况</td><td colspan="7">申请人情况</td></tr>{rows}</table>'


# Portals of today

_MENU = ["首页", "要闻动态", "政府信息公开", "政务服务", "互动交流", "数据开放", "专题专栏"]


def portal_scripts(page: Page) -> str:
    """Scripts and templates that hold tables and numbers of other reports."""
    data = json.dumps({"year": page.sample.year - 1, "rows": dict(rows_of_last_year(page))}, ensure_ascii=False)
    text = table_of_last_year(page).replace("</", "<\\/")
    return "\n".join(
        [
            f'<script type="application/json" id="__NEXT_DATA__">{data}</script>',
            f"<script>var tpl = '{text}'; if (1 < 2 && 3 > 2) document.write('<td>' + 7 + '<\\/td>');</script>",
            "<script>\n//<![CDATA[\nwindow._hits = 12704; function share(n) "
            "{ return n < 10 ? '<b>0' + n + '</b>' : n; }\n//]]>\n</script>",
            f"<template>{table_of_last_year(page)}</template>",
            f"<script type=\"text/html\">{table_of_last_year(page).replace('</', '<' + chr(92) + '/')}</script>",
        ]
    )


Tag = Callable[[Cell], str]


def portal_cell(page: Page) -> Tag:
    style = page.rng.choice(
        ["padding: 5px; border-width: 1px; border-style: solid; word-break: break-all;", "width:35px;padding:0 5px", ""]
    )
    wrap = page.rng.choice(
        [
            "{}",
            '<p style="text-indent: 0em;">{}</p>',
            '<p><span style="font-size: 14px;">{}</span></p>',
            '<p style="text-align:center">\n    {}\n</p>',
        ]
    )

    def tag(cell: Cell) -> str:
        text = escaped(cell.text) if cell.figure else broken(page, cell.text)
        if cell.figure and not text:
            text = page.rng.choice(["", "&nbsp;", "&#160;", "<br>", "&ensp;", "\n", "<p>&nbsp;</p>"])
        name = "th" if not cell.figure and page.chance(0.1) else "td"
        return f'<{name}{spans(cell)} style="{style}">{wrap.format(text)}</{name}>'

    return tag


def portal_table(page: Page, part: Part, tag: Tag) -> str:
    grid = part.grid or []
    rows = ["<tr>" + "".join(map(tag, row)) + "</tr>" for row in grid]
    if part.head and page.chance(0.3):
        rows.insert(part.head, "</thead><tbody>")
        rows.insert(0, "<thead>")
        rows.append("</tbody>")
    else:
        rows = ["<tbody>", *rows, "</tbody>"]
    return '<table border="1" cellspacing="0" style="border-collapse: collapse;">' + "\n".join(rows) + "</table>"


def portal_article(
    page: Page, tag: Optional[Tag] = None, around: Callable[[str], str] = '<div class="table-wrap">{}</div>'.format
) -> str:
    """The report as paragraphs and tables; `tag` writes a cell, `around` what stands around a table."""
    write = tag or portal_cell(page)

    def shown(part: Part) -> str:
        if part.kind == "table":
            return around(portal_table(page, part, write))
        if part.kind == "title":
            return f'<h1 class="article-title">{escaped(part.text)}</h1>'
        if part.kind == "heading":
            return f'<p style="text-indent: 2em;"><strong>{escaped(part.text)}</strong></p>'
        if part.kind == "signature":
            return f'<p style="text-align: right;">{escaped(part.text)}</p>'
        return f'<p style="text-indent: 2em;">{escaped(part.text)}</p>'

    return "\n".join(map(shown, report_parts(page, blocks_apart=page.chance(0.3))))


def particulars(page: Page) -> str:
    """The table above a document: 索引号, 发文机关 and so on."""
    sample, rng = page.sample, page.rng
    rows = [
        (
            "索引号",
            f"{rng.randint(10000000, 99999999)}-X/{sample.year + 1}-{rng.randint(10000, 99999)}",
            "主题分类",
            "政府信息公开",
        ),
        ("发布机构", sample.authority, "成文日期", f"{sample.year + 1}-01-{rng.randint(10, 30)}"),
        (
            "标题",
            page.prose.title,
            "发布日期",
            f"{sample.year + 1}-01-{rng.randint(10, 30)} {rng.randint(8, 17)}:{rng.randint(10, 59)}:17",
        ),
        ("文号", "无", "有效性", "有效"),
    ]
    body = "".join(
        "<tr>" + "".join(f"<td>{text}{'：' if i % 2 == 0 else ''}</td>" for i, text in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<table class="xxgk-info" width="100%">{body}</table>'


def portal_page(page: Page, article: str, encoding: str) -> str:
    sample, rng = page.sample, page.rng
    menu = "".join(f'<li><a href="/c{rng.randint(100, 999)}/">{name}</a></li>' for name in _MENU)
    others = "".join(
        f'<li><a href="t{year}.html">{sample.authority}{year}年政府信息公开工作年度报告</a><i>{year + 1}-01-2{i}</i></li>'
        for i, year in enumerate(range(sample.year - 3, sample.year))
    )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="zh-CN">',
            f'<head><meta charset="{encoding}"><meta name="ArticleTitle" content="{page.prose.title}">',
            f'<meta name="PubDate" content="{sample.year + 1}-01-21 09:30"><title>'
            f"{page.prose.title}_{sample.authority}</title>",
            "<style>td{width:35px;padding:0 5px} .n:before{content:'12'} @media print{.nav{display:none}}</style>",
            f'<link rel="stylesheet" href="/css/a.css?v=20240112">{portal_scripts(page)}</head>',
            "<body><!-- 页头 <table><tr><td>1</td></tr></table> -->",
            f'<div class="header"><ul class="nav">{menu}</ul><form action="/s"><input name="q" value="请输入 2 个以上关键字">'
            f'<input type="hidden" name="old" value=\'{table_of_last_year(page)}\'><textarea style="display:none">'
            f"{escaped(table_of_last_year(page))}</textarea>"
            '<select><option value="1">全站 1</option><option>本栏目 2</option></select><button>搜索</button></form></div>',
            '<div class="crumb">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/zwgk/">政府信息公开</a> &gt; '
            "<a>政府信息公开年报</a></div>",
            particulars(page),
            f'<div class="bar">发布时间：{sample.year + 1}-01-21 09:30　来源：{sample.authority}　浏览次数：<span id="hits">'
            f"{rng.randint(10, 9999)}</span>"
            '　字号：【<a>大</a> <a>中</a> <a>小</a>】　分享到：<a class="wx" title="微信"></a><a title="微博"></a></div>',
            f"<!--{table_of_last_year(page)}-->",
            '<div id="zoom" class="article-content TRS_Editor"><!--ZJEG_RSS.content.begin-->',
            article,
            "<!--ZJEG_RSS.content.end--></div>",
            '<div class="attach">附件：<a href="P020240121.docx">1. 年度报告.docx（36 KB）</a> <a href="a.pdf">2. 图解.pdf</a></div>',
            f'<div class="related"><h3>相关信息</h3><ul>{others}</ul></div>',
            '<div class="footer"><p>主办：办公室　联系电话：0512-6868 1234　网站标识码：3509000012</p>'
            '<p><a href="https://beian.miit.gov.cn">备案号：苏ICP备05002345号-1</a>　公网安备 32050002010123号</p>'
            "<p>今日访问 1,204 次　总访问量 3,980,112 次</p></div>",
            '<script src="/js/jquery-1.12.4.min.js"></script><noscript><p>本页需要 JavaScript</p></noscript></body></html>',
            "",
        ]
    )


def portal(page: Page) -> str:
    """A page of a modern portal: menus, scripts with other reports in them, a table of particulars, a footer full of
    numbers."""
    return portal_page(page, portal_article(page), charset(page))


_HIDDEN = ['style="display:none"', "hidden", 'style="DISPLAY: none;"', "style='width:0;display:none!important'"]


def portal_old_version(page: Page) -> str:
    """A portal page that still holds what it no longer shows: last year's table beside this year's, rows and cells that are not
    displayed, figures that were struck out."""
    rng = page.rng
    write = portal_cell(page)
    kind = rng.choice(["table", "rows", "cells", "figures"])

    def around(table: str) -> str:
        if kind == "table":
            old = f"<div {rng.choice(_HIDDEN)}>{table_of_last_year(page)}</div>"
            return old + table if page.chance(0.5) else table + old
        return table.replace("</tr>", "</tr>" + hidden_row(), 1) if kind == "rows" else table

    def hidden_row() -> str:
        label, figures = rows_of_last_year(page)[0]
        return (
            f'<tr {rng.choice(_HIDDEN)}><td colspan="3">{label}</td>'
            + "".join(f"<td>{n}</td>" for n in figures)
            + "</tr>"
        )

    def tag(cell: Cell) -> str:
        number = rng.randint(0, 99)
        if cell.figure and kind == "cells" and page.chance(0.2):
            return f"<td {rng.choice(_HIDDEN)}>{number}</td>" + write(cell)
        if cell.figure and kind == "figures" and page.chance(0.3):
            old = rng.choice(
                [f"<span {rng.choice(_HIDDEN)}>{number}</span>", f"<del>{number}</del>", f"<!--{number}-->"]
            )
            return f"<td{spans(cell)}>{old}{escaped(cell.text)}</td>"
        return write(cell)

    return portal_page(page, portal_article(page, tag, around), charset(page))


def portal_notes(page: Page) -> str:
    """Figures with the marks of notes behind them, small and raised."""
    write = portal_cell(page)

    def tag(cell: Cell) -> str:
        if cell.figure and cell.text and page.chance(0.15):
            mark = page.rng.choice(["1", "[1]", "①", "注1", "2)", '<a href="#n1">1</a>'])
            return f"<td{spans(cell)}>{escaped(cell.text)}<sup>{mark}</sup></td>"
        return write(cell)

    return portal_page(page, portal_article(page, tag), charset(page))


# Exports of word processors


def office_text(page: Page, text: str, attributes: str = "style='font-family:宋体'") -> str:
    """Every word in a span of its own, figures now and then in several."""
    out = []
    for word in words(text):
        latin = word[0].isascii()
        for scrap in scraps(word, page.rng) if page.chance(0.15) else [word]:
            mark = "lang=EN-US" if latin else attributes
            out.append(
                f"<span\n{mark}>{escaped(scrap)}</span>"
                if page.chance(0.2)
                else f"<span {mark}>{escaped(scrap)}</span>"
            )
    return "".join(out)


def office_paragraph(page: Page, text: str, name: str = "p") -> str:
    end = page.rng.choice(["<span lang=EN-US><o:p></o:p></span>", "<o:p></o:p>", ""])
    return f"<{name} class=MsoNormal style='text-indent:21.0pt'>{office_text(page, text)}{end}</{name}>"


def office_heading(page: Page, text: str) -> str:
    """A heading whose ordinal is the number of a list, between the marks that Word puts around it."""
    ordinal, rest = text[:2], text[2:]
    number = (
        f"<span style='mso-list:Ignore'>{ordinal}<span style='font:7.0pt \"Times New Roman\"'>"
        "&nbsp;&nbsp; </span></span>"
    )
    return (
        "<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'>"
        f"<![if !supportLists]><span lang=EN-US>{number}</span><![endif]><b>{office_text(page, rest)}</b></p>"
    )


def office_cell(page: Page, cell: Cell, upper: bool, open_cells: bool) -> str:
    td, p = ("TD", "P") if upper else ("td", "p")
    attributes = (
        f" width={cell.columns * 38} valign=top"
        + "".join(f" {'COLSPAN' if upper else 'colspan'}={n}" for n in [cell.columns] if n > 1)
        + "".join(f" {'ROWSPAN' if upper else 'rowspan'}={n}" for n in [cell.rows] if n > 1)
    )
    if not cell.text:
        content = page.rng.choice(
            ["<span lang=EN-US><o:p>&nbsp;</o:p></span>", "<o:p></o:p>", "<span lang=EN-US>&nbsp;</span>"]
        )
    elif not cell.figure and len(cell.text) > 5 and page.chance(0.3):  # a label over two paragraphs
        at = page.rng.randint(2, len(cell.text) - 2)
        content = (
            office_text(page, cell.text[:at]) + f"</{p}>\n  <{p} class=MsoNormal>" + office_text(page, cell.text[at:])
        )
    else:
        content = office_text(page, cell.text) + page.rng.choice(["", "<span lang=EN-US><o:p></o:p></span>"])
    text = (
        f"<{td}{attributes} style='border:solid windowtext 1.0pt;padding:0cm\n  5.4pt 0cm 5.4pt'>\n  <{p} "
        f"class=MsoNormal align=center>{content}"
    )
    return text + ("" if open_cells else f"</{p}>\n  </{td}>")


def office_table(page: Page, grid: Grid, upper: bool = False, open_cells: bool = False) -> str:
    tr = "TR" if upper else "tr"
    finer = stretched(grid, random_factors(grid, page.rng)) if page.chance(0.5) else grid
    rows = []
    for i, row in enumerate(finer):
        cells = "\n ".join(office_cell(page, cell, upper, open_cells) for cell in row)
        end = "" if open_cells else f"\n </{tr}>"
        rows.append(f" <{tr} style='mso-yfti-irow:{i};height:14.2pt'>\n {cells}{end}")
    # The row that Word appends for the sake of browsers that cannot misalign columns.
    last = (
        "<![if !supportMisalignedColumns]>\n <tr height=0>"
        + "<td width=19 style='border:none'></td>" * 6
        + "</tr>\n <![endif]>"
    )
    body = "\n".join([*rows, *([last] if page.chance(0.4) else [])])
    return (
        "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n "
        f"style='border-collapse:collapse'>\n{body}\n</table>"
    )


_VML = """<!--[if gte vml 1]><v:shapetype id="_x0000_t202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe">
<v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1026" type="#_x0000_t202"><v:textbox><table><tr><td>
<p class=MsoNormal>（一）予以公开</p></td><td>77</td></tr></table></v:textbox></v:shape><![endif]--><![if !vml]><img width=72
height=24 src="image001.gif" alt="文本框: 77"><![endif]>"""


def office_export(page: Page) -> str:
    """What Word saves as a web page: spans, conditional comments, VML, attributes without quotes."""
    upper, open_cells = page.chance(0.3), page.chance(0.3)

    def shown(part: Part) -> str:
        if part.kind == "table":
            table = office_table(page, part.grid or [], upper, open_cells)
            return f"<div align=center>\n\n{table}\n\n</div>"
        if part.kind == "heading":
            return office_heading(page, part.text) if page.chance(0.6) else office_paragraph(page, part.text)
        if part.kind == "title":
            return office_paragraph(page, part.text, "h1")
        return office_paragraph(page, part.text)

    body = "\n\n".join(map(shown, report_parts(page, blocks_apart=page.chance(0.2))))
    return "\n".join(
        [
            '<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:o="urn:schemas-microsoft-com:office:office"\n'
            'xmlns:w="urn:schemas-microsoft-com:office:word"\nxmlns="http://www.w3.org/TR/REC-html40">',
            "",
            "<head>",
            f'<meta http-equiv=Content-Type content="text/html; charset={charset(page)}">',
            "<meta name=ProgId content=Word.Document>",
            '<meta name=Generator content="Microsoft Word 15">',
            '<link rel=File-List href="a.files/filelist.xml">',
            "<!--[if gte mso 9]><xml>\n <o:DocumentProperties>\n  <o:Pages>5</o:Pages>\n  <o:Words>"
            "612</o:Words>\n </o:DocumentProperties>\n"
            "</xml><![endif]-->",
            "<style>\n<!--\n /* Font Definitions */\n @font-face\n\t{font-family:宋体;\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;}\n"
            " p.MsoNormal\n\t{mso-style-unhide:no;\n\tfont-size:10.5pt;}\n-->\n</style>",
            "<!--[if gte mso 10]>\n<style>\n "
            "table.MsoNormalTable\n\t{mso-style-name:普通表格;\n\tmso-tstyle-rowband-size:0;}\n</style>\n<![endif]-->",
            "</head>",
            "",
            "<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>",
            "",
            "<div class=WordSection1 style='layout-grid:15.6pt'>",
            "",
            _VML if page.chance(0.5) else "",
            body,
            "",
            "</div>",
            "",
            "</body>",
            "",
            "</html>",
            "",
        ]
    )


def pasted(page: Page) -> str:
    """A document pasted from WPS into the editor of a portal: clean page around it, spans and o:p in it, XHTML in part."""
    rng = page.rng

    def run(text: str) -> str:
        out = ""
        for word in words(text):
            font = "Times New Roman" if word[0].isascii() else "仿宋_GB2312"
            inner = f'<font face="仿宋">{escaped(word)}</font>' if page.chance(0.2) else escaped(word)
            out += f'<span style="font-family:{font};font-size:16px">{inner}</span>'
        return out

    def tag(cell: Cell) -> str:
        empty = rng.choice(
            ["<span>&nbsp;</span>", '<span style="font-family:宋体"><o:p>&nbsp;</o:p></span>', "", "<br />"]
        )
        text = run(cell.text) if cell.text else empty
        return (
            f'<td width="{cell.columns * 40}"{spans(cell)} valign="center" style="padding:0 7px;border:1px solid '
            'windowtext">'
            f'<p class="MsoNormal" style="text-align:center">{text}<span><o:p></o:p></span></p></td>'
        )

    def shown(part: Part) -> str:
        if part.kind == "table":
            grid = part.grid or []
            grid = stretched(grid, random_factors(grid, rng)) if page.chance(0.5) else grid
            heads = [' class="firstRow"', *[""] * len(grid)]
            rows = "".join(
                f"<tr style=\"height:19px\"{head}>{''.join(map(tag, row))}</tr>" for head, row in zip(heads, grid)
            )
            return f'<table cellspacing="0" border="1"><tbody>{rows}</tbody></table>'
        return f'<p class="MsoNormal" style="text-indent:32px">{run(part.text)}<span><o:p></o:p></span></p>'

    return portal_page(page, "".join(map(shown, report_parts(page))), charset(page))


# Portals of twenty years ago


def nested(page: Page) -> str:
    """A page laid out by tables in tables, the article in one of their cells, upper case, few end tags."""
    sample, rng = page.sample, page.rng

    def tag(cell: Cell) -> str:
        text = escaped(cell.text) if cell.figure else broken(page, cell.text, ["<BR>"])
        if not text:
            text = rng.choice(["&nbsp;", "", "<FONT size=2>&nbsp;</FONT>", "　"])
        attributes = "".join(f" {name}={n}" for name, n in (("colSpan", cell.columns), ("rowSpan", cell.rows)) if n > 1)
        inner = rng.choice(
            [
                "{}",
                "<P align=center>{}",
                "<DIV align=center><FONT face=宋体 size=2>{}</FONT></DIV>",
                "<CENTER>{}</CENTER>",
            ]
        )
        return f"<TD{attributes} width={cell.columns * 40} bgColor=#ffffff height=22>{inner.format(text)}" + rng.choice(
            ["</TD>", "</TD>", ""]
        )

    def shown(part: Part) -> str:
        if part.kind == "table":
            rows = "\r\n".join("<TR>" + "".join(map(tag, row)) + rng.choice(["</TR>", ""]) for row in part.grid or [])
            return f"<TABLE borderColor=#000000 cellSpacing=0 cellPadding=0 width=560 border=1>\r\n{rows}</TABLE>"
        if part.kind == "title":
            return f"<P align=center><FONT size=5><B>{escaped(part.text)}</B></FONT></P>"
        return rng.choice(["<P>　　{}</P>", "<P>&nbsp;&nbsp;&nbsp; {}", "　　{}<BR>", "<DIV>　　{}</DIV>"]).format(
            escaped(part.text)
        )

    article = "\r\n".join(map(shown, report_parts(page)))
    links = "".join(
        f"<TR><TD height=22>·<A href='/{year}.htm'>{year}年政府信息公开工作年度报告</A></TD><TD>[{year + 1}-1-{rng.randint(3, 30)}]"
        for year in range(sample.year - 2, sample.year)
    )
    menu = "".join(f"<TD width=80 align=middle><A href='/{i}/'>{name}</A></TD>" for i, name in enumerate(_MENU))
    return "\r\n".join(
        [
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">',
            f"<HTML><HEAD><TITLE>{page.prose.title}</TITLE>",
            '<META http-equiv=Content-Type content="text/html; charset=gb2312">',
            '<META content="MSHTML 6.00.2900.5726" name=GENERATOR></HEAD>',
            "<BODY bgColor=#ffffff leftMargin=0 topMargin=0>",
            "<TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0><TBODY><TR><TD colSpan=3>"
            f"<TABLE width=778><TR>{menu}</TR></TABLE></TD></TR>",
            f"<TR><TD vAlign=top width=180><TABLE width=180><TR><TD>相关文章 Top 5</TD></TR>{links}</TABLE>",
            f"<TD width=10><IMG height=1 src='/s.gif' width=10></TD><TD vAlign=top width=588>",
            '<TABLE width="100%"><TR><TD>当前位置：首页 &gt;&gt; 政务公开 &gt;&gt; 年报</TD></TR><TR><TD align=right>'
            f"阅读次数：{rng.randint(10, 9999)}</TD></TR>",
            '<TR><TD class=content><TABLE cellPadding=8 width="100%"><TBODY><TR><TD>',
            article,
            "</TD></TR></TBODY></TABLE></TD></TR></TABLE></TD></TR>",
            f"<TR><TD colSpan=3 align=middle>版权所有 © {sample.year + 1}　您是第 102349 位访客　最佳分辨率 1024×768</TD></TR>"
            "</TBODY></TABLE></BODY></HTML>",
            "",
        ]
    )


def nested_gbk(page: Page) -> bytes:
    """The same in the encoding of its time; its declaration is older than the encoding."""
    return nested(page).encode("gb18030")


# Encodings


def encoded(page: Page) -> bytes:
    """A portal page in an encoding that readers get wrong: UTF-16, UTF-8 with a mark, GB18030 with characters of four bytes, and
    declarations that are not true."""
    kind = page.rng.choice(["utf-8-sig", "utf-16", "utf-16-be", "gb18030", "untrue", "undeclared", "late"])
    article = portal_article(page)
    if kind == "gb18030":  # a name of a place with a rare character, in four bytes
        rare = "<p>办公地点：\U00020087街道㐂路5号，邮编215600，电话0512—㙍8123。</p>"
        return portal_page(page, rare + article + rare, "gb18030").encode("gb18030")
    if kind == "untrue":  # UTF-8 that says gb2312, as behind a server whose header says better
        return portal_page(page, article, "gb2312").encode("utf-8")
    if kind == "undeclared":
        text = portal_page(page, article, "utf-8").replace('<meta charset="utf-8">', "")
        return text.encode(page.rng.choice(["utf-8", "gb18030"]))
    if kind == "late":  # the declaration stands behind a long comment
        text = portal_page(page, article, "gb2312")
        return text.replace("<head>", "<head><!--" + "导航 " * 600 + "-->").encode("gb18030")
    text = portal_page(page, article, "utf-8")
    return (
        b"\xfe\xff" + text.encode("utf-16-be")
        if kind == "utf-16-be"
        else text.encode("utf-16" if kind == "utf-16" else kind)
    )


# Pages without tables that can be read


def pictures(page: Page) -> str:
    """The report as pictures of its pages."""
    count = page.rng.randint(3, 6)
    article = "".join(
        f'<p style="text-align:center"><img src="W0202401213{i}.jpg" alt="" title="{i}.jpg" width="800"></p>'
        for i in range(1, count + 1)
    )
    return portal_page(page, f"<h1>{page.prose.title}</h1>" + article, charset(page))


def tables_as_pictures(page: Page) -> str:
    """The text of the report with a picture for every table."""

    def shown(part: Part) -> str:
        if part.kind == "table":
            return f'<p><img src="/img/{page.rng.randint(1000, 9999)}.png" /></p>'
        return f"<p>{escaped(part.text)}</p>"

    return portal_page(page, "".join(map(shown, report_parts(page))), charset(page))


def script_only(page: Page) -> str:
    """A page whose content a script fetches: an empty element and programs."""
    return "\n".join(
        [
            f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="{charset(page)}"><title>政府信息公开</title>',
            '<link href="/static/css/app.3f2a1c.css" rel="stylesheet"></head><body>',
            '<noscript><strong>请启用 JavaScript 后继续。</strong></noscript><div id="app"></div>',
            f'<script>window.__INITIAL_STATE__={{"id":{page.rng.randint(1000, 9999)},"api":"/gw/article/detail"}}</script>',
            '<script src="/static/js/chunk-vendors.8d1f0a.js"></script><script src="/static/js/app.55ab01.js">'
            "</script></body></html>",
            "",
        ]
    )


LAYOUTS: dict[str, Layout] = {
    "page_portal": Layout(portal, ".html", 1.0),
    "page_old_version": Layout(portal_old_version, ".html", 0.9),
    "page_notes": Layout(portal_notes, ".html", 0.8, numerals=("full_width", "thousands", "units")),
    "page_pasted": Layout(pasted, ".html", 1.0),
    "page_office": Layout(office_export, ".htm", 1.0),
    "page_nested": Layout(nested_gbk, ".htm", 1.0),
    "page_encoded": Layout(encoded, ".html", 1.0),
}

REFUSED: dict[str, Layout] = {
    "page_pictures": Layout(pictures, ".html", 0, error="picture_only"),
    "page_tables_as_pictures": Layout(tables_as_pictures, ".html", 0, error="picture_only"),
    "page_script_only": Layout(script_only, ".html", 0, error="script_only"),
}
