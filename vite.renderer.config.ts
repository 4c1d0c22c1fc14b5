import react from '@vitejs/plugin-react'
import path from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: path.resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    rolldownOptions: {
      input: ['index', 'print'].map((page) => path.resolve(import.meta.dirname, `renderer/${page}.html`)),
    },
  },
})
