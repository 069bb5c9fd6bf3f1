/**
 * Frontmatter as the converter prints it: nested keys, strings as JSON has them, numbers, null. Null wherever a line is
 * anything else, so that the YAML parser decides.
 */

/** Indent, key, value; counted, since objects of names cost more than the matches. Sample: `  province: "甘肃省"`, `agency:`, `year: 2019`. */
const LINE = /^( *)([A-Za-z][A-Za-z0-9]*):(?: (null|0|[1-9]\d{0,9}|"[^\n]*"))?$/u;

export function printedFrontmatter(yaml: string): Record<string, unknown> | null {
  const root: Record<string, unknown> = {};
  const open: Array<Record<string, unknown>> = [root];
  for (const line of yaml.split('\n')) {
    const [, indent = '', key = '', value] = LINE.exec(line) ?? [];
    const depth = indent.length / 2;
    const parent = open[depth];
    if (key === '' || parent === undefined || key in parent) return null;
    // A key with nothing under it is null in YAML; the converter prints no such key.
    if (depth + 1 < open.length && Object.keys(open.at(-1) ?? {}).length === 0) return null;
    open.length = depth + 1;
    if (value === undefined) {
      const child: Record<string, unknown> = {};
      parent[key] = child;
      open.push(child);
      continue;
    }
    try {
      // Every JSON string on one line is the same string in YAML.
      parent[key] = JSON.parse(value);
    } catch {
      return null;
    }
  }
  return Object.keys(open.at(-1) ?? {}).length === 0 ? null : root;
}
