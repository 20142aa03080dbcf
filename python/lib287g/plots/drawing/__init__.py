"""What plots are drawn with: steps, marks, labels, titles, the footer."""
