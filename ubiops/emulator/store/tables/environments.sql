-- A project's own environments; the base environments are in environments.py.
CREATE TABLE environments (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    base_environment TEXT,
    description TEXT NOT NULL DEFAULT '',
    labels UBIOPS_JSON_TEXT NOT NULL DEFAULT '{}',
    supports_request_format UBIOPS_BOOLEAN NOT NULL DEFAULT 1,
    active_build TEXT,
    version_id TEXT UNIQUE REFERENCES versions (id) ON DELETE CASCADE, -- whose package brings it
    creation_date INTEGER NOT NULL DEFAULT 0,
    last_updated INTEGER NOT NULL DEFAULT 0,
    UNIQUE (project, name)
);

-- A tag has revisions of its own among those of its environment.
CREATE TABLE environment_tags (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    status TEXT,
    supports_request_format UBIOPS_BOOLEAN NOT NULL DEFAULT 1,
    active_build TEXT,
    creation_date INTEGER NOT NULL,
    UNIQUE (environment_id, name)
);

-- The file of a revision has its id, beside the packages of deployments.
CREATE TABLE environment_revisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    tag_id TEXT REFERENCES environment_tags (id) ON DELETE CASCADE,
    base_environment TEXT, -- of a tag; otherwise the environment's
    creation_date INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    size INTEGER NOT NULL,
    folder TEXT NOT NULL,
    files UBIOPS_JSON_TEXT NOT NULL
);
CREATE INDEX environment_revisions_of_environment ON environment_revisions (environment_id);
CREATE INDEX environment_revisions_of_tag ON environment_revisions (tag_id);

CREATE TABLE environment_builds (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL REFERENCES environment_revisions (id) ON DELETE CASCADE,
    creation_date INTEGER NOT NULL,
    status TEXT NOT NULL,
    error_message TEXT NOT NULL,
    trigger TEXT NOT NULL,
    secrets UBIOPS_JSON_TEXT -- of the tag, as they were when the build was started
);
CREATE INDEX environment_builds_of_revision ON environment_builds (revision_id);
