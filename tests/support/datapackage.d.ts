/** What the tests use of `datapackage` 1.1.10, which brings no types. */
declare module 'datapackage' {
  export interface Resource {
    name: string;
    descriptor: { path: string; format: string };
    /** Whether it is read as a table. */
    tabular: boolean;
    headers: string[] | null;
    /** Rows as lists of values, each cast and checked by its field; foreign keys are looked up where `relations` is set. */
    read(options: { relations?: boolean }): Promise<unknown[][]>;
  }
  export class Package {
    static load(descriptor: string | object, options: { basePath: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
