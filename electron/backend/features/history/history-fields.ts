import { FILE_PARTS, type FileKind } from '#backend/db/file-log.ts'
import { sectionNames, sectionOf, type SectionField } from '#shared/domain/sections/index.ts'
import { loggedTable } from '#backend/db/tables.ts'

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

/** Fields that hold a code, and the list that words it: the register's, or one of the texts' own. */
const LISTS: Readonly<Record<string, string>> = {
  'worker.sex': 'sex',
  'worker.civilite': 'civilite',
  'contact.kind': 'contact_kind',
  'identifier.type': 'identifier_type',
  'career_spell.statut': 'statut',
  'posting.kind': 'posting_kind',
  'posting.startReason': 'reason',
  'posting.endReason': 'reason',
  'admin_position.kind': 'position',
  'admin_position.reason': 'reason',
  'contract.kind': 'contract_type',
  'contract.employer': 'employer',
  'contract.fundingSource': 'funding_source',
  'act.kind': 'act_kind',
  'act.state': 'act_state',
  'leave_request.kind': 'leave_type',
  'leave_request.state': 'leave_state',
  'leave_request.supervisorOpinion': 'opinion',
  'leave_adjustment.kind': 'leave_type',
  'office_transfer.direction': 'transfer_direction',
  'office_transfer.state': 'transfer_state',
  'document.kind': 'document_kind',
  'document.role': 'document_role',
  'facility_change.kind': 'facility_change',
  'facility.source': 'source',
  'facility.positionSource': 'source',
  'facility_place.source': 'source',
  'facility_state.type': 'facility_type',
  'facility_state.sector': 'sector',
  'facility_state.managingBody': 'managing_body',
  'facility_state.milieu': 'milieu',
  'facility_state.status': 'facility_status',
}

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
  const list = LISTS[`${entity}.${field}`] ?? (section?.kind === 'sex' ? 'sex' : section?.list)
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
