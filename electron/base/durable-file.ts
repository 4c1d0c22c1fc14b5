import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'

const SYSTEM_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EROFS: 'NOT_WRITABLE',
  EACCES: 'NOT_WRITABLE',
  EPERM: 'NOT_WRITABLE',
}

/** The place went away (a USB key pulled out), or another program holds the file that would be replaced. */
const UNREACHABLE = new Set(['ENOENT', 'ENOTDIR', 'EBUSY', 'EISDIR'])

/** Our code for a failure of the file system; undefined for anything else. */
export function systemFailure(code: string): ErrorCode | undefined {
  return SYSTEM_CODES[code]
}

/** Forces a file's bytes to the disk. Opened for writing because Windows refuses to flush a read handle. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file so that after a power cut it holds either the old content or the new, never half. */
export function writeFileDurably(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      // Not `writeSync`: on a disk that fills up it writes a piece, says so in its answer and throws nothing.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    // On a full disk half a file takes the room that the person needs to make some.
    rmSync(part, { force: true })
    throw error
  }
}

/**
 * Lets `fill` write a file beside the destination and puts it in place once it is whole and on the disk, without
 * blocking: a failure or a cancelled call leaves what was there before.
 * @throws AppError DISK_FULL or NOT_WRITABLE {path}, the path being the file's name only.
 */
export async function replaceFile(destination: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${destination}.part`
  try {
    await fill(part)
    const handle = await open(part, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, destination)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const known = UNREACHABLE.has(code) ? 'NOT_WRITABLE' : systemFailure(code)
    throw known ? new AppError(known, { path: path.basename(destination) }) : error
  }
}
