"""Custom metrics, sent in the background."""

from __future__ import annotations

import atexit
import logging
import math
import os
import threading
import weakref
from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ubiops.exceptions import ApiException, ApiValueError, BadRequestException, NotFoundException
from ubiops.utils.waiting import core_api

if TYPE_CHECKING:
    from typing import Self

    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient

_LOGGER: Final = logging.getLogger("ubiops.metrics")

#: Values that are kept while they cannot be sent; the oldest go first.
KEPT: Final = 100_000
#: Values in one request.
SENT_AT_ONCE: Final = 5_000
#: The platform adds values that are at most two minutes old; less the time that a request may need to get there.
TAKEN_FOR: Final = timedelta(seconds=110)
#: Seconds that one request may take; at the end of a program it is not worth waiting longer.
SEND_SECONDS: Final = 30.0

_clients: Final[weakref.WeakSet[MetricClient]] = weakref.WeakSet()


class _Value(NamedTuple):
    metric: str
    labels: tuple[tuple[str, str], ...]
    date: datetime
    value: float

    def point(self) -> dict[str, Any]:
        return {"date": self.date.isoformat(), "value": self.value}


class MetricClient:
    """Collects values of metrics, and sends them every `insert_frequency` seconds, up to 55. Threads may share it.

    `start()` begins to send; `stop()`, the end of a `with` block and the end of the program send what is left. Without an `api_client`
    the variables `INT_API_TOKEN` and `INT_API_URL` say where to send and as whom, as an instance on the platform has them; then those
    of every client. While the platform cannot be reached, the newest 100,000 values are kept and sent later; it takes values that are at
    most two minutes old. With `debug`, what is sent is printed. What cannot be sent is a warning in the log, never an error for the code
    that measures.

        with MetricClient("project") as metrics:
            metrics.log_metric("custom.loss", {"model": "a"}, 0.25)

    Raises ApiValueError for an `insert_frequency` that is not above 0. POST /projects/P/time-series/aggregate.
    """

    def __init__(
        self,
        project_name: str,
        api_client: ApiClient | CoreApi | None = None,
        insert_frequency: float = 60,
        debug: bool = False,
    ) -> None:
        if not insert_frequency > 0:
            raise ApiValueError(f"insert_frequency is a number of seconds above 0, not {insert_frequency!r}")
        self._project_name = project_name
        self._api = core_api(_own_client() if api_client is None else api_client)
        self._seconds = min(insert_frequency, TAKEN_FOR.total_seconds() / 2)
        self._debug = debug
        self._running = False
        self._reset()
        _clients.add(self)

    def _reset(self) -> None:
        self._values: deque[_Value] = deque(maxlen=KEPT)
        self._wake = threading.Condition()
        self._sending = threading.Lock()
        self._thread: threading.Thread | None = None
        self._dropped = 0

    def log_metric(self, metric_name: str, labels: Mapping[str, str], value: float) -> None:
        """Keep a value of a metric, measured now, to be sent. Raises ApiValueError for what no metric can have."""
        if not metric_name or not isinstance(metric_name, str):
            raise ApiValueError(f"metric_name is the name of a metric, not {metric_name!r}")
        if not isinstance(labels, Mapping):
            raise ApiValueError(f"labels is a dict of texts, not {type(labels).__name__}")
        if not all(isinstance(text, str) for pair in labels.items() for text in pair):
            raise ApiValueError("labels has a name or a value that is not text (str)")
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        if not math.isfinite(number):
            raise ApiValueError(f"value is a finite number, not {value!r}")
        measured = _Value(metric_name, tuple(sorted(labels.items())), datetime.now(UTC), number)
        with self._wake:
            if len(self._values) == KEPT:
                self._dropped += 1
            self._values.append(measured)
            if len(self._values) in {KEPT // 2, KEPT}:
                self._wake.notify_all()
            if self._running and self._thread is None:  # a forked process has none
                self._start_thread()

    def start(self) -> None:
        """Begin to send in the background."""
        with self._wake:
            self._running = True
            if self._thread is None:
                self._start_thread()

    def _start_thread(self) -> None:
        # A daemon, so that it keeps no program from ending; what is left then is sent by `_at_exit`.
        self._thread = threading.Thread(target=self._run, name="ubiops-metrics", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Send what is left, and stop sending. Returns when that is done, or when it has failed."""
        with self._wake:
            self._running = False
            thread, self._thread = self._thread, None
            self._wake.notify_all()
        if thread is not None:
            thread.join()
        self._send()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def _run(self) -> None:
        while True:
            with self._wake:
                if self._running:
                    self._wake.wait(self._seconds)
                if not self._running:
                    return
            self._send()

    def _send(self) -> None:
        """Send what there is. What cannot be sent now is kept, unless the platform refuses it."""
        with self._sending:
            while values := self._take():
                if left := self._deliver(values):
                    self._keep(left)
                    return

    def _take(self) -> list[_Value]:
        """The next values to send. Those that are too old are by themselves: they would take the others along."""
        recent = datetime.now(UTC) - TAKEN_FOR
        with self._wake:
            values: list[_Value] = []
            while self._values and len(values) < SENT_AT_ONCE:
                if values and (self._values[0].date < recent) != (values[0].date < recent):
                    break
                values.append(self._values.popleft())
            dropped, self._dropped = self._dropped, 0
        if dropped:
            _LOGGER.warning("%d values of metrics were dropped: more than %d could not be sent", dropped, KEPT)
        return values

    def _deliver(self, values: list[_Value]) -> list[_Value]:
        """Send values; those that cannot be sent now are given back."""
        series = _series(values)
        try:
            body = [
                {"metric": metric, "labels": dict(labels), "data": [each.point() for each in own]}
                for (metric, labels), own in series.items()
            ]
            self._api.time_series_data_aggregate(self._project_name, body, _deadline=SEND_SECONDS)
        except (BadRequestException, NotFoundException) as error:
            if len(series) > 1 and values[0].date >= datetime.now(UTC) - TAKEN_FOR:
                # A request is refused as a whole: one metric that does not exist is not to cost the values of others.
                return self._deliver_each(list(series.values()))
            _LOGGER.warning("%d values of %s were refused: %s", len(values), _names(values), error)
        except ApiException as error:
            _LOGGER.warning("%d values of %s could not be sent: %s", len(values), _names(values), error)
            return values
        else:
            if self._debug:
                print(f"Sent {len(values)} values of {_names(values)}", flush=True)
        return []

    def _deliver_each(self, series: list[list[_Value]]) -> list[_Value]:
        for number, values in enumerate(series, 1):
            if left := self._deliver(values):
                return left + [each for rest in series[number:] for each in rest]
        return []

    def _keep(self, values: list[_Value]) -> None:
        """Put values back that could not be sent, as far as there is room."""
        with self._wake:
            room = KEPT - len(self._values)
            self._dropped += max(len(values) - room, 0)
            self._values.extendleft(reversed(values[len(values) - min(len(values), room) :]))


def _series(values: list[_Value]) -> dict[tuple[str, tuple[tuple[str, str], ...]], list[_Value]]:
    found: dict[tuple[str, tuple[tuple[str, str], ...]], list[_Value]] = {}
    for one in values:
        found.setdefault((one.metric, one.labels), []).append(one)
    return found


def _names(values: list[_Value]) -> str:
    return ", ".join(sorted({one.metric for one in values}))


def _own_client() -> ApiClient:
    from ubiops.api_client import ApiClient
    from ubiops.configuration import Configuration

    configuration = Configuration()
    if token := os.environ.get("INT_API_TOKEN"):
        configuration.api_key["Authorization"] = token
    if host := os.environ.get("INT_API_URL"):
        configuration.host = host
    return ApiClient(configuration)


@atexit.register
def _at_exit() -> None:
    for client in list(_clients):
        client.stop()


def _after_fork() -> None:
    """What was collected before belongs to the parent, which sends it."""
    for client in list(_clients):
        client._reset()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
