"""The command `python -m ubiops`: one module a subcommand."""
