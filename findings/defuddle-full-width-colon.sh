#!/usr/bin/env bash
# defuddle 0.19.4: a list of figures in a Chinese text is taken out as “blog metadata”, where the same list would stay behind a
# colon or full stop of ASCII.
#
# A short list in the first or last 500 characters goes, unless the paragraph before it ends with : or its items end with . ! or ?
# The marks of Chinese are not among them: behind 情况如下： the items 新收3件 and 结转1件 are gone from between two paragraphs, and
# so they are with 。 at their ends. Nothing but `debug` says so; `removeContentPatterns: false` keeps them. It also keeps the last
# part of a report, 六、其他需要报告的事项 with its 无。, which else is dropped as too thin to belong to it.
#
# Seen on 2026-11-29, Node 24.21.0:
#   情况如下: 新收3件 结转1件
#   情况如下： nothing
#   with . 新收3件. 结转1件.      with 。 nothing
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund defuddle@0.19.4

cat > extract.js <<'END'
import { Defuddle } from 'defuddle/node';
const text = '<p>本年度主动公开政府信息100件，其中通过政府网站公开50件，通过政务新媒体公开50件，均按时办理完毕，没有收费。</p>'.repeat(5);
const extract = async (lead, items, options = {}) => {
  const list = `<p>${lead}</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const page = `<!doctype html><html lang="zh-CN"><title>年报</title><body><h1>年报</h1>${text}${list}${text}</body></html>`;
  const { content } = await Defuddle(page, 'https://example.gov.cn/', options);
  return [...content.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item).join(' ') || 'nothing';
};
console.log(`情况如下: ${await extract('情况如下:', ['新收3件', '结转1件'])}`);
console.log(`情况如下： ${await extract('情况如下：', ['新收3件', '结转1件'])}`);
console.log(`with . ${await extract('情况', ['新收3件.', '结转1件.'])}`);
console.log(`with 。 ${await extract('情况', ['新收3件。', '结转1件。'])}`);
console.log(`情况如下： ${await extract('情况如下：', ['新收3件', '结转1件'], { removeContentPatterns: false })} (removeContentPatterns: false)`);
END

seen=$(node extract.js)
echo "$seen"
[ "$seen" = '情况如下: 新收3件 结转1件
情况如下： nothing
with . 新收3件. 结转1件.
with 。 nothing
情况如下： 新收3件 结转1件 (removeContentPatterns: false)' ] || {
  echo 'This has changed.'
  exit 1
}
