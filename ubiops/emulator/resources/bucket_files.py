"""The files of buckets in the database: kept, replaced, expired. Their content is an object of the store."""

from __future__ import annotations

from ..context import Context
from ..errors import NotFound
from ..jobs.dispatcher import Job, JobKind
from ..store.database import Connection, Row
from ..store.records import quoted


def find_file(db: Connection, bucket_id: str, name: str) -> Row:
    """A file of a bucket; raises NotFound."""
    row = db.one("SELECT * FROM bucket_files WHERE bucket_id = ? AND name = ?", bucket_id, name)
    if row is None:
        raise NotFound(f"there is no file {quoted(name)} in this bucket")
    return row


def keep_file(context: Context, bucket_id: str, name: str, id: str, size: int) -> None:
    """Make an object of the store a file of a bucket, in place of one of the same name; raises NotFound."""
    bucket = context.db.one("SELECT ttl FROM buckets WHERE id = ?", bucket_id)
    if bucket is None:
        raise NotFound("the bucket no longer exists")
    drop_bucket_files(context, "bucket_id = ? AND name = ?", bucket_id, name)
    moment = context.now()
    values = {"id": id, "bucket_id": bucket_id, "name": name, "size": size, "creation_date": moment}
    context.db.insert("bucket_files", values)
    _expire_at(context, id, moment, bucket["ttl"])


def drop_bucket_files(context: Context, where: str, *values: object) -> None:
    """Remove files and the parts of unfinished uploads; `where` is over `bucket_id` and `name`."""
    db = context.db
    ids = db.values(f"SELECT id FROM bucket_files WHERE {where}", *values)  # noqa: S608 - our own conditions
    uploads = f"SELECT id FROM multipart_uploads WHERE {where}"  # noqa: S608 - same
    if "name" not in where:
        ids += db.values(f"SELECT coalesce(appended_to, id) FROM upload_parts WHERE upload_id IN ({uploads})", *values)  # noqa: S608 - same
        db.execute(f"DELETE FROM multipart_uploads WHERE {where}", values)  # noqa: S608 - same
    db.execute(f"DELETE FROM bucket_files WHERE {where}", values)  # noqa: S608 - same
    db.executemany("DELETE FROM jobs WHERE kind = 'expire_file' AND subject = ?", [(gone,) for gone in ids])
    context.after_commit(lambda: context.platform.store.objects.remove(ids))


def set_expiry(context: Context, bucket_id: str, ttl: int | None) -> None:
    """Let all files of a bucket expire so many seconds after they were written, or never."""
    rows = context.db.all("SELECT id, creation_date FROM bucket_files WHERE bucket_id = ?", bucket_id)
    for row in rows:
        context.db.execute("DELETE FROM jobs WHERE kind = 'expire_file' AND subject = ?", (row["id"],))
        _expire_at(context, row["id"], row["creation_date"], ttl)


def _expire_at(context: Context, id: str, written: int, ttl: int | None) -> None:
    if ttl is not None:
        context.platform.jobs.add(context, "expire_file", id, due=written + ttl * 1_000_000)


async def _run(context: Context, job: Job) -> None:
    await context.write(_expire, job)


def _expire(context: Context, job: Job) -> None:
    drop_bucket_files(context, "id = ?", job.subject)
    context.platform.jobs.finish(context, job)


def _give_up(context: Context, job: Job, reason: str) -> None:
    """Leave the file where it is; the log says why it could not be removed."""


EXPIRE_FILE = JobKind(name="expire_file", run=_run, give_up=_give_up, repeats=True)
