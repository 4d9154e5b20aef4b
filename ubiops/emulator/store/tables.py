"""What the database holds. Times are whole microseconds since 1970, so that they can be compared."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    func,
)

#: Kept as the database's user_version; a folder of another version is refused, never misread.
SCHEMA_VERSION = 1

metadata = MetaData()


def _identity() -> tuple[Column[int], Column[str]]:
    """A number that gives the order of creation, and the identifier that the API shows."""
    return Column("number", Integer, primary_key=True), Column("id", String, nullable=False, unique=True)


def _parent(name: str, target: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, String, ForeignKey(target, ondelete="CASCADE"), nullable=nullable, index=True)


projects = Table(
    "projects",
    metadata,
    *_identity(),
    Column("name", String, nullable=False, unique=True),
    Column("creation_date", Integer, nullable=False),
)

environments = Table(
    "environments",
    metadata,
    *_identity(),
    _parent("project", "projects.name"),
    Column("name", String, nullable=False),
    Column("display_name", String, nullable=False),
    UniqueConstraint("project", "name"),
    comment="A project's own environments; the base environments are in environments.py.",
)

deployments = Table(
    "deployments",
    metadata,
    *_identity(),
    _parent("project", "projects.name"),
    Column("name", String, nullable=False),
    Column("description", String, nullable=False),
    Column("input_type", String, nullable=False),
    Column("output_type", String, nullable=False),
    Column("input_fields", JSON, nullable=False),
    Column("output_fields", JSON, nullable=False),
    Column("labels", JSON, nullable=False),
    Column("creation_date", Integer, nullable=False),
    Column("last_updated", Integer, nullable=False),
    UniqueConstraint("project", "name"),
)

versions = Table(
    "versions",
    metadata,
    *_identity(),
    _parent("deployment_id", "deployments.id"),
    Column("version", String, nullable=False),
    Column("is_default", Boolean, nullable=False),
    Column("description", String, nullable=False),
    Column("environment", String, nullable=False),
    Column("environment_display_name", String, nullable=False),
    Column("instance_type", String),
    Column("instance_type_group_id", String, nullable=False),
    Column("instance_type_group_name", String, nullable=False),
    Column("maximum_instances", Integer, nullable=False),
    Column("minimum_instances", Integer, nullable=False),
    Column("maximum_idle_time", Integer, nullable=False),
    Column("labels", JSON, nullable=False),
    Column("monitoring", String),
    Column("default_notification_group", String),
    Column("request_retention_time", Integer, nullable=False),
    Column("request_retention_mode", String, nullable=False),
    Column("maximum_queue_size_express", Integer, nullable=False),
    Column("maximum_queue_size_batch", Integer, nullable=False),
    Column("static_ip", Boolean, nullable=False),
    Column("restart_request_interruption", Boolean, nullable=False),
    Column("ports", JSON, nullable=False),
    Column("creation_date", Integer, nullable=False),
    Column("last_updated", Integer, nullable=False),
    UniqueConstraint("deployment_id", "version"),
    CheckConstraint("minimum_instances <= maximum_instances"),
)
Index("one_default", versions.c.deployment_id, unique=True, sqlite_where=versions.c.is_default)

revisions = Table(
    "revisions",
    metadata,
    *_identity(),
    _parent("version_id", "versions.id"),
    Column("creation_date", Integer, nullable=False),
    Column("created_by", String, nullable=False),
    Column("size", Integer, nullable=False),
    comment="The code of a revision is the file of its id.",
)

builds = Table(
    "builds",
    metadata,
    *_identity(),
    _parent("revision_id", "revisions.id"),
    Column("creation_date", Integer, nullable=False),
    # When each state begins. Null while it waits for Store.advance_builds.
    Column("building_date", Integer),
    Column("validating_date", Integer),
    Column("finished_date", Integer),
    Column("error_message", String, nullable=False),
    Column("trigger", String, nullable=False),
    Column("has_request_method", Boolean, nullable=False),
    Column("has_requests_method", Boolean, nullable=False),
    comment="What comes of a build is known when it starts, and is shown from finished_date on.",
)

variables = Table(
    "variables",
    metadata,
    *_identity(),
    _parent("project", "projects.name", nullable=True),
    _parent("deployment_id", "deployments.id", nullable=True),
    _parent("version_id", "versions.id", nullable=True),
    Column("name", String, nullable=False),
    Column("value", String, nullable=False),
    Column("secret", Boolean, nullable=False),
    CheckConstraint("(project IS NOT NULL) + (deployment_id IS NOT NULL) + (version_id IS NOT NULL) = 1"),
)
Index(
    "one_variable_of_a_name",
    func.coalesce(variables.c.version_id, variables.c.deployment_id, variables.c.project),
    variables.c.name,
    unique=True,
)

audit_events = Table(
    "audit_events",
    metadata,
    *_identity(),
    _parent("project", "projects.name"),
    # No foreign keys: an event outlives what it tells of.
    Column("deployment_id", String, nullable=False, index=True),
    Column("version_id", String),
    Column("date", Integer, nullable=False),
    Column("action", String, nullable=False),
    Column("user", String, nullable=False),
    Column("event", String, nullable=False),
)
