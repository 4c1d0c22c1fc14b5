/** The kinds of question that the shell can put to a person. */
export type DialogKind = 'open' | 'save' | 'message' | 'error' | 'print'

/** A dialog as the person would have seen it. */
export interface ShownDialog {
  readonly kind: DialogKind
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultPath: string
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  /** Id of the window that it belongs to; null: of none. */
  readonly window: number | null
}

/** A test's answer: the path or paths chosen, the button's number or text, or that the person cancelled. */
export type DialogAnswer =
  | { readonly kind: 'open'; readonly paths: readonly string[] | null }
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: number | string }
  | { readonly kind: 'print'; readonly printed: boolean; readonly reason?: string | undefined }

/** What the shell asked of the desktop. */
export interface ShellCall {
  readonly method: 'showItemInFolder' | 'openPath' | 'beep'
  readonly path: string
}

const answers: DialogAnswer[] = []

/** Started by a test or tool over Node's message channel: answers come from there, and nobody looks at a screen. */
export const isControlled = process.send !== undefined

/** What the starter is told at once, because a program may end right after it. */
export type Report =
  | { readonly reported: 'dialog'; readonly what: ShownDialog }
  | { readonly reported: 'shellCall'; readonly what: ShellCall }
  | { readonly reported: 'failure'; readonly what: string }

let lastReport: Promise<unknown> = Promise.resolve()

function report(message: Report): void {
  lastReport = new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve(null)
    else process.send(message, resolve)
  })
}

/** Resolves when the starter has been handed every report so far. */
export async function flushReports(): Promise<void> {
  await lastReport
}

/** Something that must make the test fail, even where the shell catches the error. */
export function fail(message: string): void {
  report({ reported: 'failure', what: message })
  process.stderr.write(`stand-in: ${message}\n`)
}

export function queueAnswer(answer: DialogAnswer): void {
  answers.push(answer)
}

/** The next answer given for that kind of dialog; null when there is none. */
export function nextAnswer<Kind extends DialogAnswer['kind']>(
  kind: Kind,
): Extract<DialogAnswer, { kind: Kind }> | null {
  const index = answers.findIndex((answer) => answer.kind === kind)
  const [answer] = index < 0 ? [] : answers.splice(index, 1)
  // The search was for this kind.
  return (answer as Extract<DialogAnswer, { kind: Kind }> | undefined) ?? null
}

export function recordDialog(dialog: ShownDialog): void {
  report({ reported: 'dialog', what: dialog })
}

export function recordShellCall(call: ShellCall): void {
  report({ reported: 'shellCall', what: call })
}
