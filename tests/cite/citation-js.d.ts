/**
 * The little of citation-js that the tests use to read entries back; the packages bring no types.
 */
declare module '@citation-js/core' {
  /** What the parsers give: CSL-JSON, with marks of the parser's own. */
  export type ParsedItem = Record<string, unknown>;
  export const plugins: {
    input: { chain(text: string, options: { forceType: string; generateGraph: false }): ParsedItem[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
