CREATE TABLE variables (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    deployment_id TEXT REFERENCES deployments (id) ON DELETE CASCADE,
    version_id TEXT REFERENCES versions (id) ON DELETE CASCADE,
    environment_tag_id TEXT REFERENCES environment_tags (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    secret UBIOPS_BOOLEAN NOT NULL,
    CHECK (
        (project IS NOT NULL) + (deployment_id IS NOT NULL) + (version_id IS NOT NULL)
            + (environment_tag_id IS NOT NULL) = 1
    )
);
CREATE UNIQUE INDEX variables_of_project ON variables (project, name);
CREATE UNIQUE INDEX variables_of_deployment ON variables (deployment_id, name);
CREATE UNIQUE INDEX variables_of_version ON variables (version_id, name);
CREATE UNIQUE INDEX variables_of_environment_tag ON variables (environment_tag_id, name);
