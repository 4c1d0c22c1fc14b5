import type { FacilityNorm } from '#shared/contract/facilities.ts'
import type { Text } from '#shared/i18n/text.ts'

const STATUS = {
  official: 'reports.normStatus.official',
  local: 'reports.normStatus.local',
  example: 'reports.normStatus.example',
} as const

/** Whether the facility meets the norm; and where nobody can say, what is not known of it. */
export function conformityText({ conformity, missing }: FacilityNorm): Text {
  if (missing !== null) return { key: `facilities.norm.missing.${missing}` }
  return { key: `facilities.norm.conformity.${conformity}` }
}

/** The norm with its status and source, so that an example is never taken for an official text. */
export function normText({ label, status, source }: FacilityNorm): Text {
  return { key: 'facilities.norm.which', values: { norm: label, status: { key: STATUS[status] }, source } }
}
