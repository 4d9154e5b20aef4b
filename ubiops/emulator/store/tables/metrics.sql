-- The project's own metrics; those of the platform are the same everywhere.
CREATE TABLE metrics (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    name TEXT NOT NULL,
    metric_type TEXT NOT NULL, -- delta or gauge
    description TEXT NOT NULL,
    unit TEXT,
    labels UBIOPS_JSON_TEXT NOT NULL, -- the names of those that values can be found by
    creation_date INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    UNIQUE (project, name)
);

-- The values that were sent, by metric and labels.
CREATE TABLE time_series (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    metric TEXT NOT NULL, -- its name: it may be one of the platform's
    labels UBIOPS_JSON_TEXT NOT NULL, -- sorted by name
    UNIQUE (project, metric, labels)
);

CREATE TABLE time_series_points (
    series INTEGER NOT NULL REFERENCES time_series (number) ON DELETE CASCADE,
    minute INTEGER NOT NULL, -- since 1970
    total REAL NOT NULL,
    samples INTEGER NOT NULL, -- so many values are added up in it
    PRIMARY KEY (series, minute)
) WITHOUT ROWID;
