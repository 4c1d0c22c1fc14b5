import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string) => path.resolve(import.meta.dirname, `renderer/${name}.html`)

export default defineConfig({
  root: path.resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    // The content security policy takes fonts and scripts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One program on one PC: a large file costs nothing that a second one would save.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { input: [page('index'), page('print')] },
  },
})
