// The import rule of the design: a row is a feature, a column is a process, arrows point down and to shared/.
import boundaries from 'eslint-plugin-boundaries'

const kinds = (...types) => ({ element: { types: { anyOf: types } } })
const files = (...categories) => ({ file: { categories: { anyOf: categories } } })
const layer = (from, ...to) => ({ from: { element: { type: from } }, allow: { to: kinds(...to) } })
const entry = (category, ...to) => ({ from: { file: { categories: category } }, allow: { to: kinds(...to) } })
const pkg = (...source) => ({ to: { module: { source } } })

const DRIZZLE = ['drizzle-orm', 'drizzle-orm/**']
const SHELL = ['shell-platform', 'shell-printing', 'shell-ipc']
const BACKEND = ['backend-db', 'backend-files', 'backend-feature']
const UI = ['ui-lib', 'ui-kit', 'ui-print', 'ui-feature', 'ui-app']
const BACKEND_FILES = ['backend-call', 'backend-entry', 'backend-client', 'backend-queries']

export const boundariesConfig = {
  files: ['{electron,renderer,shared,tests}/**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    // Without a working resolver every relative-import rule below passes silently.
    'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
    'boundaries/elements': [
      // First and whole: the test tree mirrors the source tree and would match its patterns.
      { type: 'tests', pattern: 'tests/**', partialMatch: false },
      { type: 'shared', pattern: 'shared' },
      { type: 'base', pattern: 'electron/base' },
      { type: 'shell-platform', pattern: 'electron/platform' },
      { type: 'shell-printing', pattern: 'electron/printing' },
      { type: 'shell-ipc', pattern: 'electron/ipc' },
      { type: 'backend-db', pattern: 'electron/backend/db' },
      { type: 'backend-files', pattern: 'electron/backend/files' },
      { type: 'backend-feature', pattern: 'electron/backend/features/*', capture: ['feature'] },
      { type: 'ui-lib', pattern: 'renderer/lib' },
      { type: 'ui-kit', pattern: 'renderer/ui' },
      { type: 'ui-print', pattern: 'renderer/print' },
      { type: 'ui-feature', pattern: 'renderer/features/*', capture: ['feature'] },
      { type: 'ui-app', pattern: 'renderer/app' },
    ],
    'boundaries/files': [
      { category: 'shell-entry', pattern: 'electron/main.ts' },
      { category: 'preload', pattern: 'electron/preload.ts' },
      { category: 'ui-entry', pattern: 'renderer/*.{ts,tsx}' },
      // What a handler is given and must look like: below the features.
      { category: 'backend-call', pattern: 'electron/backend/{context,handler-types}.ts' },
      // The door for the parent process: no SQL, no handler behind it at compile time.
      { category: 'backend-client', pattern: 'electron/backend/{client,thread-link,messages}.ts' },
      { category: 'backend-entry', pattern: 'electron/backend/{thread,dispatch,handlers,register}.ts' },
      { category: 'backend-queries', pattern: 'electron/backend/features/*/*.queries.ts' },
    ],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        policies: [
          layer('base', 'shared'),
          layer('shell-platform', 'shared', 'base'),
          layer('shell-printing', 'shared', 'base', 'shell-platform'),
          layer('shell-ipc', 'shared', 'shell-platform', 'shell-printing'),
          { from: kinds('shell-ipc'), allow: { to: files('backend-client') } },
          entry('shell-entry', 'shared', ...SHELL),
          { from: files('shell-entry'), allow: { to: files('backend-client') } },
          entry('preload', 'shared'),
          layer('backend-db', 'shared', 'base'),
          layer('backend-files', 'shared', 'base', 'backend-db'),
          layer('backend-feature', 'shared', 'base', 'backend-db', 'backend-files'),
          { from: kinds('backend-feature'), allow: { to: files('backend-call') } },
          entry('backend-call', 'shared', 'backend-db'),
          { from: files('backend-call'), allow: { to: files('backend-call') } },
          entry('backend-client', 'shared'),
          { from: files('backend-client'), allow: { to: files('backend-client') } },
          entry('backend-entry', 'shared', 'base', ...BACKEND),
          {
            from: files('backend-entry'),
            allow: { to: files('backend-call', 'backend-entry', 'backend-client') },
          },
          layer('ui-lib', 'shared', 'ui-kit', 'ui-print'),
          layer('ui-kit', 'shared'),
          layer('ui-print', 'shared'),
          layer('ui-feature', 'shared', 'ui-lib', 'ui-kit', 'ui-print'),
          layer('ui-app', 'shared', 'ui-lib', 'ui-kit', 'ui-print', 'ui-feature'),
          entry('ui-entry', 'shared', 'ui-app', 'ui-lib', 'ui-print'),
          layer('tests', 'tests', 'shared', 'base', ...SHELL, ...BACKEND, ...UI),
          { from: kinds('tests'), allow: { to: files(...BACKEND_FILES) } },
          // Packages: the last policy that matches wins.
          { allow: { to: { module: { origin: 'external' } } } },
          { allow: { to: { module: { origin: 'core' } } } },
          {
            disallow: pkg('better-sqlite3', ...DRIZZLE),
            message: 'SQL lives in backend/db and *.queries.ts',
          },
          { from: kinds('backend-db', 'tests'), allow: pkg('better-sqlite3', ...DRIZZLE) },
          { from: files('backend-queries'), allow: pkg(...DRIZZLE) },
          {
            from: kinds('shared', 'base', ...BACKEND, ...UI),
            disallow: pkg('electron'),
            message: 'Electron only in platform/, printing/, ipc/, main.ts, preload.ts',
          },
          {
            from: files(...BACKEND_FILES),
            disallow: pkg('electron'),
            message: 'The backend runs in bare Node: it never imports electron',
          },
          {
            from: kinds('shared', ...UI),
            disallow: { to: { module: { origin: 'core' } } },
            message: 'No Node built-ins here',
          },
        ],
      },
    ],
  },
}
