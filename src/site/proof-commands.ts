/**
 * How the figures of `/quality/` are made again, in a copy of this project.
 */

/** By what is proved. */
export const PROOF_COMMANDS = {
  ledger: 'python3 verify.py dist',
  doubts: 'npm run convert -- --all',
  tables: 'npx vitest run tests/site/proof.test.ts',
  search: 'npm run bench -- exactness',
  links: 'npm run build',
  // A build looks at no page with a browser's eyes: it has no figure of its own to give.
  accessibility: 'npx vitest run tests/browser/accessibility.test.ts',
  files: 'sha256sum -c sha256sums.txt',
  setAside: 'npm run convert',
} as const;
