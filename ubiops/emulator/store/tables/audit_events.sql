-- An event outlives what it tells of, so what it names is no foreign key.
CREATE TABLE audit_events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    object_type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    parent_id TEXT NOT NULL, -- the deployment or pipeline in whose own list the event is
    date INTEGER NOT NULL,
    action TEXT NOT NULL,
    user TEXT NOT NULL,
    event TEXT NOT NULL
);
CREATE INDEX audit_events_of_project ON audit_events (project);
CREATE INDEX audit_events_of_parent ON audit_events (parent_id);
