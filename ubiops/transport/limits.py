"""The transport's limits. Sizes are in bytes, times in seconds."""

from typing import Final

#: Default timeouts: to connect, and between two reads of a response.
CONNECT_TIMEOUT: Final = 10.0
READ_TIMEOUT: Final = 60.0
#: Ten days. A longer timeout is a mistaken unit, and more than a socket accepts.
LONGEST_TIMEOUT: Final = 864_000.0

#: How many times a call is sent again.
RETRIES: Final = 3
MOST_RETRIES: Final = 100
#: The wait before the first retry when the server does not name one. It doubles up to BACKOFF_MAX, with up to half of it as jitter.
BACKOFF: Final = 0.25
BACKOFF_MAX: Final = 10.0
#: All waits of one call together. The period of the rate limit is 60 seconds, so a call that hits it can outlast it.
WAIT_MAX: Final = 90.0

REDIRECTS: Final = 5

#: Idle connections kept open. More can be in use at a time.
POOL_SIZE: Final = 32

#: A JSON response, decompressed. 100,000 deployments take about 100 MiB.
RESPONSE_MAX: Final = 256 << 20
#: A compressed response may always grow to this size, and beyond it to this ratio. Real lists stay below 100.
DECOMPRESSED_FREE: Final = 16 << 20
DECOMPRESSED_RATIO: Final = 200
#: A body of known length up to this size is read in one go; others in pieces, with the limits checked in between.
READ_AT_ONCE: Final = 16 << 20
PIECE: Final = 1 << 16
#: How much of an error's body is kept.
ERROR_BODY: Final = 1 << 16
#: How much of a request is sent together with its headers, in one system call.
JOINED: Final = 1 << 16
