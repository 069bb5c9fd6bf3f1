/**
 * Labels of the form to the segments of codes. A label that has none is a fault of the form's data, told when it is loaded.
 */
import type { RowPath } from './form.ts';

/** Gives the function that writes a path of labels as segments with dots between them: `result.not-disclosed`. */
export function segments(names: Readonly<Record<string, string>>): (path: RowPath) => string {
  return (path) =>
    path
      .map((label) => {
        const name = names[label];
        if (name === undefined) throw new Error(`the label “${label}” of the form has no segment of a code`);
        return name;
      })
      .join('.');
}
