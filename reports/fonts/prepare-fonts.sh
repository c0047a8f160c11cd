#!/bin/sh
# Prepares the typefaces of the official documents from Debian's font packages:
#   apt-get install texlive-lang-chinese fonts-noto-cjk python3-fonttools
# The result is the same, byte for byte, for the same package versions. Run it from anywhere.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target="$here/../src/main/resources/org/xianxing/reports/shared/fonts"
mkdir -p "$target"
# Time stamps inside the files: fixed, so that a second run changes nothing.
SOURCE_DATE_EPOCH=1767225600 PYTHONHASHSEED=0 /usr/bin/python3 "$here/prepare_fonts.py" "$target"
gzip -dc /usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz >"$target/COPYING-fandol.txt"
cp /usr/share/doc/texlive-doc/fonts/fandol/README "$target/README-fandol.txt"
# The licence text of the Noto faces, out of Debian's copyright file.
{
    echo "Copyright 2014-2022 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
    echo
    sed -n '/^License: SIL-1.1$/,/^License: GPL/p' /usr/share/doc/fonts-noto-cjk/copyright |
        sed -e '/^[A-Z][a-zA-Z]*:/d' -e 's/^ \.$//' -e 's/^ //'
} >"$target/OFL-noto.txt"
ls -l "$target"
