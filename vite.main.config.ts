import { defineConfig } from 'vite'

// The shell and the backend threads: everything is bundled but Electron and the native database.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: { 'main/main': 'electron/main.ts', 'backend/thread': 'electron/backend/thread.ts' },
      external: ['electron', 'better-sqlite3'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
})
