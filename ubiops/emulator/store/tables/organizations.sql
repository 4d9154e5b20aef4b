CREATE TABLE organizations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    creation_date INTEGER NOT NULL,
    status TEXT NOT NULL,
    subscription TEXT NOT NULL,
    two_factor_authentication_forced UBIOPS_BOOLEAN NOT NULL DEFAULT 0,
    overage_usage UBIOPS_BOOLEAN NOT NULL DEFAULT 0
);
