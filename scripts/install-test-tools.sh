#!/usr/bin/env bash
# Installs what the tests need beyond npm: poppler's pdftotext, pdftoppm and pdffonts, and qpdf, as independent readers of our
# PDFs; fontconfig's fc-query, as one of fonts; zsh and fish, whose completion is tried in them. Debian and Ubuntu have them by
# apt-get, macOS by Homebrew. Never run on macOS so far.
set -euo pipefail
missing=()
for tool in pdftotext pdftoppm pdffonts qpdf fc-query zsh fish; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi
if command -v apt-get >/dev/null; then
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then sudo="sudo"; fi
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends poppler-utils qpdf fontconfig zsh fish >/dev/null
elif command -v brew >/dev/null; then
  HOMEBREW_NO_AUTO_UPDATE=1 brew install --quiet poppler qpdf fontconfig fish
else
  echo "Please install ${missing[*]}: poppler, qpdf, fontconfig, zsh and fish have them." >&2
  exit 1
fi
