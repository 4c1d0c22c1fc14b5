import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { ActState } from '#shared/contract/acts.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** Most acts in a list: whoever looks for an older one says which. */
export const MOST_LISTED = 1000

/** Everybody whom the act names may be seen; an act of nobody may be seen by all. */
const SEEN = `not exists (select 1 from act_line hid where hid.act_id = a.id and not ${inScope('hid.worker_id')})`

export interface ActListParameters {
  readonly state: ActState | null
  readonly kind: string | null
  /** Found in the number or the object, in small letters; and folded, in a name. */
  readonly text: string | null
  readonly folded: string | null
  readonly workerId: number | null
}

export interface ActListRow {
  readonly id: number
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
  readonly state: ActState
  readonly object: string | null
  readonly persons: number
  readonly prenoms: string | null
  readonly nom: string | null
  readonly nomEpoux: string | null
  readonly written: 0 | 1
}

const FOUND = `from act a where ${SEEN} and (@state is null or a.state = @state) and (@kind is null or a.kind = @kind)
  and (@workerId is null or exists (select 1 from act_line o where o.act_id = a.id and o.worker_id = @workerId))
  and (@text is null or instr(lower(coalesce(a.number, '') || ' ' || coalesce(a.object, '')), @text) > 0
    or exists (select 1 from act_line o join worker_search s on s.id = o.worker_id
      where o.act_id = a.id and instr(s.names, @folded) > 0))`

const listed = statement<ScopeParameters & ActListParameters & { limit: number }, ActListRow>(
  `select x.*, w.prenoms, w.nom, w.nom_epoux as nomEpoux from (
     select a.id, a.kind, a.number, a.date, a.state, a.object,
       (select count(distinct worker_id) from act_line where act_id = a.id) as persons,
       (select worker_id from act_line where act_id = a.id order by sort_order, id limit 1) as firstId,
       exists (select 1 from act_text where act_id = a.id) as written, a.date_first as first ${FOUND}
     order by a.state = 'draft' desc, a.date_first desc, a.id desc limit @limit) x
   left join worker w on w.id = x.firstId
   order by x.state = 'draft' desc, x.first desc, x.id desc`,
)
const counted = statement<ScopeParameters & ActListParameters, { n: number }>(`select count(*) as n ${FOUND}`)

/** Acts whose persons may all be seen: drafts first, then the newest; and how many fit. */
export function findActs(
  scope: Scope,
  db: ReadDb,
  wanted: ActListParameters,
): { readonly rows: readonly ActListRow[]; readonly total: number } {
  const parameters = { ...wanted, ...scopeParameters(scope) }
  const rows = listed.all(db, { ...parameters, limit: MOST_LISTED })
  return { rows, total: rows.length < MOST_LISTED ? rows.length : (counted.get(db, parameters)?.n ?? 0) }
}

export interface ActRecord {
  readonly id: number
  readonly ownerOffice: string
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
  readonly state: ActState
  readonly object: string | null
  readonly effectiveOn: string | null
  readonly notifiedOn: string | null
  readonly rectifiesId: number | null
}

const COLUMNS = `a.id, a.owner_office as ownerOffice, a.kind, a.number, a.date, a.state, a.object,
  a.effective_on as effectiveOn, a.notified_on as notifiedOn, a.rectifies_id as rectifiesId`

const one = statement<ScopeParameters & { act: number }, ActRecord>(
  `select ${COLUMNS} from act a where a.id = @act and ${SEEN}`,
)

/** An act whose persons may all be seen; null where there is none. */
export function findAct(scope: Scope, db: ReadDb, act: number): ActRecord | null {
  return one.get(db, { act, ...scopeParameters(scope) }) ?? null
}

export interface RelatedRow extends ActRecord {
  /** The letter's own title, as it was frozen. */
  readonly title: string | null
}

const related = statement<ScopeParameters & { act: number }, RelatedRow>(
  `select ${COLUMNS}, (select x.content ->> '$.paper.object' from act_text x where x.act_id = a.id) as title
   from act a where (a.id = (select rectifies_id from act where id = @act) or a.rectifies_id = @act) and ${SEEN}
   order by a.id`,
)

/** The act that it corrects, and those that correct it. */
export function findRelated(scope: Scope, db: ReadDb, act: number): RelatedRow[] {
  return related.all(db, { act, ...scopeParameters(scope) })
}

export interface ActTextRow {
  readonly id: number
  readonly template: string
  readonly locale: Locale
  /** JSON. */
  readonly content: string
  readonly pdf: string | null
}

const texts = statement<{ act: number }, ActTextRow>(
  'select id, template, locale, content, pdf from act_text where act_id = @act order by id desc limit 1',
)

export function findActText(db: ReadDb, act: number): ActTextRow | null {
  return texts.get(db, { act }) ?? null
}

const lastTexts = statement<{ template: string; office: string }, { content: string }>(
  `select x.content from act_text x join act a on a.id = x.act_id
   where x.template = @template and a.owner_office = @office order by x.id desc limit 1`,
)

/** What was last prepared from a template: whoever signed then most likely signs again. */
export function lastTextOf(db: ReadDb, template: string, office: string): string | null {
  return lastTexts.get(db, { template, office })?.content ?? null
}

export interface TemplateRow {
  readonly id: number
  readonly code: string
  readonly actKind: string
  readonly labelFr: string
  readonly labelEn: string
  readonly body: string
  readonly hidden: 0 | 1
  readonly source: string
}

const templates = statement<object, TemplateRow>(
  `select id, code, act_kind as actKind, label_fr as labelFr, label_en as labelEn, body, hidden, source
   from letter_template order by sort_order, id`,
)

export function findTemplates(db: ReadDb): TemplateRow[] {
  return templates.all(db, {})
}

export interface VisaRow {
  readonly id: number
  readonly code: string
  readonly fr: string
  readonly en: string
  readonly kinds: string
  readonly from: string | null
  readonly to: string | null
  readonly sortOrder: number
  readonly hidden: 0 | 1
  readonly source: string
}

const visas = statement<object, VisaRow>(
  `select id, code, text_fr as fr, text_en as en, kinds, from_day as "from", to_day as "to", sort_order as sortOrder,
     hidden, source from visa order by sort_order, id`,
)

export function findVisas(db: ReadDb): VisaRow[] {
  return visas.all(db, {})
}

export interface NumberedRow {
  readonly id: number
  readonly kind: string
  readonly number: string
  readonly date: string
  readonly series: string
}

const numbered = statement<{ office: string; year: string; except: number }, NumberedRow>(
  `select a.id, a.kind, a.number, a.date, coalesce(t.body ->> '$.series',
     (select body ->> '$.series' from letter_template where act_kind = a.kind order by sort_order limit 1), a.kind) as series
   from act a left join act_text x on x.act_id = a.id left join letter_template t on t.code = x.template
   where a.owner_office = @office and a.number is not null and substr(a.date, 1, 4) = @year and a.id <> @except
   order by a.date_first, a.id`,
)

/** Every numbered act of an office in a year but one, also cancelled ones: a number is never given twice. */
export function findNumbered(
  db: ReadDb,
  wanted: { office: string; year: string; except: number },
): NumberedRow[] {
  return numbered.all(db, wanted)
}

const lastYears = statement<{ office: string }, { year: string | null }>(
  `select max(substr(date, 1, 4)) as year from act where owner_office = @office and number is not null`,
)

/** The last year in which the office numbered an act. */
export function lastNumberedYear(db: ReadDb, office: string): string | null {
  return lastYears.get(db, { office })?.year ?? null
}

const moves = statement<{ act: number }, { n: number }>(
  `select (select count(*) from posting where start_act_id = @act or end_act_id = @act)
     + (select count(*) from admin_position where act_id = @act) + (select count(*) from leave_request where act_id = @act)
     + (select count(*) from discipline where act_id = @act) + (select count(*) from confirmation where act_id = @act)
     + (select count(*) from office_transfer where act_id = @act) as n`,
)

/** Whether anything in the register was done by the act. */
export function actMoves(db: ReadDb, act: number): boolean {
  return (moves.get(db, { act })?.n ?? 0) > 0
}

const undecided = statement<{ act: number }, { id: number }>(
  'select id from posting where start_act_id = @act and decided_on is null',
)

/** Postings of the act that wait for the day of its signature. */
export function undecidedPostings(db: ReadDb, act: number): number[] {
  return undecided.all(db, { act }).map(({ id }) => id)
}

const lineIds = statement<{ act: number }, { id: number }>('select id from act_line where act_id = @act')

export function actLineIds(db: ReadDb, act: number): number[] {
  return lineIds.all(db, { act }).map(({ id }) => id)
}

const documents = statement<{ act: number }, { id: number; workerId: number }>(
  `select id, worker_id as workerId from document where act_id = @act and role = 'letter' and @act > 0`,
)

/** The act's paper in the files of its persons. */
export function letterDocuments(_scope: Scope, db: ReadDb, act: number): { id: number; workerId: number }[] {
  return documents.all(db, { act })
}

const seen = statement<ScopeParameters & { workers: string }, { id: number }>(
  `select w.id from worker w where w.id in (select value from json_each(@workers)) and ${inScope('w.id')}`,
)

/** Those of the workers whom the caller may see. */
export function seenWorkers(scope: Scope, db: ReadDb, workers: readonly number[]): Set<number> {
  const rows = seen.all(db, { workers: JSON.stringify(workers), ...scopeParameters(scope) })
  return new Set(rows.map(({ id }) => id))
}

const offices = statement<object, { name: string }>('select name from office where self order by id limit 1')

/** The office's name; empty in a register that was never founded. */
export function officeName(db: ReadDb): string {
  return offices.get(db, {})?.name ?? ''
}
