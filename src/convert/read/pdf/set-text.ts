/**
 * What PDF.js's operators make of the state that text is drawn in, where they draw none.
 */
import { asMatrix, IDENTITY } from './matrix.ts';
import type { Font, TextState } from './text-state.ts';

/** Ways to show text that draw nothing: 3 and 7. */
const INVISIBLE = new Set([3, 7]);

/** An operator that it does not know changes nothing. */
export function setText(
  text: TextState,
  operator: string,
  args: readonly unknown[],
  fontOf: (id: unknown) => Font | null,
): void {
  const [first = 0, second = 0] = args.map((one) => (typeof one === 'number' ? one : 0));
  const atBegin = { x: 0, y: 0, lineX: 0, lineY: 0 };
  switch (operator) {
    case 'beginText':
      Object.assign(text, { matrix: IDENTITY, ...atBegin });
      break;
    case 'setTextMatrix':
      Object.assign(text, { matrix: asMatrix(args[0]) ?? asMatrix(args) ?? IDENTITY, ...atBegin });
      break;
    case 'setFont':
      Object.assign(text, { font: fontOf(args[0]), size: Math.abs(second), direction: second < 0 ? -1 : 1 });
      break;
    case 'setCharSpacing':
      text.charSpacing = first;
      break;
    case 'setWordSpacing':
      text.wordSpacing = first;
      break;
    case 'setHScale':
      text.scale = first / 100;
      break;
    case 'setLeading':
      text.leading = -first;
      break;
    case 'setTextRise':
      text.rise = first;
      break;
    case 'setTextRenderingMode':
      text.hidden = INVISIBLE.has(first);
      break;
    case 'moveText':
      move(text, first, second);
      break;
    case 'setLeadingMoveText':
      text.leading = second;
      move(text, first, second);
      break;
    case 'nextLine':
      move(text, 0, text.leading);
      break;
    default:
  }
}

function move(text: TextState, x: number, y: number): void {
  text.x = text.lineX += x;
  text.y = text.lineY += y;
}
