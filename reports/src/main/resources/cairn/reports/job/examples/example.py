"""Run in this folder: python3 examples/example.py"""

import csv

with open("tables/outcomes.csv", newline="", encoding="utf-8") as file:
    rows = [
        row
        for row in csv.DictReader(file)
        if row["view"] == "first"
        and row["group_type"] == row["problem"] == "all"
        and row["milestone"] == "month_end"
    ]
for row in rows:
    print(row["definition"], row["missing_rule"], row["achieved"], "of", row["due"], row["share"])
