import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { flushFile } from '#backend/db/durable-file.ts'
import { namedFailure } from '#backend/db/sqlite-errors.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** The place went away (a USB key pulled out), or another program holds the file that would be replaced. */
const UNREACHABLE = new Set(['ENOENT', 'ENOTDIR', 'EBUSY', 'EISDIR'])

/**
 * Lets `fill` write a file beside the destination and puts it in place once it is whole and on the disk: a
 * failure or a cancelled call leaves what was there before.
 * @throws AppError DISK_FULL or NOT_WRITABLE {path}, the path being the file's name only.
 */
export async function replaceFile(destination: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${destination}.part`
  try {
    await fill(part)
    flushFile(part)
    renameSync(part, destination)
  } catch (error) {
    rmSync(part, { force: true })
    const name = { path: path.basename(destination) }
    if (error instanceof Error && 'code' in error && UNREACHABLE.has(String(error.code))) {
      throw new AppError('NOT_WRITABLE', name)
    }
    throw namedFailure(error, name)
  }
}
