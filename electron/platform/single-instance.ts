import { statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How long the first copy has to show that it heard the second. */
const PATIENCE = 5_000
const LOOK_EVERY = 100

const sign = (shellDir: string) => path.join(shellDir, 'second-copy.seen')

/** The first copy's answer to a second one: without it the second can't know whether anybody came to the door. */
export async function answerSecondCopy(shellDir: string): Promise<void> {
  await mkdir(shellDir, { recursive: true })
  await writeFile(sign(shellDir), new Date().toISOString())
}

/** Whether the first copy answered a second copy that started at `since` (milliseconds since 1970). */
export async function isFirstCopyAlive(
  shellDir: string,
  since: number,
  patience = PATIENCE,
): Promise<boolean> {
  const end = performance.now() + patience
  while (!hasAnswered(shellDir, since)) {
    if (performance.now() >= end) return false
    await wait(LOOK_EVERY)
  }
  return true
}

function hasAnswered(shellDir: string, since: number): boolean {
  const seen = statSync(sign(shellDir), { throwIfNoEntry: false })
  return seen !== undefined && seen.mtimeMs >= since
}
