#!/usr/bin/env bash
# chrono-node 2.10.3: where the zero of a Chinese year is written 〇 or ○, the year is cut behind it and another one comes out:
# 二〇二一年 is the year 21, 二〇二〇年 the year in which one asks.
#
# zh.hant takes neither 〇 (U+3007, the character of dates in official documents) nor ○ (U+25CB, which many of them have in its
# place); zh.hans and zh take 〇 but not ○. With 零 all read the same dates right. The cut year 21 is even said to be certain.
# zh.hant besides ends 三十一日 at 三十: the last day of a year is its last but one.
#
# Seen on 2026-11-29, asked for that day, Node 24.21.0 (what was read, then the date):
#   zh.hant 二零二一年一月十日: 二零二一年一月十日, 2021-1-10      zh.hans the same
#   zh.hant 二〇二一年一月十日: 二一年一月十日, 21-1-10            zh.hans 2021-1-10
#   zh.hant 二○二一年一月十日: 二一年一月十日, 21-1-10            zh.hans 21-1-10
#   zh.hant 二〇二〇年十二月三十一日: 年十二月三十, 2026-12-30     zh.hans 2020-12-31
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund chrono-node@2.10.3

cat > read.js <<'END'
import { zh } from 'chrono-node';
const asked = new Date(2026, 10, 29, 12);
for (const text of ['二零二一年一月十日', '二〇二一年一月十日', '二○二一年一月十日', '二〇二〇年十二月三十一日']) {
  for (const name of ['hant', 'hans']) {
    const [{ text: read, start }] = zh[name].parse(text, asked);
    const date = ['year', 'month', 'day'].map((part) => start.get(part)).join('-');
    console.log(`zh.${name} ${text}: ${read}, ${date}, year ${start.isCertain('year') ? 'certain' : 'guessed'}`);
  }
}
END

seen=$(node read.js)
echo "$seen"
[ "$seen" = 'zh.hant 二零二一年一月十日: 二零二一年一月十日, 2021-1-10, year certain
zh.hans 二零二一年一月十日: 二零二一年一月十日, 2021-1-10, year certain
zh.hant 二〇二一年一月十日: 二一年一月十日, 21-1-10, year certain
zh.hans 二〇二一年一月十日: 二〇二一年一月十日, 2021-1-10, year certain
zh.hant 二○二一年一月十日: 二一年一月十日, 21-1-10, year certain
zh.hans 二○二一年一月十日: 二一年一月十日, 21-1-10, year certain
zh.hant 二〇二〇年十二月三十一日: 年十二月三十, 2026-12-30, year guessed
zh.hans 二〇二〇年十二月三十一日: 二〇二〇年十二月三十一日, 2020-12-31, year certain' ] || {
  echo 'This has changed.'
  exit 1
}
