-- A project's own environments; the base environments are in environments.py.
CREATE TABLE environments (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    UNIQUE (project, name)
);
