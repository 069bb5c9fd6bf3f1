/**
 * Keeps what a function promised, so that a file is loaded once. A failure is not kept: the next call tries again.
 */

/** Keeps one promise for each key. */
export function memo<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = load(key).catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
    kept.set(key, loading);
    return loading;
  };
}

/** Keeps the one promise there is. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  const kept = memo(load);
  return () => kept('');
}
