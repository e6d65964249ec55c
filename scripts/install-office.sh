#!/usr/bin/env bash
# Installs other readers of our Word files, for `npm run office`: LibreOffice's Writer and python-docx, as Debian has them.
set -euo pipefail
if command -v soffice >/dev/null && /usr/bin/python3 -c 'import docx' 2>/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "Please install LibreOffice (soffice) and python-docx for /usr/bin/python3." >&2
  exit 1
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui python3-docx >/dev/null
