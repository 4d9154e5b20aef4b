"""Bounds of the transport, in one place. Sizes are bytes, times are seconds."""

from typing import Final

#: Until a connection is made, and between two pieces of an answer.
CONNECT_TIMEOUT: Final = 10.0
READ_TIMEOUT: Final = 60.0
#: A longer timeout is a mistake of unit, and more than a socket takes. Ten days.
LONGEST_TIMEOUT: Final = 864_000.0

#: Times that a call is sent again.
RETRIES: Final = 3
MOST_RETRIES: Final = 100
#: The first wait without a word from the server. It doubles each time, with a jitter of up to half of it, to at most BACKOFF_MAX.
BACKOFF: Final = 0.25
BACKOFF_MAX: Final = 10.0
#: All waits of one call together. The rate limit's period is 60 seconds, so a call that meets it can outlast it.
WAIT_MAX: Final = 90.0

REDIRECTS: Final = 5

#: Idle connections kept by a client; more can be open at a time, when more threads call.
POOL_SIZE: Final = 32

#: A JSON answer, decompressed. 100,000 deployments are some 100 MiB.
ANSWER_MAX: Final = 256 << 20
#: What a compressed answer may grow to without being looked at, and by which factor beyond that. Real lists stay below 100.
UNPACKED_FREE: Final = 16 << 20
UNPACKED_RATIO: Final = 200
#: Read in one go when its length is announced and no larger; else in pieces, with the bounds checked in between.
READ_AT_ONCE: Final = 16 << 20
PIECE: Final = 1 << 16
#: Kept of the body of an error.
ERROR_BODY: Final = 1 << 16
