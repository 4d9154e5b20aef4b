"""The metrics that every project has, as the platform's documentation lists them, and what the emulator counts for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..context import Context
from ..store import counters
from ..store.counters import Counter
from ..store.series import Sums, Window

#: Identifiers of metrics of the platform are below it.
ID_STEP = 100
_INSTANCES = "deployments.instances"


class PlatformMetric(NamedTuple):
    """A metric that the platform measures."""

    name: str
    #: delta or gauge.
    metric_type: str
    unit: str
    description: str
    #: SQL for what the counts of a minute add to its sum, and to what that is divided by.
    value: str = ""
    weight: str = "1"
    id: int = 0
    labels: Sequence[str] = ()

    @property
    def is_level(self) -> bool:
        """Whether values are averages over the time, rather than over requests."""
        return self.metric_type == "gauge" and self.unit in ("items", "instances")


_WAIT = "(express_wait + batch_wait) / 1e6"
_REQUESTS = (
    PlatformMetric("requests", "delta", "requests", "Requests that have ended", "requests"),
    PlatformMetric("failed_requests", "delta", "requests", "Requests that have failed", "failed"),
    PlatformMetric(
        "request_duration",
        "gauge",
        "seconds",
        "Average time of processing a request",
        "duration / 1e6",
        "express + batch",
    ),
    PlatformMetric("input_volume", "delta", "bytes", "Size of the data of requests", "input_volume"),
    PlatformMetric("output_volume", "delta", "bytes", "Size of the results of requests", "output_volume"),
)
_DEPLOYMENTS = (
    *_REQUESTS,
    PlatformMetric("network_in", "delta", "bytes", "Inbound network traffic"),
    PlatformMetric("network_out", "delta", "bytes", "Outbound network traffic"),
    PlatformMetric("queue_size", "gauge", "items", "Average number of requests that wait", _WAIT),
    PlatformMetric("express_queue_size", "gauge", "items", "Average number of direct ones", "express_wait / 1e6"),
    PlatformMetric("batch_queue_size", "gauge", "items", "Average number of batch requests", "batch_wait / 1e6"),
    PlatformMetric("queue_time", "gauge", "seconds", "Average time of waiting", _WAIT, "express + batch"),
    PlatformMetric(
        "express_queue_time", "gauge", "seconds", "Average time for direct requests", "express_wait / 1e6", "express"
    ),
    PlatformMetric(
        "batch_queue_time", "gauge", "seconds", "Average time for batch requests", "batch_wait / 1e6", "batch"
    ),
    PlatformMetric("memory_utilization", "gauge", "bytes", "Memory used during a request"),
    PlatformMetric("instances", "gauge", "instances", "Average number of instances"),
    PlatformMetric("credits", "delta", "credits", "Credits that instances have used"),
)
_PIPELINES = (
    *_REQUESTS,
    PlatformMetric("object_requests", "delta", "requests", "Requests to objects of pipelines", "object_requests"),
    PlatformMetric("object_failed_requests", "delta", "requests", "Those that have failed", "object_failed"),
)
#: What belongs to an instance rather than to a request has no user.
_OF_INSTANCES = frozenset({"network_in", "network_out", "memory_utilization", "instances", "credits"})


def _metrics() -> Mapping[str, PlatformMetric]:
    found: dict[str, PlatformMetric] = {}
    for kind, label, metrics in (
        ("deployments", "deployment_version_id", _DEPLOYMENTS),
        ("pipelines", "pipeline_version_id", _PIPELINES),
    ):
        for metric in metrics:
            name, labels = f"{kind}.{metric.name}", [label] if metric.name in _OF_INSTANCES else [label, "user_id"]
            found[name] = metric._replace(id=len(found) + 1, name=name, labels=labels)
    return found


#: By name, in the order of the documentation.
PLATFORM_METRICS = _metrics()


class Counted(NamedTuple):
    """A series that the emulator counts."""

    counter: Counter
    metric: PlatformMetric
    labels: Mapping[str, str]

    @property
    def id(self) -> int:
        """Different from those of series whose values were sent, which are multiples of ID_STEP."""
        return self.counter.number * ID_STEP + self.metric.id


def counted_series(context: Context, project: str, name: str | None = None) -> Iterator[Counted]:
    """What is counted in a project, for all metrics or one."""
    chosen = [metric for metric in PLATFORM_METRICS.values() if name in (None, metric.name)]
    for counter in counters.find(context, project) if chosen else ():
        ids = (counter.version_id, counter.user_id) if counter.user_id else (counter.version_id,)
        for metric in chosen:
            of_kind = metric.name.startswith(counter.kind) and len(metric.labels) == len(ids)
            if of_kind and (metric.value or metric.name == _INSTANCES):
                yield Counted(counter, metric, dict(zip(metric.labels, ids, strict=True)))


def counted_sums(context: Context, metric: PlatformMetric, chosen: Sequence[Counter], window: Window) -> Sums:
    """What some counters come to for a metric."""
    if metric.name == _INSTANCES:
        running = [instance.id for instance in context.platform.execution.instances()]
        return counters.instance_seconds(context, chosen, window, running)
    return counters.sums(context, chosen, window, metric.value, metric.weight) if metric.value else {}
