#!/bin/sh
# Installs Debian's Chromium and its driver, which the tests in this folder use, where they are missing.
set -eu
if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "test/browser: chromium and chromedriver are missing, and there is no apt-get to install them with" >&2
    exit 1
fi
echo "test/browser: installing the packages chromium and chromium-driver with apt-get" >&2
run=
if [ "$(id -u)" -ne 0 ]; then
    run=sudo
fi
$run apt-get update -qq
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends chromium chromium-driver >&2
