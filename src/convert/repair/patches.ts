/**
 * Applies what a person wrote into the `.yaml` beside the seed: `patches: [{line, from, to, why}]`.
 * A patch that does not fit the seed any more is blocking: somebody has to look.
 */
import { leave } from '../finding.ts';
import type { Repair } from './repair.ts';

/** Whether two texts that stand in a line have characters in common there. */
function overlap(line: string, one: string, other: string): boolean {
  const [from, at] = [line.indexOf(one), line.indexOf(other)];
  return from !== -1 && at !== -1 && from < at + other.length && at < from + one.length;
}

const patches: Repair = {
  id: 'patches',
  reason: 'A person compared the copy with the original.',
  digits: true,
  plan(seed, file) {
    const wanted = file.data.human?.patches ?? [];
    if (wanted.length === 0) return null;
    for (const patch of wanted) {
      const text = seed.children[patch.line - 1]?.text ?? '';
      const found = text.split(patch.from).length - 1;
      if (found === 1) continue;
      leave(
        file,
        'blocking',
        'patches',
        patch.line,
        `a patch expects “${patch.from}” once in this line, it stands there ${found} times; correct or remove the patch in the .yaml`,
      );
    }
    const overlapping = wanted.flatMap((patch, index) =>
      wanted
        .slice(index + 1)
        .filter(
          (other) =>
            patch.line === other.line && overlap(seed.children[patch.line - 1]?.text ?? '', patch.from, other.from),
        )
        .map((other) => [patch, other] as const),
    );
    for (const [patch, other] of overlapping)
      leave(
        file,
        'blocking',
        'patches',
        patch.line,
        `the patches of “${patch.from}” and “${other.from}” change the same characters; make one of them`,
      );
    if (overlapping.length > 0) return null;
    return (line) =>
      wanted
        .filter((patch) => patch.line === line.number)
        .flatMap((patch) => {
          const from = line.text.indexOf(patch.from);
          return from === -1 ? [] : [{ from, to: from + patch.from.length, text: patch.to, why: patch.why }];
        });
  },
};

export default patches;
