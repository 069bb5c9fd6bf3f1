/**
 * What the guard found, for a person at a terminal: faults one below the other, then a line or two of summary.
 */
import { say } from '../lib/in-terminal.ts';
import type { GuardOutcome } from '../../src/links/guard.ts';

/** Prints to the error output what fails the build, to the other what is good to know. Gives whether nothing failed. */
export function printOutcome({ faults, warnings, redirected, added, complete }: GuardOutcome): boolean {
  for (const fault of faults) console.error(`${fault}\n`);
  for (const warning of warnings) console.log(warning);
  const { reports, pages, anchors } = added;
  const fresh = [
    ...(reports.length > 0 ? [say(`${reports.length} reports`, `${reports.length} 份报告`)] : []),
    ...(pages.length > 0 ? [say(`${pages.length} other addresses`, `${pages.length} 个其他网址`)] : []),
    ...(anchors > 0
      ? [say(`${anchors} anchors in reports already published`, `已发布的报告中 ${anchors} 个锚点`)]
      : []),
  ];
  if (fresh.length > 0)
    console.log(
      say(
        `new, and not in the lock yet: ${fresh.join(', ')}; accept them with \`npm run links -- --accept\``,
        `新增、尚未写入锁文件：${fresh.join('，')}；请用 \`npm run links -- --accept\` 确认`,
      ),
    );
  else if (!complete)
    console.log(
      say(
        'texts have changed at published anchors; note them with `npm run links -- --accept`',
        '已发布锚点处的文字有改动；请用 `npm run links -- --accept` 记下',
      ),
    );
  console.log(
    say(
      `published links: ${faults.length === 0 ? 'none is lost' : `${faults.length} faults`}, ${redirected} are redirected`,
      `已发布的链接：${faults.length === 0 ? '没有丢失' : `${faults.length} 处有错`}，${redirected} 个已改指`,
    ),
  );
  return faults.length === 0;
}
