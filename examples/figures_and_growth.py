"""How large was the program on each date, who said so, and how fast did it grow?"""

import lib287g as lg

program = lg.timeline(unit="agreements")
print(f"{program.first.date} to {program.last.date}: {lg.data_version} data\n")
for figure in program.observations:
    about = "" if figure.exactness is lg.Exactness.EXACT else figure.exactness.label
    print(f"{figure.date!s:>10}  {about:>8} {figure.value:>6,} {figure.unit}  {', '.join(figure.sources)}")

print("\nWhere sources disagree about one date and unit:")
for conflict in lg.conflicts():
    print("  " + " | ".join(f"{c.value:,} {c.unit} on {c.date} ({c.sources[0]})" for c in conflict.observations))

for kind, unit, start, end in [
    (None, "agreements", "2011-06-01", "2026-06-05"),
    ("JEM", "agreements", "2011-06-01", "2026-06-05"),
    ("TFM", "agreements", "2025-03-18", "2026-07-24"),
]:
    timeline = lg.timeline(kind, unit=unit)
    print(f"\n{timeline.type.label if kind else 'The whole program'}, {start} to {end}")
    print(timeline.growth(start, end))
