import type { Occupancy, PostFilter, PostState } from '#shared/contract/posts.ts'
import { fold } from '#shared/domain/fold.ts'
import { occupancySql, servesOn } from './post-holders.ts'
import type { ReadDb } from './connection.ts'
import { FACILITY_HOMES } from './facility-homes.ts'
import { facilitiesIn } from './places.ts'
import { statement } from './statement.ts'

/** A post as lists have it. */
export interface ListedPost {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly facilityId: number
  readonly facility: string
  readonly district: string | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly state: PostState
  readonly occupancy: Occupancy
  readonly vacantSince: string | null
  readonly openedOn: string | null
}

interface ListParameters {
  readonly facilities: string | null
  readonly facility: number | null
  readonly corps: number | null
  readonly boundariesOn: string
  readonly today: string
}

/** The day after the last holder left, or the day of opening: null where neither is known. */
const VACANT_SINCE = `max(coalesce(t.opened_on, ''), coalesce((
    select date(max(x.end_last), '+1 day') from posting x where x.post_id = t.id and x.end_last < @today), ''),
  case when t.state = 'open' then coalesce(t.state_since, '') else '' end)`

const listed = statement<ListParameters, ListedPost>(
  `with recursive asked(id) as materialized (select distinct facility_id from post),
   ${FACILITY_HOMES}
   select t.id, t.code, t.title, t.facility_id as facilityId, f.name as facility, d.name as district,
     k.label_fr as corpsFr, k.label_en as corpsEn, t.state, ${occupancySql('t')} as occupancy,
     nullif(${VACANT_SINCE}, '') as vacantSince, t.opened_on as openedOn
   from post t join facility f on f.id = t.facility_id
   left join home on home.facility_id = f.id left join org_unit d on d.id = home.district
   left join corps k on k.id = t.corps_id
   where (@facilities is null or t.facility_id in (select value from json_each(@facilities)))
     and (@facility is null or t.facility_id = @facility) and (@corps is null or t.corps_id = @corps)
   order by f.folded, f.id, t.code, t.id`,
)

const FAR_PAST = '0000-01-01'

/** The posts that a filter asks for, by facility and code. */
export function findPosts(db: ReadDb, filter: PostFilter, today: string): ListedPost[] {
  const { placeId, facilityId, corpsId } = filter
  const inPlace = placeId === null ? null : facilitiesIn(db, { unitIds: [placeId], boundariesOn: today })
  const facilities = inPlace === null ? null : JSON.stringify(inPlace)
  const rows = listed.all(db, {
    ...{ facilities, facility: facilityId, corps: corpsId, boundariesOn: today, today },
  })
  const words = fold(filter.query)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`)
  const before = filter.vacantMonths === null ? null : monthsBefore(today, filter.vacantMonths)
  return rows
    .map((row) => ({ ...row, vacantSince: isVacant(row) ? row.vacantSince : null }))
    .filter((row) => stands(row, filter))
    .filter((row) => before === null || (isVacant(row) && (row.vacantSince ?? FAR_PAST) <= before))
    .filter((row) => {
      const told = ` ${fold(`${row.code} ${row.title} ${row.facility}`)}`
      return words.every((word) => told.includes(word))
    })
}

/** An open post that nobody fills; who is awaited does not fill it yet. */
export function isVacant({ state, occupancy }: Pick<ListedPost, 'state' | 'occupancy'>): boolean {
  return state === 'open' && occupancy !== 'filled'
}

function stands({ state, occupancy }: ListedPost, { standing }: PostFilter): boolean {
  if (standing === null) return state !== 'abolished'
  if (standing === 'frozen' || standing === 'abolished') return state === standing
  return state === 'open' && occupancy === standing
}

/** The same day so many months earlier, or the last day of that month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** A post as its page has it. */
export interface PostRecord {
  readonly id: number
  readonly uid: string
  readonly ownerOffice: string
  readonly code: string
  readonly title: string
  readonly facilityId: number
  readonly facility: string
  readonly service: string | null
  readonly corpsId: number | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly fonctionId: number | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly reportsToId: number | null
  readonly state: PostState
  readonly stateSince: string | null
  readonly stateReason: string | null
  readonly fte: number
  readonly fundingSource: string | null
  readonly openedOn: string | null
  readonly closedOn: string | null
  readonly postedOn: string | null
  readonly fillBy: string | null
  readonly proposedSalary: number | null
  readonly currency: string | null
  readonly description: string | null
  readonly notes: string | null
  readonly occupancy: Occupancy
  readonly vacantSince: string | null
}

const one = statement<{ id: number; today: string }, PostRecord>(
  `select t.id, lower(hex(t.uid)) as uid, t.owner_office as ownerOffice, t.code, t.title,
     t.facility_id as facilityId, f.name as facility, t.service, t.corps_id as corpsId, k.label_fr as corpsFr,
     k.label_en as corpsEn, t.fonction_id as fonctionId, n.label_fr as fonctionFr, n.label_en as fonctionEn,
     t.reports_to_id as reportsToId, t.state, t.state_since as stateSince, t.state_reason as stateReason, t.fte,
     t.funding_source as fundingSource, t.opened_on as openedOn, t.closed_on as closedOn, t.posted_on as postedOn,
     t.fill_by as fillBy, t.proposed_salary as proposedSalary, t.currency, t.description, t.notes,
     ${occupancySql('t')} as occupancy, nullif(${VACANT_SINCE}, '') as vacantSince
   from post t join facility f on f.id = t.facility_id
   left join corps k on k.id = t.corps_id left join fonction n on n.id = t.fonction_id
   where t.id = @id`,
)

export function findPost(db: ReadDb, id: number, today: string): PostRecord | null {
  return one.get(db, { id, today }) ?? null
}

export interface NamedPost {
  readonly id: number
  readonly code: string
  readonly title: string
}

const below = statement<{ post: number }, NamedPost>(
  `select id, code, title from post where reports_to_id = @post and state <> 'abolished' order by code, id`,
)

/** The posts that report to one. */
export function postsUnder(db: ReadDb, post: number): NamedPost[] {
  return below.all(db, { post })
}

export interface FacilityPost extends NamedPost {
  readonly state: PostState
  readonly reportsToId: number | null
  readonly occupancy: Occupancy
}

const ofFacility = statement<{ facility: number; today: string }, FacilityPost>(
  `select t.id, t.code, t.title, t.state, t.reports_to_id as reportsToId, ${occupancySql('t')} as occupancy
   from post t where t.facility_id = @facility and t.state <> 'abolished' order by t.code, t.id`,
)

/** The posts of a facility that are not abolished, by code. */
export function postsOf(db: ReadDb, facility: number, today: string): FacilityPost[] {
  return ofFacility.all(db, { facility, today })
}

const holders = statement<{ code: string; office: string }, { id: number }>(
  `select id from post where code = @code and owner_office = @office and state <> 'abolished'`,
)

/** The post of an office that has a code and is not abolished; null: the code is free. */
export function postOfCode(db: ReadDb, code: string, office: string): number | null {
  return holders.get(db, { code, office })?.id ?? null
}

/** A post as a posting's rules look at it. */
export interface PostFacts extends NamedPost {
  readonly facilityId: number
  readonly state: PostState
}

const facts = statement<{ id: number }, PostFacts>(
  'select id, code, title, facility_id as facilityId, state from post where id = @id',
)

export function postFacts(db: ReadDb, id: number): PostFacts | null {
  return facts.get(db, { id }) ?? null
}

const chain = statement<{ post: number }, { id: number }>(
  `with recursive up(id, depth) as (
     select @post, 0 union select t.reports_to_id, up.depth + 1 from post t join up on t.id = up.id
     where t.reports_to_id is not null and up.depth < 50)
   select id from up`,
)

/** A post and those above it. */
export function postsAbove(db: ReadDb, post: number): number[] {
  return chain.all(db, { post }).map(({ id }) => id)
}

const words = statement<
  { facility: number; corps: number | null; fonction: number | null },
  { facility: string; codes: string; corps: string | null; fonction: string | null }
>(
  `select f.name as facility, f.codes, (select code from corps where id = @corps) as corps,
     (select code from fonction where id = @fonction) as fonction
   from facility f where f.id = @facility`,
)

/** What a post's code may name; null where there is no such facility. */
export function codeWords(
  db: ReadDb,
  asked: { facilityId: number; corpsId: number | null; fonctionId: number | null },
): { facility: string; ownCode: string | null; corps: string | null; fonction: string | null } | null {
  const { facilityId, corpsId, fonctionId } = asked
  const row = words.get(db, { facility: facilityId, corps: corpsId, fonction: fonctionId })
  if (!row) return null
  const { codes, ...told } = row
  // The column holds what `schema/place.ts` types it to be.
  const [ownCode = null] = Object.values(JSON.parse(codes) as Record<string, string>)
  return { ...told, ownCode }
}

const corpsThere = statement<{ id: number }, { id: number }>('select id from corps where id = @id')

export function corpsExists(db: ReadDb, id: number): boolean {
  return corpsThere.get(db, { id }) !== undefined
}

const postingPlace = statement<
  { posting: number; today: string },
  { workerId: number; facilityId: number; postId: number | null }
>(
  `select x.worker_id as workerId, x.facility_id as facilityId, x.post_id as postId from posting x
   where x.id = @posting and (${servesOn('x')} or x."start" is null)`,
)

/** Whose a posting that goes on or is awaited is, and where; null for any other. */
export function presentPosting(db: ReadDb, posting: number, today: string) {
  return postingPlace.get(db, { posting, today }) ?? null
}
