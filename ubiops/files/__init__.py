"""Files that are uploaded and downloaded, streamed."""
