# The emulator in a container; docs/emulator.md says how to use it.
#
#   docker build -t ubiops-emulator .
#   docker run --init -p 127.0.0.1:8021:8021 -v ubiops-data:/data ubiops-emulator

FROM python:3.12-slim

RUN useradd --create-home --uid 1000 --user-group emulator \
    && install --directory --owner=emulator --group=emulator --mode=700 /data

WORKDIR /src
COPY LICENSE README.md pyproject.toml requirements.txt setup.py ./
COPY ubiops ubiops
RUN pip install --no-cache-dir --constraint requirements.txt ".[emulator]"

# Uploaded code runs with the rights of this user.
USER 1000:1000
WORKDIR /home/emulator
VOLUME /data
EXPOSE 8021

# Not urllib, which would ask a proxy.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import http.client, sys; c = http.client.HTTPConnection('127.0.0.1', 8021, timeout=4); c.request('GET', '/_emulator/health'); sys.exit(c.getresponse().status != 200)"]

ENTRYPOINT ["ubiops-emulator", "--bind", "0.0.0.0", "--port", "8021", "--data-dir", "/data"]
