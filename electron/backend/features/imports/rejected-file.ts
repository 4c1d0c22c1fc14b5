import { writeFileSync } from 'node:fs'
import type { CallContext } from '#backend/context.ts'
import { csvText } from '#backend/files/csv.ts'
import { replaceFile } from '#electron/base/durable-file.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'
import type { FacilityPlan } from './facility-plan.ts'
import { type FacilityListInput, planFacilities } from './plan-facilities.ts'

export interface RejectedFileInput extends FacilityListInput {
  readonly locale: Locale
  readonly destination: { readonly path: string }
}

/** Writes the rows that can't come in, as they stand in the file, with their line and the reason in words. */
export async function saveRejected(
  context: CallContext,
  input: RejectedFileInput,
): Promise<{ rows: number }> {
  const plan = await planFacilities(context, input)
  await replaceFile(input.destination.path, (part) => {
    writeFileSync(part, rejectedCsv(plan, input.locale), { mode: 0o600 })
    return Promise.resolve()
  })
  return { rows: plan.rejected.length }
}

function rejectedCsv({ headers, rejected, file }: FacilityPlan, locale: Locale): string {
  const t = translator(locale, 'imports')
  const width = Math.max(headers.length, ...rejected.map(({ cells }) => cells.length))
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const head = [...filled(headers), t('rejectedFile.line'), t('rejectedFile.reason')]
  const rows = rejected.map(({ cells, line, reason, value }) => [
    ...filled(cells),
    line,
    t(`reasons.${reason}`, { value }),
  ])
  // Correct it and import it again: the same separator as the file that it comes from.
  return csvText([head, ...rows], { separator: file.separator === ',' ? ',' : ';' })
}
