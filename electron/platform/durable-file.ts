import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'

const NAMED: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EROFS: 'NOT_WRITABLE',
  EACCES: 'NOT_WRITABLE',
  EPERM: 'NOT_WRITABLE',
  // Windows, while another program shows the file that would be replaced.
  EBUSY: 'NOT_WRITABLE',
}

/**
 * Writes a file without blocking, so that after a power cut it holds the old content or the new, never half.
 * @throws AppError DISK_FULL or NOT_WRITABLE {path}, the path being the file's name only.
 */
export async function writeFileDurably(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? NAMED[String(error.code)] : undefined
    throw code ? new AppError(code, { path: path.basename(file) }) : error
  }
}
