#!/bin/sh
# The main job, done by an installed refcli: the real list in, listed, printed, exported.
# Usage: sh tests/main_job.sh FOLDER OF THE PROGRAM refcli
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
refcli="$(cd "$1" && pwd)/refcli"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
REFCLI_LIBRARY=library.json REFCLI_CONFIG='' PYTHONWARNINGS=error
export REFCLI_LIBRARY REFCLI_CONFIG PYTHONWARNINGS
unset PYTHONPATH

"$refcli" --version
"$refcli" import "$data/references.txt" > imported.txt
[ "$("$refcli" list | wc -l)" -eq 25 ]
for style in gost vancouver apa geotar; do
    "$refcli" cite --all --style "$style" > "$style.txt"
    cmp "$style.txt" "$data/expected/$style.txt"
done
"$refcli" export --bibtex > refs.bib
[ "$(grep -c '^@' refs.bib)" -eq 25 ]
"$refcli" import --dry-run refs.bib > again.txt 2> said.txt
grep -q '25 already in the library' said.txt
[ ! -s again.txt ]

# Documents are made from templates that the wheel must hold.
for suffix in html docx odt rtf; do
    "$refcli" bib --style mla -o "list.$suffix"
    [ -s "list.$suffix" ]
done

# What needs an extra says so in one line and leaves with the status of a wrong input or request.
printf '%%PDF-1.7\n' > list.pdf
status=0
"$refcli" parse list.pdf 2> said.txt || status=$?
[ "$status" -eq 3 ]
grep -q "pip install 'refcli\[pdf\]'" said.txt
[ "$(wc -l < said.txt)" -eq 1 ]
echo "the installed program does the main job"
