import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { boundariesConfig } from './eslint.boundaries.mjs'

const LOGGED_WRITE =
  'TemplateElement[value.raw=/\\b(insert\\s+into|update|delete\\s+from|replace\\s+into)\\s+["`]?[a-z_]+/i], ' +
  'Literal[value=/^\\s*(insert\\s+into|update\\s+["a-z_]+\\s+set|delete\\s+from|replace\\s+into)\\b/i]'

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'demo-output/**',
      'tests/architecture/fixtures/**',
      'test-results/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A callback that has nothing to do is not a mistake.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'drizzle-orm/better-sqlite3/migrator', message: 'Only db/migrate.ts runs migrations.' },
          ],
        },
      ],
    },
  },
  { files: ['electron/backend/db/migrate.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // One write door: everything else asks it.
    files: ['electron/backend/**/*.ts'],
    ignores: [
      'electron/backend/db/{record-statements,change-rows,settings,custom-sql}.ts',
      'electron/backend/db/derived/**',
      'electron/backend/features/drafts/drafts.queries.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' },
        { selector: LOGGED_WRITE, message: 'Records change through the door of db/write.ts only.' },
        {
          selector:
            "CallExpression[callee.object.property.name='orm'][callee.property.name=/^(insert|update|delete)$/]",
          message: 'Records change through the door of db/write.ts only.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'tests/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['renderer/**/*.tsx'],
    // A component's markup is longer than logic of the same difficulty.
    rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.{ts,mjs,cjs}', 'vite.*.ts', 'tests/**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.{mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  boundariesConfig,
)
