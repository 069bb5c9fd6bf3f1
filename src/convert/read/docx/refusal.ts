/**
 * Why a Word file is not read at all: thrown from any depth, and told as one blocking problem.
 */
export class Refusal extends Error {
  readonly rule: string;

  /** The sentence says what was found and what to do. */
  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}
