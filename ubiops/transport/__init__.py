"""HTTP: connections, TLS, proxies, retries, redirects, deadlines, streaming. The only part of the client that knows urllib3.

`channel` is the way in, and `docs/architecture.md` shows how the modules build on each other. Importing this package, or
what `Configuration` needs of it (`address`, `limits`, `secret`, `settings`), loads neither urllib3 nor `http.client` nor `ssl`.
"""
