import { fold } from '#shared/domain/fold.ts'

/** A value of a code list with every word by which it is recognised; `weak` ones only where no other value has them. */
export interface WordEntry {
  readonly code: string
  readonly words: readonly string[]
  readonly weak?: readonly string[]
}

/** Finds the code of a list that a word stands for, accents, case and punctuation apart. */
export class WordIndex {
  readonly #codes = new Map<string, string>()

  constructor(entries: readonly WordEntry[]) {
    const add = (word: string, code: string) => {
      const key = fold(word)
      if (key !== '' && !this.#codes.has(key)) this.#codes.set(key, code)
    }
    for (const { code, words } of entries) for (const word of [code, ...words]) add(word, code)
    for (const { code, weak = [] } of entries) for (const word of weak) add(word, code)
  }

  /** Null: the list has no such word. */
  find(text: string): string | null {
    return this.#codes.get(fold(text)) ?? null
  }
}
