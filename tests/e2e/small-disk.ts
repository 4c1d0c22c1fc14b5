import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'

/**
 * Runs with a folder on an empty file system of that size (`512k`, `12m`), which is this test's own. Where none can be
 * mounted the test is skipped and says why.
 */
export async function onSmallDisk(size: string, work: (folder: string) => Promise<void>): Promise<void> {
  test.skip(process.platform !== 'linux', 'file systems in memory are mounted on Linux only')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'effectif-disk-'))
  try {
    const refusal = run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
    test.skip(refusal !== null, `no file system can be mounted here: ${refusal ?? ''}`)
    await work(folder)
  } finally {
    // Whatever still runs in it keeps its open files; the folder is free at once.
    run('umount', '--lazy', folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets nobody write there any more, not even an administrator, whom permissions don't stop. */
export function makeReadOnly(folder: string): void {
  expect(run('mount', '-o', 'remount,ro', folder)).toBeNull()
}

/** Leaves not a byte of room. */
export function fillUp(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(path.join(folder, 'holiday-pictures'), Buffer.alloc(bavail * bsize))
}

/** Answers why it was refused; null: it was done. */
function run(command: string, ...values: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, values, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr).trim()
}
