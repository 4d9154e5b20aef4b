-- Requests to versions; those that are to leave no trace are here only while they wait or run.
CREATE TABLE deployment_requests (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    pipeline_request_id TEXT REFERENCES pipeline_requests (id) ON DELETE CASCADE, -- which made it
    mode TEXT NOT NULL, -- express, batch, or pipeline for those of a pipeline's batch request
    status TEXT NOT NULL,
    priority INTEGER NOT NULL, -- the lowest goes first
    timeout INTEGER NOT NULL,
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
CREATE INDEX requests_of_version ON deployment_requests (version_id, status, number);
CREATE INDEX requests_to_expire ON deployment_requests (expires);
CREATE INDEX requests_of_pipeline_request ON deployment_requests (pipeline_request_id);
