import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'
import { writeFileDurably } from '#electron/base/durable-file.ts'

/**
 * The register's key in its slots. Until users exist there is one slot, open to whoever can read the folder;
 * wrapping it under passwords and a printed recovery key only adds slots.
 */
const keysFile = z.object({
  version: z.literal(1),
  slots: z.array(z.object({ kind: z.literal('open'), key: z.string().regex(/^[0-9a-f]{64}$/) })).min(1),
})

const FILE_NAME = 'keys.json'

/** The raw 32-byte key of the register in `dataDir` as hexadecimal, or null where no key file is. */
export function readKey(dataDir: string): string | null {
  const file = path.join(dataDir, FILE_NAME)
  if (!existsSync(file)) return null
  try {
    const parsed = keysFile.parse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.slots[0]?.key ?? null
  } catch {
    throw new AppError('WRONG_KEY', { path: file })
  }
}

/** Makes and durably stores the key of a new register. */
export function createKey(dataDir: string): string {
  const key = randomBytes(32).toString('hex')
  const content = JSON.stringify({ version: 1, slots: [{ kind: 'open', key }] } satisfies z.infer<
    typeof keysFile
  >)
  writeFileDurably(path.join(dataDir, FILE_NAME), content)
  return key
}
