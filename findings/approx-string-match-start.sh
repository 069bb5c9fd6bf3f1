#!/usr/bin/env bash
# approx-string-match 2.0.0: `start` is not always a start of the match whose `errors` are told. It finds ca in abcdef from 0 to
# 3 with 1 error; but abc is 3 errors away from ca, and what is 1 error away and ends there is c alone, from 2.
#
# The ends are right, and so are the errors. The start is looked for by a second search, backwards, in the few characters before
# the end; that search may begin anywhere in them, and need not at the end. It shows where short quotations with many errors are
# looked for, as after words were exchanged.
#
# Seen on 2026-11-29, Node 24.21.0 (match, errors told, true errors; what has so many errors and the same end):
#   ca in abcdef: abc, 1, 3; c
#   公开主动 in 主动公开政府信息: 主动公开, 2, 4; 公开
#   公开主动 in 主动公开政府信息: 主动公开政, 2, 4; 公开政
#   公开主动 in 主动公开政府信息: 主动公开政府, 2, 4; 公开政府
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund approx-string-match@2.0.0

cat > match.js <<'END'
import search from 'approx-string-match';

/** Characters to change, add or leave out between two texts. */
function distance(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries()) next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (a === b ? 0 : 1)));
    row = next;
  }
  return row.at(-1);
}

for (const [text, pattern, most] of [['abcdef', 'ca', 1], ['主动公开政府信息', '公开主动', 2]]) {
  for (const { start, end, errors } of search(text, pattern, most)) {
    const found = text.slice(start, end);
    const truth = distance(found, pattern);
    if (truth === errors) continue;
    const begin = [...Array(end).keys()].find((at) => distance(text.slice(at, end), pattern) === errors);
    console.log(`${pattern} in ${text}: ${found}, ${errors}, ${truth}; ${text.slice(begin, end)}`);
  }
}
END

seen=$(node match.js)
echo "$seen"
[ "$seen" = 'ca in abcdef: abc, 1, 3; c
公开主动 in 主动公开政府信息: 主动公开, 2, 4; 公开
公开主动 in 主动公开政府信息: 主动公开政, 2, 4; 公开政
公开主动 in 主动公开政府信息: 主动公开政府, 2, 4; 公开政府' ] || {
  echo 'This has changed.'
  exit 1
}
