import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { type DialogKind, fail, isControlled, nextAnswer, recordDialog } from './control.ts'
import { covered } from './not-in-standin.ts'
import { askPerson } from './person-dialog.ts'

type Options = Partial<Omit<OpenDialogOptions & SaveDialogOptions & MessageBoxOptions, 'properties'>>

/** The window comes first or not at all. */
function split<Wanted>(
  values: readonly (BrowserWindow | Wanted | null | undefined)[],
): [BrowserWindow | null, Wanted] {
  const window = values.find((value) => value instanceof BrowserWindow) ?? null
  // What is not the window is the options.
  const options = values.find((value) => value !== window && value != null) as Wanted
  return [window, options]
}

function show(kind: DialogKind, window: BrowserWindow | null, options: Options): void {
  recordDialog({
    kind,
    title: options.title ?? '',
    message: options.message ?? '',
    detail: options.detail ?? '',
    buttons: options.buttons ?? [],
    defaultPath: options.defaultPath ?? '',
    filters: (options.filters ?? []).map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    window: window?.id ?? null,
  })
}

function unexpected(kind: string, options: Options): never {
  const message = `dialog '${options.title ?? kind}' (${kind}): no answer was given for it`
  fail(message)
  throw new Error(message)
}

async function showOpenDialog(...values: (BrowserWindow | OpenDialogOptions)[]) {
  const [window, options] = split<OpenDialogOptions>(values)
  show('open', window, options)
  const answer = isControlled ? nextAnswer('open') : null
  if (answer === null && isControlled) unexpected('open', options)
  const typed =
    answer === null ? await askPerson({ ...facts(options), path: options.defaultPath ?? '' }) : null
  const chosen = answer === null ? (typed?.path ? [typed.path] : null) : answer.paths
  return { canceled: chosen === null, filePaths: [...(chosen ?? [])] }
}

async function showSaveDialog(...values: (BrowserWindow | SaveDialogOptions)[]) {
  const [window, options] = split<SaveDialogOptions>(values)
  show('save', window, options)
  const answer = isControlled ? nextAnswer('save') : null
  if (answer === null && isControlled) unexpected('save', options)
  const typed =
    answer === null ? await askPerson({ ...facts(options), path: options.defaultPath ?? '' }) : null
  const chosen = answer === null ? (typed?.path ?? null) : answer.path
  return { canceled: chosen === null, filePath: chosen ?? '' }
}

async function showMessageBox(...values: (BrowserWindow | MessageBoxOptions)[]) {
  const [window, options] = split<MessageBoxOptions>(values)
  show('message', window, options)
  if (!isControlled) {
    const { button } = await askPerson(facts(options))
    return { response: button < 0 ? buttonWithoutAnswer(options) : button, checkboxChecked: false }
  }
  return { response: answeredButton(options), checkboxChecked: options.checkboxChecked ?? false }
}

function facts(options: Options) {
  const { title = '', message = '', detail = '', buttonLabel } = options
  const buttons = options.buttons ?? (buttonLabel === undefined ? ['OK'] : [buttonLabel, '✕'])
  return { title, message, detail, buttons }
}

function answeredButton(options: MessageBoxOptions): number {
  const answer = nextAnswer('message')
  if (answer === null) return buttonWithoutAnswer(options)
  const { button } = answer
  const index = typeof button === 'number' ? button : (options.buttons ?? []).indexOf(button)
  if (index < 0 || index >= Math.max(1, options.buttons?.length ?? 0))
    unexpected(`button ${String(button)}`, options)
  return index
}

/** As when the person presses Escape: the cancel button, else the default one. */
function buttonWithoutAnswer(options: MessageBoxOptions): number {
  return options.cancelId ?? options.defaultId ?? 0
}

function showErrorBox(title: string, content: string): void {
  show('error', null, { title, message: content })
  process.stderr.write(`${title}: ${content}\n`)
}

function showMessageBoxSync(...values: (BrowserWindow | MessageBoxOptions)[]): number {
  const [window, options] = split<MessageBoxOptions>(values)
  show('message', window, options)
  return answeredButton(options)
}

function showOpenDialogSync(...values: (BrowserWindow | OpenDialogOptions)[]): string[] | undefined {
  const [window, options] = split<OpenDialogOptions>(values)
  show('open', window, options)
  const { paths } = nextAnswer('open') ?? unexpected('open', options)
  return paths === null ? undefined : [...paths]
}

function showSaveDialogSync(...values: (BrowserWindow | SaveDialogOptions)[]): string {
  const [window, options] = split<SaveDialogOptions>(values)
  show('save', window, options)
  return (nextAnswer('save') ?? unexpected('save', options)).path ?? ''
}

export const dialog = covered('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
  showMessageBoxSync,
  showOpenDialogSync,
  showSaveDialogSync,
})
