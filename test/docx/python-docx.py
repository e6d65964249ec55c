# Reads Word files as python-docx does, and prints what it finds as JSON: headings, text, tables, properties.
import json
import sys

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def text_of(element):
    """All text of an element without readings; `paragraph.text` of this version leaves out links and what has a reading."""
    inside = (node for node in element.iter(qn("w:t")) if not any(True for _ in node.iterancestors(qn("w:rt"))))
    return "".join(node.text or "" for node in inside)


def read(path):
    document = docx.Document(path)
    properties = document.core_properties
    paragraphs = [Paragraph(p, document) for p in document.element.body.iter(qn("w:p"))]
    return {
        "headings": [
            [int(p.style.name.split()[1]), text_of(p._p)]
            for p in paragraphs
            if p.style.name.lower().startswith("heading")
        ],
        "title": [text_of(p._p) for p in paragraphs if p.style.name.split()[0] == "Title"],
        "text": text_of(document.element.body),
        "tables": [[len(table.rows), len(table.columns)] for table in document.tables],
        "pictures": len(document.inline_shapes),
        "properties": {"title": properties.title, "author": properties.author, "language": properties.language},
        "pageMm": [round(document.sections[0].page_width.mm), round(document.sections[0].page_height.mm)],
    }


print(json.dumps({path: read(path) for path in sys.argv[1:]}))
