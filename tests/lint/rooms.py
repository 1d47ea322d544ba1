"""The rooms of src/, lowest first, and those that each may use besides itself: by include and by call."""

ROOMS = {
    "base": (),
    "model": ("base",),
    "forms": ("base", "model"),
    "engine": ("base", "model"),
    "prose": ("base", "model", "forms", "engine"),
    "rules": ("base", "model", "forms", "engine", "prose"),
    "ops": ("base", "model", "forms", "engine", "prose"),
    "source": ("base", "model"),
    "write": ("base", "model", "forms", "rules", "ops"),
    "json": ("base", "model", "forms", "engine", "prose", "rules", "ops", "source", "write"),
    "document": ("base", "model", "source"),
    "read": ("base", "model", "forms", "source", "document", "json"),
    "write_back": ("base", "model", "forms", "source", "document", "read"),
}
