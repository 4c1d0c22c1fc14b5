import { app } from './app.ts'
import { startChromium } from './chromium.ts'

interface Question {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  /** Present where a file's path is asked. */
  readonly path?: string
}

interface PersonAnswer {
  /** Number of the button; -1: closed without any. */
  readonly button: number
  readonly path: string | null
}

const escape = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`)

function page({ title, message, detail, buttons, path }: Question): string {
  const field = path === undefined ? '' : `<input name="path" size="70" value="${escape(path)}" autofocus>`
  const choices = buttons.map((text, index) => `<button value="${index}">${escape(text)}</button>`).join(' ')
  return `<!doctype html><title>${escape(title)}</title><style>
body { font: 16px/1.5 sans-serif; max-width: 60ch; margin: 3em auto } p { white-space: pre-wrap }
input { font: inherit; width: 100% } button { font: inherit; padding: .3em 1em; margin-top: 1em }</style>
<h1 style="font-size:1.2em">${escape(message || title)}</h1><p>${escape(detail)}</p>
<form onsubmit="event.preventDefault(); answer(Number(event.submitter.value), this.path?.value ?? null)">${field} ${choices}</form>`
}

/** Puts a question to the person in front of the screen: a page of the browser instead of a window of the system. */
export async function askPerson(question: Question): Promise<PersonAnswer> {
  const { lasting } = await startChromium(app.getPath('userData'), 'about:blank')
  const tab = await lasting.newPage()
  const answer = new Promise<PersonAnswer>((resolve) => {
    tab.on('close', () => resolve({ button: -1, path: null }))
    void tab.exposeFunction('answer', (button: number, path: string | null) =>
      resolve({ button, path: button === 0 && path !== '' ? path : null }),
    )
  })
  await tab.setContent(page(question))
  await tab.bringToFront()
  const given = await answer
  await tab.close().catch(() => undefined)
  return given
}
