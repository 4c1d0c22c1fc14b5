import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import path from 'node:path'

/** What a second copy tells the first. */
export interface SecondCopy {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly data: unknown
}

const LOOK_EVERY = 100

/** A lock file with the owner's process id, and a folder in which later copies leave word. */
export class SingleInstance {
  private readonly lock: string
  private readonly letters: string
  private owned = false
  private looking: NodeJS.Timeout | null = null

  constructor(folder: string) {
    this.lock = path.join(folder, 'standin.lock')
    this.letters = path.join(folder, 'standin-second')
  }

  /** True for the first copy; a later one has then told the first. */
  request(data: unknown, heard: (copy: SecondCopy) => void): boolean {
    if (this.owned) return true
    try {
      mkdirSync(this.letters, { recursive: true })
    } catch {
      // A folder that takes no files: Electron gives the lock to whoever can't be told apart.
      return true
    }
    this.owned = this.take() || (this.ownerIsGone() && this.takeOver())
    if (this.owned) this.listen(heard)
    else this.leaveWord({ argv: process.argv, cwd: process.cwd(), data })
    return this.owned
  }

  has(): boolean {
    return this.owned
  }

  release(): void {
    if (this.looking !== null) clearInterval(this.looking)
    if (this.owned) rmSync(this.lock, { force: true })
    this.owned = false
  }

  private take(): boolean {
    try {
      const file = openSync(this.lock, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return true
    } catch {
      return false
    }
  }

  private takeOver(): boolean {
    rmSync(this.lock, { force: true })
    return this.take()
  }

  private ownerIsGone(): boolean {
    try {
      process.kill(Number(readFileSync(this.lock, 'utf8')), 0)
      return false
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
    }
  }

  private leaveWord(copy: SecondCopy): void {
    const letter = path.join(this.letters, randomUUID())
    writeFileSync(`${letter}.part`, JSON.stringify(copy))
    renameSync(`${letter}.part`, `${letter}.json`)
  }

  private listen(heard: (copy: SecondCopy) => void): void {
    for (const old of readdirSync(this.letters)) rmSync(path.join(this.letters, old), { force: true })
    this.looking = setInterval(() => {
      for (const name of readdirSync(this.letters).filter((file) => file.endsWith('.json'))) {
        const file = path.join(this.letters, name)
        // Written by leaveWord.
        const copy = JSON.parse(readFileSync(file, 'utf8')) as SecondCopy
        rmSync(file, { force: true })
        heard(copy)
      }
    }, LOOK_EVERY)
    this.looking.unref()
  }
}
