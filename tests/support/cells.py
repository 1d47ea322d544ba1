"""The cells of a report as JSON."""

TABLES = ("proactive", "requests", "proceedings")


def leaves(tree, path=""):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}/")
        else:
            yield path + key, value


def cells(report):
    """By path, of the three tables."""
    return dict(leaves({table: report[table] for table in TABLES}))
