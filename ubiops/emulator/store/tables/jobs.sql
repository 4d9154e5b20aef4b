-- What takes time. A row goes in the transaction that ends its job.
CREATE TABLE jobs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL, -- the id of what it is for
    due INTEGER, -- null while it waits for someone to say when
    priority INTEGER NOT NULL DEFAULT 0, -- the highest goes first
    lease TEXT, -- the run of the emulator that works on it
    arguments UBIOPS_JSON_TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX jobs_due ON jobs (due) WHERE lease IS NULL;
CREATE INDEX jobs_of_subject ON jobs (kind, subject);
