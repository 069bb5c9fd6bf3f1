/**
 * What a made-up report is made of before it is damaged: a list of blocks, each one line but for tables.
 */
export type Block =
  | { kind: 'furniture' | 'title' | 'signature'; text: string }
  | {
      kind: 'heading';
      level: 1 | 2;
      text: string;
      /** Text that runs on behind the heading; empty for none. */ runIn: string;
    }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; lines: readonly string[] };
