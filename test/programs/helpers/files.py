"""The helpers for files of buckets: up and down, one and many, by name, prefix and URI."""

from settings import WORK, client, project, shown

from ubiops.exceptions import ApiException
from ubiops.utils import (
    UbiOpsFile,
    download_file,
    download_files,
    handle_file_input,
    upload_file,
    upload_files,
)

source = WORK / "source"
(source / "below").mkdir(parents=True)
for name in ("a.txt", "b.txt", "below/c.txt"):
    (source / name).write_text(f"content of {name}")

shown(upload_file(client, project, str(source / "a.txt"), _progress_bar=False))
shown(upload_file(client, project, str(source / "a.txt"), file_name="folder/other ä.txt", _progress_bar=False))
paths = [str(source / "a.txt"), str(source / "b.txt")]
shown(sorted(upload_files(client, project, paths, file_prefix="many/", _progress_bar=False)))
shown(sorted(upload_files(client, project, [str(source)], file_prefix="folder/", _progress_bar=False)))

target = WORK / "target"
target.mkdir()
download_file(client, project, file_name="a.txt", output_path=str(target), _progress_bar=False)
download_file(client, project, file_uri="ubiops-file://default/many/b.txt", output_path=str(target / "renamed.txt"))
download_files(client, project, prefix="many/", output_path=str(target), stream=False, _progress_bar=False)
download_files(client, project, prefix="folder/", output_path=str(target), parallel_downloads=2, _progress_bar=False)
for path in sorted(target.rglob("*")):
    shown(path.relative_to(target).as_posix(), path.read_text() if path.is_file() else "a folder")

shown(handle_file_input(client, project, "ubiops-file://default/a.txt", _progress_bar=False))
shown(handle_file_input(client, project, str(source / "b.txt"), file_prefix="in/", _progress_bar=False))
zipped = handle_file_input(client, project, str(source), file_prefix="in/", file_name="all.zip", _progress_bar=False)
shown(zipped)

file = UbiOpsFile("default", "folder/a.txt")
shown(file.bucket, file.file, file.file_uri)
for uri in ("ubiops-file://default/a.txt", "default/a.txt", "ubiops-file://a.txt"):
    try:
        shown(uri, UbiOpsFile.validate_uri(uri))
    except ValueError:
        shown(uri, "is refused")
shown(UbiOpsFile.from_uri("ubiops-file://bucket/a/b.txt").file, UbiOpsFile.remove_file_prefix("ubiops-file://b/c"))
try:
    download_file(client, project, file_name="missing.txt", output_path=str(target), _progress_bar=False)
except ApiException as error:
    shown("missing.txt:", error.status)
try:
    handle_file_input(client, project, "ubiops-file://default/missing.txt", _progress_bar=False)
except ApiException:
    shown("missing.txt is refused as input")
