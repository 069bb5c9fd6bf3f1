#!/usr/bin/env bash
# zimwriterfs of zim-tools 3.1.3 (Debian 12): a file of redirects is refused whatever it holds.
#
# `--redirects` is documented as a TSV of "url title target_url". A line of three columns, each of which names what is there, ends
# the program with "line #1 has invalid format", and so does a line of two, four, five or six. A ZIM cannot be given the address
# of a folder (`guide/`) beside that of its page (`guide/index.html`) this way. Without the option the same folder is packed.
#
# Seen on 2026-11-29, zim-tools 3.1.3-1:
#   without redirects: exit 0, a ZIM
#   2 to 6 columns:    exit 1, no ZIM, line #1 has invalid format
#
# Exits 0 while that is so, 1 if it has changed, 77 where zimwriterfs 3.1.3 is not installed (apt-get install zim-tools).
set -euo pipefail

zimwriterfs --version 2> /dev/null | grep -q 'zim-tools 3.1.3' || { echo 'zimwriterfs 3.1.3 is not installed'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p site/guide
echo '<!doctype html><title>a</title><p>a</p>' | tee site/index.html > site/guide/index.html
# A PNG of 48 by 48 black pixels.
base64 -d > site/icon.png <<'END'
iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAAAAAByaaZbAAAAE0lEQVR42mNgGAWjYBSMglEwZAEACUAAAQ6jbFIAAAAASUVORK5CYII=
END

# Prints the outcome; what is given are further options.
pack() {
  local code=0 zim=no
  rm -rf packed.zim*
  zimwriterfs -w index.html -I icon.png -l eng -t t -d d -c c -p p -n n -j "$@" site packed.zim > log 2>&1 || code=$?
  [ -f packed.zim ] && zim=a
  echo "exit $code, $zim ZIM$(grep -o ', line #1 has invalid format' <(sed 's/zimwriterfs: /, /' log) || true)"
}

plain=$(pack)
echo "without redirects: $plain"
[ "$plain" = 'exit 0, a ZIM' ] || { echo 'This has changed.'; exit 1; }
for line in 'guide/\tguide/index.html' 'guide/\ta\tguide/index.html' 'A\tguide/\ta\tguide/index.html' \
  'A\tguide/\ta\tA\tguide/index.html' 'A\tguide/\ta\tA\tguide/index.html\tb'; do
  printf "$line\n" > redirects.tsv
  outcome=$(pack -r redirects.tsv)
  echo "$line: $outcome"
  [ "$outcome" = 'exit 1, no ZIM, line #1 has invalid format' ] || { echo 'This has changed.'; exit 1; }
done
