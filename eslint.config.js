/**
 * Lint rules: TypeScript strict with types, Astro's own, and the few house rules that a linter can hold.
 */
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['dist/', 'shards/', 'packed/', '.cache/', '.astro/', 'node_modules/', 'content/']),
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-array-sort-compare': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      'no-irregular-whitespace': [
        'error',
        { skipStrings: false, skipTemplates: false, skipRegExps: false, skipComments: false },
      ],
      // Expressions that find controls and combining marks name them on purpose.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300 }],
    },
  },
]);
