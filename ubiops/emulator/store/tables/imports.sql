CREATE TABLE imports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    imported_by TEXT NOT NULL,
    creation_date INTEGER NOT NULL,
    status TEXT NOT NULL,
    error_message TEXT NOT NULL DEFAULT '',
    size INTEGER,
    link TEXT, -- where the file is to be fetched
    skip_confirmation UBIOPS_BOOLEAN NOT NULL,
    contents UBIOPS_JSON_TEXT NOT NULL DEFAULT '{}', -- what the file holds, once it has been read
    confirmed UBIOPS_JSON_TEXT -- what of it is to be created
);
CREATE INDEX imports_of_project ON imports (project);
