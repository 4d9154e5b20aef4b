-- What code prints, and what the emulator says about it.
CREATE TABLE logs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    time INTEGER NOT NULL, -- nanoseconds since 1970
    text TEXT NOT NULL,
    labels UBIOPS_JSON_TEXT NOT NULL
);
CREATE INDEX logs_of_project ON logs (project, time);
