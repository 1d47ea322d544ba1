"""JSON Schemas held against real output, and against output made wrong on purpose."""

import copy

import jsonschema


def closed(schema):
    """The schema with no key allowed that it does not name, so that what is written and what is
    described cannot part. A reader gets it open: keys may be added."""

    def walk(part, whole):
        if isinstance(part, list):
            for each in part:
                walk(each, False)
        elif isinstance(part, dict):
            if whole and ("properties" in part or "$ref" in part):
                part["unevaluatedProperties"] = False
            for key, value in list(part.items()):
                if key in ("properties", "$defs"):
                    for each in value.values():
                        walk(each, key == "properties")
                elif key in ("items", "oneOf"):
                    walk(value, key == "items")

    schema = copy.deepcopy(schema)
    walk(schema, True)
    return schema


def keys(value, at=()):
    """Every key of every object, as the way to it."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*at, key)
            yield from keys(each, (*at, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from keys(each, (*at, index))


def without(value, way):
    value = copy.deepcopy(value)
    held = value
    for step in way[:-1]:
        held = held[step]
    del held[way[-1]]
    return value


def with_another(value, way):
    """An object beside that key gets one that is not described."""
    value = copy.deepcopy(value)
    held = value
    for step in way[:-1]:
        held = held[step]
    held["no_such_key"] = 1
    return value


class Judge:
    def __init__(self, schema):
        jsonschema.Draft202012Validator.check_schema(schema)
        self.open = jsonschema.Draft202012Validator(schema)
        self.closed = jsonschema.Draft202012Validator(closed(schema))

    def accepts(self, value):
        """Says why not, if not."""
        for validator in (self.open, self.closed):
            error = jsonschema.exceptions.best_match(validator.iter_errors(value))
            if error is not None:
                raise AssertionError(f"{error.json_path}: {error.message[:500]}")

    def missed(self, value, optional=()):
        """Keys that could be gone, or have a neighbour that nothing describes, unnoticed."""
        for way in keys(value):
            if way[-1] not in optional and self.open.is_valid(without(value, way)):
                yield "gone", way
            if self.closed.is_valid(with_another(value, way)):
                yield "beside", way
