#!/bin/sh
# What refcli does with a real list, from the pasted text to four styles.
# Usage: sh data/demo.sh [FOLDER OF THE PROGRAM refcli]
set -eu
data=$(cd "$(dirname "$0")" && pwd)
PATH="${1:+$(cd "$1" && pwd):}$PATH"
REFCLI_LIBRARY=$(mktemp -d)/library.json
export REFCLI_LIBRARY
trap 'rm -rf "$(dirname "$REFCLI_LIBRARY")"' EXIT

show() {
    printf '\n$ %s\n' "$*"
    "$@"
}

show refcli import "$data/references.txt"
show refcli list
show refcli show 13
for style in gost vancouver apa bibtex; do
    show refcli cite 4,13 --style "$style"
done
printf '\n$ refcli export --bibtex > refs.bib\n'
refcli export --bibtex > "$(dirname "$REFCLI_LIBRARY")/refs.bib"
grep -c '^@' "$(dirname "$REFCLI_LIBRARY")/refs.bib" | sed 's/$/ entries/'
show refcli import "$data/references.txt"
printf '\n$ refcli dedupe\n'
refcli dedupe
