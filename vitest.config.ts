import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Real registers are opened and crypted in many tests: give a loaded two-core machine time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
