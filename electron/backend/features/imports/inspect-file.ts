import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { detectSeparator, type Separator } from '#shared/domain/import/separator.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { MAX_FILE_BYTES, MAX_ROW_BYTES, namedFileFailure, tooLong } from './file-errors.ts'

export type Encoding = 'utf-8' | 'windows-1252'

/** What a first look at a list found; rows are read with it. */
export interface InspectedFile {
  readonly path: string
  /** Without its folder: what is shown and kept. */
  readonly name: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly encoding: Encoding
  readonly separator: Separator
  /** Lines, to measure progress by; a row may take several. */
  readonly lines: number
  readonly endsWithNewline: boolean
}

const LF = 0x0a
const CR = 0x0d

/** First bytes of what people take for a list: workbooks and archives, PDF, old Office, gzip, UTF-16. */
const OTHER_KINDS = ['504b0304', '504b0506', '25504446', 'd0cf11e0', '1f8b', 'fffe', 'feff'].map((hex) =>
  Buffer.from(hex, 'hex'),
)
const BOM = Buffer.from('efbbbf', 'hex')
/** Bytes that Windows-1252 leaves without a letter. */
const NO_LETTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * Reads a file once from end to end, a piece at a time: is it a list at all, how is it written, which file is it?
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE, FILE_NOT_CSV, LINE_TOO_LONG {line}, FILE_TRUNCATED {line}
 */
export async function inspectFile(filePath: string, checkCancelled: () => void): Promise<InspectedFile> {
  const name = path.basename(filePath)
  try {
    const { size } = await stat(filePath)
    if (size > MAX_FILE_BYTES) {
      throw new AppError('FILE_TOO_LARGE', { file: name, limitMb: MAX_FILE_BYTES / 1024 / 1024 })
    }
    const look = new Look(name)
    for await (const chunk of createReadStream(filePath, { highWaterMark: MAX_ROW_BYTES })) {
      checkCancelled()
      // Without an encoding a file's stream gives buffers.
      look.take(chunk as Buffer)
    }
    return { path: filePath, name, ...look.end() }
  } catch (error) {
    throw namedFileFailure(error, name)
  }
}

/** What is known of the file after each piece. */
class Look {
  readonly #file: string
  readonly #hash = createHash('sha256')
  #utf8: InstanceType<typeof TextDecoder> | null = new TextDecoder('utf-8', { fatal: true })
  #head: Buffer = Buffer.alloc(0)
  #lines = 1
  #lineBytes = 0
  #lastByte = LF
  #beyondAscii = false
  #hasNoLetter = false

  constructor(file: string) {
    this.#file = file
  }

  take(chunk: Buffer): void {
    if (this.#head.length === 0 && OTHER_KINDS.some((kind) => chunk.subarray(0, kind.length).equals(kind))) {
      throw this.#notCsv()
    }
    if (chunk.includes(0)) throw this.#notCsv()
    if (this.#head.length < MAX_ROW_BYTES) this.#head = Buffer.concat([this.#head, chunk])
    this.#hash.update(chunk)
    this.#measureLines(chunk)
    this.#tryUtf8(chunk)
    if (!this.#utf8) this.#hasNoLetter ||= chunk.some((byte) => NO_LETTER.has(byte))
  }

  end() {
    const encoding = this.#encoding()
    const text = new TextDecoder(encoding).decode(this.#head)
    const separator = isOtherText(text) ? null : detectSeparator(text)
    if (separator === null) throw this.#notCsv()
    const endsWithNewline = this.#lastByte === LF || this.#lastByte === CR
    return { hash: this.#hash.digest('hex'), encoding, separator, lines: this.#lines, endsWithNewline }
  }

  #measureLines(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte === LF || byte === CR) {
        // CR LF is one line break.
        if (!(byte === LF && this.#lastByte === CR)) this.#lines += 1
        this.#lineBytes = 0
      } else {
        this.#lineBytes += 1
        if (this.#lineBytes > MAX_ROW_BYTES) throw tooLong(this.#file, this.#lines)
      }
      this.#lastByte = byte
    }
  }

  #tryUtf8(chunk: Buffer): void {
    if (!this.#utf8) return
    try {
      const text = this.#utf8.decode(chunk, { stream: true })
      this.#beyondAscii ||= /[^\0-\x7f]/.test(text)
    } catch {
      this.#utf8 = null
    }
  }

  #encoding(): Encoding {
    if (this.#utf8) {
      try {
        this.#utf8.decode()
        return 'utf-8'
      } catch {
        // Cut in the middle of a letter; unless that is the only sign of UTF-8 and so none.
        if (this.#beyondAscii) throw new AppError('FILE_TRUNCATED', { file: this.#file, line: this.#lines })
      }
    }
    if (this.#hasNoLetter || this.#head.subarray(0, BOM.length).equals(BOM)) throw this.#notCsv()
    return 'windows-1252'
  }

  #notCsv(): AppError {
    return new AppError('FILE_NOT_CSV', { file: this.#file })
  }
}

/** Web pages, XML, JSON and anything with many control characters. */
function isOtherText(text: string): boolean {
  if (/^\uFEFF?\s*[<{[]/.test(text)) return true
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return controls > text.length / 100
}
