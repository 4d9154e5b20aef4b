CREATE TABLE pipelines (
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

CREATE TABLE pipeline_versions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    pipeline_id TEXT NOT NULL REFERENCES pipelines (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    is_default UBIOPS_BOOLEAN NOT NULL,
    description TEXT NOT NULL,
    labels UBIOPS_JSON_TEXT NOT NULL,
    metadata UBIOPS_JSON_TEXT NOT NULL,
    monitoring TEXT,
    default_notification_group TEXT,
    request_retention_time INTEGER NOT NULL,
    request_retention_mode TEXT NOT NULL,
    attachments UBIOPS_JSON_TEXT NOT NULL,
    creation_date INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    UNIQUE (pipeline_id, version)
);
CREATE UNIQUE INDEX one_default_of_pipeline ON pipeline_versions (pipeline_id) WHERE is_default;

-- What an object refers to is found by its identifier, so that it can be renamed.
CREATE TABLE pipeline_objects (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    pipeline_version_id TEXT NOT NULL REFERENCES pipeline_versions (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    reference_type TEXT NOT NULL,
    operator TEXT,
    deployment_id TEXT REFERENCES deployments (id),
    deployment_version_id TEXT REFERENCES versions (id),
    pipeline_id TEXT REFERENCES pipelines (id),
    referenced_version_id TEXT REFERENCES pipeline_versions (id),
    configuration UBIOPS_JSON_TEXT NOT NULL,
    metadata UBIOPS_JSON_TEXT NOT NULL,
    UNIQUE (pipeline_version_id, name)
);
CREATE INDEX objects_of_deployment ON pipeline_objects (deployment_id);
CREATE INDEX objects_of_deployment_version ON pipeline_objects (deployment_version_id);
CREATE INDEX objects_of_pipeline ON pipeline_objects (pipeline_id);
CREATE INDEX objects_of_pipeline_version ON pipeline_objects (referenced_version_id);
