/**
 * Affine matrices as PDF writes them, `[a b c d e f]`: what they do to points, and one behind another.
 */

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does first `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a matrix puts a point. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Six numbers out of what an operator carries; null where they are not. */
export function asMatrix(value: unknown): Matrix | null {
  const list = ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>) : [];
  const [a, b, c, d, e, f] = list;
  const six = [a, b, c, d, e, f];
  // Checked here: six numbers that are no NaN and not endless.
  return six.every((one) => typeof one === 'number' && Number.isFinite(one)) ? (six as unknown as Matrix) : null;
}
