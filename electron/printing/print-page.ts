import type { Session } from 'electron'
import type { PrintJob } from '#shared/contract/shell.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { appUrl } from '#electron/platform/app-assets.ts'
import type { Windows } from '#electron/platform/windows.ts'
import type { PrintPage } from './print-service.ts'

/** A4 in CSS pixels: what the page is laid out on before the printer's own measure. */
const A4 = { short: 794, long: 1123 } as const

/** Opens the hidden window of one document, in a session that is never written to disk. */
export function openPrintPage(
  windows: Windows,
  session: Session,
  job: string,
  document: PrintJob,
): PrintPage {
  const landscape = document.orientation === 'landscape'
  const { id, window } = windows.open('print', session, {
    show: false,
    width: landscape ? A4.long : A4.short,
    height: landscape ? A4.short : A4.long,
  })
  const contents = window.webContents
  const gone = new Promise<never>((_resolve, reject) => {
    contents.on('render-process-gone', () => reject(new AppError('PRINT_FAILED')))
  })
  // Whoever races against it hears of it; without a race it is nobody's news.
  gone.catch(() => undefined)
  return {
    windowId: id,
    load: () => window.loadURL(appUrl('print.html', `?job=${encodeURIComponent(job)}`)),
    gone,
    toPdf: () =>
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: false,
        pageSize: 'A4',
        landscape,
      }),
    toPrinter: () =>
      new Promise((resolve, reject) => {
        contents.print({ printBackground: true, pageSize: 'A4', landscape }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed)
          else reject(new AppError('PRINT_FAILED', { cause: reason }))
        })
      }),
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
