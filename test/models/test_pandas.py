"""Models and pandas."""

import pandas as pd

import ubiops
from ubiops import models
from ubiops.models import ModelList


def test_pandas_makes_columns_of_models() -> None:
    """A list of models is a table at once, its values as in the JSON; `json_normalize` takes it, too."""
    received = {"name": "a", "last_updated": "2024-01-01T00:00:00Z", "labels": {"team": "x"}}
    rows = ModelList([models.DeploymentDetail.from_dict(received)])
    table = pd.DataFrame(rows)
    assert list(table.columns) == ["name", "last_updated", "labels"]
    assert pd.to_datetime(table["last_updated"])[0] == rows[0].last_updated
    assert list(pd.json_normalize(rows).columns) == ["name", "last_updated", "labels.team"]
    assert rows.to_dict() == [received]


def test_numbers_of_other_libraries_are_taken_as_they_are_meant() -> None:
    """A whole number of another type, as pandas has them, is kept as an int."""
    number = pd.Series([3]).iloc[0]
    version = ubiops.DeploymentVersionCreate(maximum_instances=number)
    assert type(version.to_dict()["maximum_instances"]) is int
