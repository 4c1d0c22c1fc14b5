import './print.css'
import type { PrintJob } from '#shared/contract/shell.ts'
import { drawDocument } from './documents.tsx'

/** The same paper on the screen, before it is printed. */
export function PaperPreview({ job }: { readonly job: PrintJob }) {
  return <div className="preview">{drawDocument(job)}</div>
}
