import '#renderer/lib/zod-setup.ts'
import '#renderer/lib/fonts.ts'
import { createRoot } from 'react-dom/client'
import { call } from '#renderer/lib/api.ts'
import { styleNonce } from '#renderer/lib/style-nonce.ts'
import { drawDocument } from '#renderer/print/documents.tsx'
import { PrintPage } from '#renderer/print/print-page.tsx'

/** Draws the one document of this hidden window and says when it is ready, or that it can't be drawn. */
async function start(): Promise<void> {
  const job = new URLSearchParams(location.search).get('job') ?? ''
  const report = (outcome: 'ready' | 'failed') => void call('shell.printReady', { job, outcome })
  try {
    const paper = await call('shell.takePrintJob', { job })
    const place = document.getElementById('root')
    const drawn = drawDocument(paper, styleNonce())
    if (place === null || drawn === null) {
      report('failed')
      return
    }
    document.documentElement.lang = paper.locale
    createRoot(place, { onUncaughtError: () => report('failed') }).render(
      <PrintPage onReady={() => report('ready')}>{drawn}</PrintPage>,
    )
  } catch {
    report('failed')
  }
}

void start()
