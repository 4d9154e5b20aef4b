CREATE TABLE buckets (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    credentials UBIOPS_JSON_TEXT NOT NULL,
    configuration UBIOPS_JSON_TEXT NOT NULL,
    description TEXT NOT NULL,
    labels UBIOPS_JSON_TEXT NOT NULL,
    ttl INTEGER,
    creation_date INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    UNIQUE (project, name)
);

-- The content of a file is the object of its id; a file that is overwritten gets a new id.
CREATE TABLE bucket_files (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    bucket_id TEXT NOT NULL REFERENCES buckets (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    creation_date INTEGER NOT NULL,
    UNIQUE (bucket_id, name)
);

CREATE TABLE multipart_uploads (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    bucket_id TEXT NOT NULL REFERENCES buckets (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    creation_date INTEGER NOT NULL
);
CREATE INDEX multipart_uploads_of_bucket ON multipart_uploads (bucket_id);

-- The content of a part is the object of its id; or, of one that was appended to that of another, what is there from `start` on.
CREATE TABLE upload_parts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    upload_id TEXT NOT NULL REFERENCES multipart_uploads (id) ON DELETE CASCADE,
    part_number INTEGER NOT NULL,
    size INTEGER NOT NULL,
    appended_to TEXT,
    start INTEGER NOT NULL DEFAULT 0,
    UNIQUE (upload_id, part_number)
);
