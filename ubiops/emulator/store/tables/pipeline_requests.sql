-- Requests to versions of pipelines, those of sub-pipelines included, which have a parent.
CREATE TABLE pipeline_requests (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL REFERENCES pipeline_versions (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES pipeline_requests (id) ON DELETE CASCADE,
    mode TEXT NOT NULL, -- express or batch
    status TEXT NOT NULL,
    priority INTEGER NOT NULL, -- the lowest goes first
    timeout INTEGER NOT NULL,
    deployment_timeout INTEGER,
    retention_mode TEXT NOT NULL,
    expires INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    time_created INTEGER NOT NULL,
    time_started INTEGER,
    time_completed INTEGER,
    input_size INTEGER NOT NULL,
    output_size INTEGER,
    input BLOB, -- as JSON
    output BLOB,
    error_message TEXT
);
CREATE INDEX requests_of_pipeline_version ON pipeline_requests (version_id, status, number);
CREATE INDEX requests_of_parent ON pipeline_requests (parent_id);
CREATE INDEX pipeline_requests_to_expire ON pipeline_requests (expires);

-- What a request to a pipeline has asked of its objects. One to a deployment or a sub-pipeline is a request with the same id, too.
CREATE TABLE pipeline_steps (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    request_id TEXT NOT NULL REFERENCES pipeline_requests (id) ON DELETE CASCADE,
    attachment TEXT NOT NULL, -- which led to the object
    position INTEGER NOT NULL, -- of the payload among those that the attachment gave
    object TEXT NOT NULL,
    reference_type TEXT NOT NULL,
    reference TEXT NOT NULL, -- the name of the operator, deployment or pipeline
    version TEXT,
    status TEXT NOT NULL,
    time_created INTEGER NOT NULL,
    time_started INTEGER,
    time_completed INTEGER,
    input_size INTEGER NOT NULL,
    output_size INTEGER,
    input BLOB, -- as JSON
    output BLOB,
    error_message TEXT,
    UNIQUE (request_id, attachment, position)
);
