#!/usr/bin/env bash
# nzh 1.0.14: 两, the everyday two before 百, 千, 万 and 亿, is passed over when a Chinese numeral is read: 两千三百 is 300, 两百 is 0.
#
# The library reads 二千三百 as 2300, and gives no NaN and no error for a sign that it does not know: what stands behind it is the
# number. Reports write 两百余条 and 两千三百件; a figure read so has lost its largest part.
#
# Seen on 2026-11-30, Node 24.21.0:
#   二千三百 2300
#   两千三百 300
#   两百 0
#   一万两千 10000
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund nzh@1.0.14

cat > read.js <<'END'
import Nzh from 'nzh';
for (const numeral of ['二千三百', '两千三百', '两百', '一万两千']) console.log(numeral, Nzh.cn.decodeS(numeral));
END

seen=$(node read.js)
echo "$seen"
expected='二千三百 2300
两千三百 300
两百 0
一万两千 10000'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
