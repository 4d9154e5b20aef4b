CREATE TABLE projects (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    organization_name TEXT NOT NULL REFERENCES organizations (name) ON UPDATE CASCADE ON DELETE CASCADE,
    creation_date INTEGER NOT NULL,
    advanced_permissions UBIOPS_BOOLEAN NOT NULL DEFAULT 0,
    credits REAL,
    suspended UBIOPS_BOOLEAN NOT NULL DEFAULT 0,
    suspended_reason TEXT,
    cors_origins UBIOPS_JSON_TEXT NOT NULL DEFAULT '[]',
    labels UBIOPS_JSON_TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX projects_of_organization ON projects (organization_name);
