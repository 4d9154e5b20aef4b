-- The code of a revision is the file of its id.
CREATE TABLE revisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    creation_date INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    size INTEGER NOT NULL
);
CREATE INDEX revisions_of_version ON revisions (version_id);

-- What comes of a build is known when it starts, and is shown once it has ended.
CREATE TABLE builds (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
    creation_date INTEGER NOT NULL,
    status TEXT NOT NULL,
    error_message TEXT NOT NULL,
    trigger TEXT NOT NULL,
    has_request_method UBIOPS_BOOLEAN NOT NULL,
    has_requests_method UBIOPS_BOOLEAN NOT NULL
);
CREATE INDEX builds_of_revision ON builds (revision_id);
