"""What a caller gave: words, days, numbers and columns of them, and what a wrong one is told."""
