"""The rooms of src/, lowest first, and those that each may use besides itself: by include and by call."""

ROOMS = {
    "base": (),
    "model": ("base",),
    "forms": ("base", "model"),
    "engine": ("base", "model"),
    "prose": ("base", "model", "forms", "engine"),
    "ops": ("base", "model", "forms", "engine", "prose"),
    "registers": ("base", "model", "forms", "engine", "ops"),
    "rollup": ("base", "model", "forms", "engine", "ops"),
    "rules": ("base", "model", "forms", "engine", "prose", "registers", "rollup"),
    "source": ("base", "model"),
    "write": ("base", "model", "forms", "registers", "rollup", "rules", "ops"),
    "json": ("base", "model", "forms", "engine", "prose", "rules", "ops", "registers", "rollup", "source", "write"),
    "document": ("base", "model", "source"),
    "read": ("base", "model", "forms", "source", "document", "json"),
    "intake": ("base", "model", "forms", "registers", "source", "document", "json"),
    "write_back": ("base", "model", "forms", "source", "document", "read"),
}
