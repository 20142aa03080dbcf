"""What a plot says in words: titles, names at the end of lines, the footer, and where texts find room."""
