CREATE TABLE deployments (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    input_type TEXT NOT NULL,
    output_type TEXT NOT NULL,
    input_fields UBIOPS_JSON_TEXT NOT NULL,
    output_fields UBIOPS_JSON_TEXT NOT NULL,
    labels UBIOPS_JSON_TEXT NOT NULL,
    creation_date INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    UNIQUE (project, name)
);
