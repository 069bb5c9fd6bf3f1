#!/usr/bin/env bash
# opencc-js 1.4.2: from Taiwan's script to Simplified, 著 at the end of a noun becomes 着: 專著 (a monograph) is 专着.
#
# Taiwan writes 著 both for the ending of verbs (隨著, in Simplified 随着) and in words for writings and for what is manifest
# (專著, 卓著), where Simplified keeps it. The conversion `tw` to `cn` knows 著名, 著作, 顯著 and 名著; other nouns and adjectives
# that end in 著 come out with 着, which are no words. The conversion `t` to `cn` keeps them all, and leaves 隨著 as 随著, so
# neither of the two is right for both.
#
# Seen on 2026-11-29, Node 24.21.0:
#   tw: 隨著 随着, 名著 名著, 專著 专着, 編著 编着, 土著 土着, 卓著 卓着, 著名 著名
#   t:  隨著 随著, 名著 名著, 專著 专著, 編著 编著, 土著 土著, 卓著 卓著, 著名 著名
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund opencc-js@1.4.2

cat > convert.js <<'END'
import * as OpenCC from 'opencc-js/t2cn';
const words = ['隨著', '名著', '專著', '編著', '土著', '卓著', '著名'];
for (const from of ['tw', 't']) {
  const convert = OpenCC.Converter({ from, to: 'cn' });
  console.log(`${from}: ${words.map((word) => `${word} ${convert(word)}`).join(', ')}`);
}
END

seen=$(node convert.js)
echo "$seen"
expected='tw: 隨著 随着, 名著 名著, 專著 专着, 編著 编着, 土著 土着, 卓著 卓着, 著名 著名
t: 隨著 随著, 名著 名著, 專著 专著, 編著 编著, 土著 土著, 卓著 卓著, 著名 著名'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
