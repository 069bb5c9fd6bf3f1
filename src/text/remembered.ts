/**
 * A function of a text that remembers what it gave: labels of the form and names of agencies come again and again.
 */

/** Texts remembered at a time. When there are more, all are forgotten: the memory stays flat however many reports there are. */
const MOST = 5000;

/** The same function for texts up to `longest` UTF-16 units remembered; longer ones hardly come twice. */
export function remembered<Value>(find: (text: string) => Value, longest: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return find(text);
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= MOST) known.clear();
      value = find(text);
      known.set(text, value);
    }
    return value;
  };
}
