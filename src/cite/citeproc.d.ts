/**
 * The little of citeproc that is used here; the package brings no types.
 */
declare module 'citeproc' {
  export interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }
  interface System {
    retrieveLocale(tag: string): string;
    retrieveItem(id: string): object;
  }
  const CSL: { Engine: new (system: System, style: string) => Engine };
  export default CSL;
}
