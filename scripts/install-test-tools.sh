#!/usr/bin/env bash
# Installs what the tests need beyond npm: poppler's pdftotext and pdftoppm, and qpdf, as independent readers of our PDFs.
set -euo pipefail
if command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null && command -v qpdf >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "Please install poppler-utils (pdftotext, pdftoppm) and qpdf." >&2
  exit 1
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends poppler-utils qpdf >/dev/null
