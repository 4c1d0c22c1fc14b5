import { defineConfig } from 'vite'

/**
 * Electron brings itself; the database is a native module that lies beside the program. The last is named by a part of
 * exceljs that reads archives from a cloud, which nothing here calls.
 */
const external = ['electron', 'better-sqlite3', '@aws-sdk/client-s3']

// The shell and the backend threads.
export default defineConfig({
  publicDir: false,
  // Development builds of libraries are larger and check what our own tests check.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: { 'main/main': 'electron/main.ts', 'backend/thread': 'electron/backend/thread.ts' },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external },
})
