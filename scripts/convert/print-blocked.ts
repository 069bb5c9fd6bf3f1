/**
 * What holds seeds up, at the end of a run.
 */
import type { SetAside } from '../../src/archive/set-aside.ts';
import { findingInTerminal, say } from '../lib/in-terminal.ts';

/** Prints the seeds that have no page, with what to do. */
export function printBlocked(blocked: SetAside['blocked']): void {
  if (blocked.length === 0) return;
  console.error(
    say(
      `${blocked.length} ${blocked.length === 1 ? 'seed is' : 'seeds are'} blocked and not published:`,
      `${blocked.length} 份种子被阻断，没有发布：`,
    ),
  );
  for (const { file, findings, page } of blocked) {
    for (const finding of findings.length === 0 ? [file] : findings) console.error(`  ${findingInTerminal(finding)}`);
    if (page !== null)
      console.error(
        say(
          `  ${file}: the page made before stays as it was: /reports/${page}/`,
          `  ${file}：以前做成的页面保持不变：/reports/${page}/`,
        ),
      );
  }
  console.error(
    say(
      'put `hold: <why>` into the .yaml beside a seed to set it aside',
      '要先搁置一份种子，请在它旁边的 .yaml 中写 `hold: <原因>`',
    ),
  );
}
