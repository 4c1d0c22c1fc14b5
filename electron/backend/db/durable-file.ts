import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

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
  const handle = openSync(part, 'w', 0o600)
  try {
    writeSync(handle, typeof content === 'string' ? Buffer.from(content) : content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, file)
}
