-- Who has sent requests to what. It outlasts the version; without a user it is about instances.
CREATE TABLE request_counters (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    project TEXT NOT NULL REFERENCES projects (name) ON UPDATE CASCADE ON DELETE CASCADE,
    kind TEXT NOT NULL, -- deployments or pipelines
    version_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    UNIQUE (version_id, user_id)
);
CREATE INDEX request_counters_of_project ON request_counters (project);

-- What the requests come to that ended within a minute.
CREATE TABLE request_counts (
    counter INTEGER NOT NULL REFERENCES request_counters (number) ON DELETE CASCADE,
    minute INTEGER NOT NULL, -- since 1970
    requests INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    input_volume INTEGER NOT NULL, -- bytes
    output_volume INTEGER NOT NULL,
    express INTEGER NOT NULL, -- direct ones that were processed
    batch INTEGER NOT NULL,
    duration INTEGER NOT NULL, -- microseconds of being processed
    express_wait INTEGER NOT NULL, -- microseconds of waiting before that
    batch_wait INTEGER NOT NULL,
    object_requests INTEGER NOT NULL,
    object_failed INTEGER NOT NULL,
    PRIMARY KEY (counter, minute)
) WITHOUT ROWID;

-- Instances, as long as they were seen; what an emulator that was killed has not seen any more is not counted.
CREATE TABLE instance_times (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL REFERENCES request_counters (number) ON DELETE CASCADE,
    started INTEGER NOT NULL, -- microseconds since 1970
    seen INTEGER NOT NULL
);
CREATE INDEX instance_times_of_counter ON instance_times (counter, seen);
