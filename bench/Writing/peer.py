# The same tables by python-docx and openpyxl: what an office script would do. Argument: a JSON file of tables.
import json
import sys
import time

import docx
import openpyxl

tables = json.load(open(sys.argv[1], encoding="utf-8"))
start = time.perf_counter()
document = docx.Document()
for table in tables:
    document.add_heading(table["title"], 2)
    grid = document.add_table(rows=len(table["rows"]), cols=len(table["rows"][0]), style="Table Grid")
    for cells, row in zip(table["rows"], grid.rows):
        for text, cell in zip(cells, row.cells):
            if text:
                cell.text = text
document.save(sys.argv[1] + ".docx")
word = time.perf_counter()
workbook = openpyxl.Workbook()
for number, table in enumerate(tables):
    sheet = workbook.create_sheet(f"{number + 1}")
    for cells in table["rows"]:
        sheet.append(cells)
workbook.save(sys.argv[1] + ".xlsx")
print(f"{(word - start) * 1000:.0f} {(time.perf_counter() - word) * 1000:.0f}")
