import { CODE_COLUMNS } from '#backend/db/code-homes.ts'
import { FILE_PARTS, type FileKind } from './file-log.ts'
import { sectionNames, sectionOf, type SectionField } from '#shared/domain/sections/index.ts'
import { loggedTable } from './tables.ts'

/** Made from what stands beside them, or of no meaning to a reader. */
const SILENT: ReadonlySet<string> = new Set([
  ...['ownerOffice', 'folded', 'normalised', 'sortOrder', 'importBatch', 'importKey', 'sha256', 'mergeAct'],
  'workerId',
])

/** Days, as precisely as they are known. */
const DATES: ReadonlySet<string> = new Set([
  ...['birth', 'start', 'end', 'decidedOn', 'date', 'issued', 'expires', 'fromDay', 'toDay', 'plannedEnd'],
  ...[
    'dated',
    'requestedOn',
    'returnedOn',
    'announcedOn',
    'answeredOn',
    'arrivedOn',
    'effectiveOn',
    'notifiedOn',
  ],
  ...['mergedOn', 'day'],
])

/** The field that tells a record apart from its like. */
const ABOUT: Readonly<Record<string, string>> = {
  identifier: 'type',
  contact: 'kind',
  career_spell: 'corpsId',
  posting: 'facilityId',
  admin_position: 'kind',
  contract: 'kind',
  act: 'number',
  facility_place: 'unitId',
  facility_catchment: 'year',
}

/** Fields of the sections, by table and name: the definition says what they hold. */
const SECTION_FIELDS: ReadonlyMap<string, SectionField> = new Map(
  sectionNames
    .map(sectionOf)
    .flatMap(({ table, fields }) => fields.map((field) => [`${table}.${field.name}`, field] as const)),
)

/** How a field's values are to be read. */
export type FieldKind =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'code'; readonly list: string }
  | { readonly kind: 'reference'; readonly entity: string }

/** Null: not shown. */
export function fieldKind(entity: string, field: string): FieldKind | null {
  if (!shows(entity, field)) return null
  const section = SECTION_FIELDS.get(`${entity}.${field}`)
  const list = CODE_COLUMNS[`${entity}.${field}`] ?? (section?.kind === 'sex' ? 'sex' : section?.list)
  if (list !== undefined) return { kind: 'code', list }
  const target = loggedTable(entity).byField.get(field)?.references
  if (target) return { kind: 'reference', entity: target }
  const dated = section?.kind === 'day' || section?.kind === 'partial' || DATES.has(field)
  return dated ? { kind: 'date' } : { kind: 'plain' }
}

/** The field whose value is told beside a record's kind. */
export function aboutField(entity: string): string | null {
  return (
    ABOUT[entity] ??
    sectionNames.map(sectionOf).find(({ table }) => table === entity)?.fields[0]?.name ??
    null
  )
}

/** The line between an act and a person says no more than the posting that it names. */
function shows(entity: string, field: string): boolean {
  if (entity === 'act_line' || SILENT.has(field)) return false
  const own = field === 'facilityId' && FILE_PARTS.facility.some((part) => part === entity)
  return !own
}

/** Every field that a history may show, by the table's name: each has words in every language. */
export function shownFields(): readonly (readonly [entity: string, field: string])[] {
  const kinds: readonly FileKind[] = ['worker', 'facility']
  const entities = [...kinds.flatMap((kind) => [kind, ...FILE_PARTS[kind]]), 'act']
  return entities.flatMap((entity) =>
    loggedTable(entity)
      .columns.map(({ field }) => field)
      .filter((field) => field !== 'uid' && fieldKind(entity, field) !== null)
      .map((field) => [entity, field] as const),
  )
}
