#!/usr/bin/env bash
# tableschema 1.12.6 (and so datapackage 1.1.10): a cell of a `number` column that holds white space alone is the number 0.
#
# Cells padded with U+3000 or U+00A0 are what empty cells of Chinese tables look like once they are CSV. In a column of type
# `number` they should be an error (or null, where listed in missingValues); they are cast to 0 without a word, and pass
# constraints such as `required` and `minimum: 0`. A column of type `integer` refuses the same cells, and the empty string is
# null in both. Whoever means blanks to stay blanks lists "　" and its like in missingValues.
#
# Seen on 2026-11-29, Node 24.21.0:
#   number:  "" null, " " 0, U+3000 0, U+00A0 0, "x" refused
#   integer: "" null, " " refused, U+3000 refused, U+00A0 refused, "x" refused
#   read by datapackage: [{"部门":"甲","件":0},{"部门":"乙","件":3}], valid
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund tableschema@1.12.6 datapackage@1.1.10

printf '部门,件\n甲,　\n乙,3\n' > table.csv
cat > cast.js <<'END'
import datapackage from 'datapackage';
import tableschema from 'tableschema';
const constraints = { required: true, minimum: 0 };
for (const type of ['number', 'integer']) {
  const [field, strict] = [{ name: '件', type }, { name: '件', type, constraints }].map((one) => new tableschema.Field(one));
  const said = { '""': '', '" "': ' ', 'U+3000': '\u3000', 'U+00A0': '\u00a0', '"x"': 'x' };
  const outcome = (value) => {
    try {
      return value === '' ? field.castValue(value) : strict.castValue(value);
    } catch {
      return 'refused';
    }
  };
  console.log(`${type}: ${Object.entries(said).map(([name, value]) => `${name} ${outcome(value)}`).join(', ')}`);
}
const schema = { fields: [{ name: '部门', type: 'string' }, { name: '件', type: 'number', constraints }] };
const resource = { name: 'table', path: 'table.csv', profile: 'tabular-data-resource', schema };
const read = await datapackage.Package.load({ name: 'package', profile: 'tabular-data-package', resources: [resource] }, { basePath: '.' });
console.log(`datapackage: ${JSON.stringify(await read.getResource('table').read({ keyed: true }))}, ${read.valid ? 'valid' : 'invalid'}`);
END

seen=$(node cast.js 2> /dev/null)
echo "$seen"
[ "$seen" = 'number: "" null, " " 0, U+3000 0, U+00A0 0, "x" refused
integer: "" null, " " refused, U+3000 refused, U+00A0 refused, "x" refused
datapackage: [{"部门":"甲","件":0},{"部门":"乙","件":3}], valid' ] || {
  echo 'This has changed.'
  exit 1
}
