/**
 * Modules that TypeScript cannot see for itself.
 */

/** OpenCC's dictionaries, as text: `一目瞭然 一目了然|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
