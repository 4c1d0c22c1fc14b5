import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ChangedSince } from '#shared/contract/history.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { useKeysOutsideFields } from '#renderer/ui/hotkeys.ts'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { call, CallError } from './api.ts'
import { useErrorWords } from './error-words.ts'
import { useFieldLabel, useUserName } from './history-words.ts'
import { askWhatToUndo, NOTHING_PICKED, type UndoPicked } from './undo-question.ts'

interface UndoOptions {
  /** Once it is taken back: where to go if the page would show what is no longer there. */
  readonly onUndone?: () => void
}

/** Something this window saved and can take back. */
interface Done extends UndoOptions {
  readonly message: string
  readonly act: string
  /** Takes away what was said of it. */
  readonly hide: () => void
}

/** What this window saved, the last at the end. */
let done: readonly Done[] = []

/** Most acts remembered for Ctrl+Z. */
const REMEMBERED = 20

function remember(entry: Done): void {
  done = [...done, entry].slice(-REMEMBERED)
}

/**
 * Says that something was saved, and offers to take it back: `toastUndo(t('ended'), act)` with the act that the
 * write answered. Ctrl+Z on a page then takes it back too, as long as the window is open. Answers how to take away what was
 * said: where one act follows the other (ticking a list), the last message is enough.
 */
export function useToastUndo(): (message: string, act: string, options?: UndoOptions) => () => void {
  const t = useTranslations('history.undo')
  const undo = useUndo()
  return useCallback(
    (message, act, options = {}) => {
      const hide = toastDone(message, { label: t('undo'), run: () => undo(entry) })
      const entry: Done = { message, act, hide, ...options }
      remember(entry)
      return hide
    },
    [t, undo],
  )
}

/** The save button of a form in which something may stand that is not saved yet. */
const ENTRY = 'form [data-after-fields]'

/**
 * Ctrl+Z on a page: takes back the last thing that this window saved. Not while typing, where it takes back letters,
 * nor anywhere beside an open form: who presses it there means the form.
 */
export function useUndoKey(): void {
  const t = useTranslations('history.undo')
  const undo = useUndo()
  const run = () => {
    if (document.querySelector(ENTRY)) return
    const last = done.at(-1)
    if (last) undo(last)
    else toastDone(t('nothing'))
  }
  useKeysOutsideFields({ 'mod+Z': { label: t('key'), run } }, { group: 'everywhere' })
}

/** Takes an act back and says so; offers to restore it. What can't be taken back is not tried again. */
function useUndo(): (entry: Done) => void {
  const t = useTranslations('history.undo')
  const refusal = useRefusal()
  return useCallback(
    (entry) => {
      const { message } = entry
      const takeBack = (act: string, then: (undone: string) => void, picked: UndoPicked = NOTHING_PICKED) => {
        call('history.undo', { act, keep: [...picked.keep], over: [...picked.over] }).then(
          (answer) => then(answer.act),
          (error: unknown) => {
            const changes = pickable(error)
            if (changes === null) toastFailure(refusal(error))
            else
              askWhatToUndo({
                what: message,
                changes,
                run: (more) => takeBack(act, then, merged(picked, more)),
              })
          },
        )
      }
      const restored = (act: string) => {
        remember({ message, act, hide: toastDone(t('redone', { what: message })) })
      }
      done = done.filter((other) => other !== entry)
      entry.hide()
      takeBack(entry.act, (undone) => {
        entry.onUndone?.()
        const run = () => takeBack(undone, restored)
        toastDone(t('undone', { what: message }), { label: t('redo'), run })
      })
    },
    [t, refusal],
  )
}

/** The changes that a person may pick among: all of files of their own, beside others that nobody touched. */
function pickable(error: unknown): readonly ChangedSince[] | null {
  if (!(error instanceof CallError) || error.code !== 'ACT_CHANGED_SINCE') return null
  // The contract's own facts of this code.
  const changes = (error.data.changes ?? []) as readonly ChangedSince[]
  return Number(error.data.others ?? 0) > 0 && changes.every(({ file }) => file !== null) ? changes : null
}

function merged(one: UndoPicked, other: UndoPicked): UndoPicked {
  return { keep: [...one.keep, ...other.keep], over: [...one.over, ...other.over] }
}

/** Why it was not taken back: what was changed since, by whom and when. */
function useRefusal(): (error: unknown) => { readonly message: string; readonly remedy: string } {
  const t = useTranslations('history.undo')
  const words = useErrorWords()
  const locale = useLocale()
  const label = useFieldLabel()
  const userName = useUserName()
  return useCallback(
    (error) => {
      if (!(error instanceof CallError) || error.code !== 'ACT_CHANGED_SINCE') return words(error)
      // The contract's own facts of this code.
      const [change] = (error.data.changes ?? []) as readonly ChangedSince[]
      if (!change) return words(error)
      const { entity, field, name, user, at } = change
      const what = [label(entity, field), name].filter((part) => part !== null).join(', ')
      const message =
        user === null || at === null
          ? t('inUse', { what })
          : t('changed', { what, who: userName(user), when: formatInstant(at, locale) })
      return { message, remedy: words(error).remedy }
    },
    [t, words, locale, label, userName],
  )
}
