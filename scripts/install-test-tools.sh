#!/usr/bin/env bash
# Installs what the tests need beyond npm: poppler's pdftotext and pdftoppm, and qpdf, as independent readers of our PDFs.
# Debian and Ubuntu have them by apt-get, macOS by Homebrew. Never run on macOS so far.
set -euo pipefail
if command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null && command -v qpdf >/dev/null; then exit 0; fi
if command -v apt-get >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends poppler-utils qpdf >/dev/null
elif command -v brew >/dev/null; then
  HOMEBREW_NO_AUTO_UPDATE=1 brew install --quiet poppler qpdf
else
  echo "Please install poppler (pdftotext, pdftoppm) and qpdf." >&2
  exit 1
fi
