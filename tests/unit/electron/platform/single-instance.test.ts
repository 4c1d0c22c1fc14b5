import { mkdtempSync, utimesSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { answerSecondCopy, isFirstCopyAlive } from '#electron/platform/single-instance.ts'

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'effectif-second-'))

it('hears a first copy that answers while the second waits', async () => {
  const shellDir = folder()
  const heard = isFirstCopyAlive(shellDir, Date.now() - 10, 3_000)
  await answerSecondCopy(shellDir)
  expect(await heard).toBe(true)
})

it('gives up on a first copy that never answers', async () => {
  expect(await isFirstCopyAlive(folder(), Date.now(), 50)).toBe(false)
})

it('does not take the answer to an earlier copy for its own', async () => {
  const shellDir = folder()
  await answerSecondCopy(shellDir)
  utimesSync(path.join(shellDir, 'second-copy.seen'), new Date(0), new Date(0))
  expect(await isFirstCopyAlive(shellDir, Date.now(), 50)).toBe(false)
})
