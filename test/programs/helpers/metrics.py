"""`MetricClient`: values of a metric of one's own, sent and read again."""

import datetime
import threading
import time

from settings import api, client, project, shown

from ubiops.utils import MetricClient

api.metrics_create(project, {"name": "custom.loss", "unit": "points", "metric_type": "gauge", "labels": ["model"]})
metrics = MetricClient(project, client, insert_frequency=1)
metrics.start()
for value in (1.0, 2.0, 6.0):
    metrics.log_metric("custom.loss", {"model": "a"}, value)
metrics.log_metric(metric_name="custom.loss", labels={"model": "b"}, value=5)
if isinstance(metrics, threading.Thread):
    time.sleep(3)  # the published client drops what it has not sent when it is stopped
metrics.stop()

now = datetime.datetime.now(datetime.timezone.utc)  # noqa: UP017 - as programs for the published client have it
for model in ("a", "b"):
    series = api.time_series_data_list(
        project,
        metric="custom.loss",
        start_date=(now - datetime.timedelta(minutes=10)).isoformat(),
        end_date=(now + datetime.timedelta(minutes=10)).isoformat(),
        aggregation_period=86400,
        labels=f"model:{model}",
    )
    shown(model, series.unit, [point.value for point in series.data_points])
client.close()
