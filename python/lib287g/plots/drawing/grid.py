"""Where the states stand on a map of tiles of equal size: about as they lie, territories below."""

#: Row and column of each state, by its postal code.
tile_of = {
    code: (row, column)
    for row, line in enumerate((
        "AK .. .. .. .. .. .. .. .. .. ME",
        ".. .. .. .. .. WI .. .. .. VT NH",
        "WA ID MT ND MN IL MI .. NY MA ..",
        "OR NV WY SD IA IN OH PA NJ CT RI",
        "CA UT CO NE MO KY WV VA MD DE ..",
        ".. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. OK LA MS AL GA .. .. ..",
        "HI .. .. TX .. .. .. .. FL .. ..",
        "GU MP AS .. .. .. .. .. .. PR VI",
    ))
    for column, code in enumerate(line.split())
    if code != ".."
}  # fmt: skip
