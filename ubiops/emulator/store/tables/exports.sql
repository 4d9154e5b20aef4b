-- The file of an export, or of an import, has its id, beside the packages of deployments; it is there once `size` is known.
CREATE TABLE exports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    exported_by TEXT NOT NULL,
    creation_date INTEGER NOT NULL,
    status TEXT NOT NULL,
    error_message TEXT NOT NULL DEFAULT '',
    size INTEGER,
    description TEXT NOT NULL,
    packages UBIOPS_BOOLEAN NOT NULL, -- whether it has those of versions and environments
    contents UBIOPS_JSON_TEXT NOT NULL -- the names of what is exported
);
CREATE INDEX exports_of_project ON exports (project);
