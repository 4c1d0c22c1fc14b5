import { defineConfig } from 'vite'

// A sandboxed preload must be one CommonJS file.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    ssr: 'electron/preload.ts',
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
  ssr: { noExternal: true, external: ['electron'] },
})
