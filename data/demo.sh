#!/bin/sh
# What refcli does with a real list, from the pasted text to four styles.
# Usage: sh data/demo.sh [FOLDER OF THE PROGRAM refcli]
set -eu
data=$(cd "$(dirname "$0")" && pwd)
PATH="${1:+$(cd "$1" && pwd):}$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$data/references.txt" "$folder"
cd "$folder"
REFCLI_LIBRARY=library.json REFCLI_CONFIG=
export REFCLI_LIBRARY REFCLI_CONFIG

if [ -t 1 ] && [ -z "${NO_COLOR-}" ] && [ "${TERM-dumb}" != dumb ]; then
    bold=$(printf '\033[1m') plain=$(printf '\033[0m')
else
    bold='' plain=''
fi

say() {
    printf '\n\n%s# %s%s\n' "$bold" "$1" "$plain"
}

show() {
    printf '\n%s$ %s%s\n' "$bold" "$1" "$plain"
    eval "$1"
}

say 'A reference list, as it was copied from the page of a journal'
show 'sed -n "4p;13p" references.txt'

say 'is read, and kept: what was read with doubt is named'
show 'refcli import references.txt'

say 'Look at it: all of it, what a query finds, one entry and the text that it came from'
show 'refcli list | wc -l'
show 'refcli list "digital year:2021.." --sort -year'
show 'refcli show 13'

say 'Print it as a journal wants it'
for style in gost vancouver apa bibtex; do
    show "refcli cite 4,13 --style $style"
done

say 'The whole list in another style, and a citation for the text'
show 'refcli bib --style vancouver -o references.html && grep -c "<div class=\"csl-entry" references.html'
show 'refcli bib --style gost -o references.docx && ls -s references.docx'
show 'refcli cite --in-text 4,13 --locator "p. 12" --style apa'

say 'The second list that a Russian journal asks for, in Latin letters'
show 'refcli bib 13-15 --style gost --references vancouver'

say 'Put something right, and take it back'
show 'refcli set "title=Continuous medical and pharmaceutical education portal of the Ministry
  of Health of the Russian Federation" 16'
show 'refcli diff'
show 'refcli undo'

say 'The same list again, and one of its references written another way'
show 'refcli import references.txt'
show 'refcli add --force "Roda, S. (2021). Digital skills for doctors: explaining European
  doctors'"'"' position. Journal of European CME, 10(1), 1."'
show 'refcli dedupe' || [ $? -eq 1 ]
show 'refcli dedupe --apply sure'

say 'Off to LaTeX, Zotero, EndNote, a spreadsheet'
show 'refcli export --bibtex > refs.bib && grep -c "^@" refs.bib'
