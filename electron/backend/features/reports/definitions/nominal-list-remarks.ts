import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { MemberRow } from '../nominal-list.queries.ts'
import type { NominalList } from './nominal-list-types.ts'

type Reference = Pick<NominalList, 'positions' | 'ordinary'>

/** What the director must know of a person beside her place: where she is, since when, by which decision. */
export function remarkOf(reference: Reference, member: MemberRow): Text | null {
  const remarks = [...presenceOf(member), ...positionOf(reference, member)]
  const [first = null, ...others] = remarks
  return others.reduce<Text | null>(
    (one, other) => one && { key: 'listReports.nominal.both', values: { one, other } },
    first,
  )
}

function presenceOf({ presence, elsewhere, decision, decidedOn }: MemberRow): Text[] {
  switch (presence) {
    case 'awaited':
      return [awaited(decision, decidedOn), ...(elsewhere === null ? [] : [from(elsewhere)])]
    case 'hosted':
      return [from(elsewhere)]
    case 'away':
    case 'outside':
      return elsewhere === null
        ? []
        : [{ key: 'listReports.nominal.servesAt', values: { facility: elsewhere } }]
    case 'present':
      return []
  }
}

function from(facility: string | null): Text {
  return facility === null
    ? { key: 'listReports.nominal.received' }
    : { key: 'listReports.nominal.receivedFrom', values: { facility } }
}

function awaited(decision: string | null, decidedOn: string | null): Text {
  const day = decidedOn === null ? null : formatPartialDate(decidedOn, 'fr', 'table')
  if (decision !== null && day !== null) {
    return { key: 'listReports.nominal.awaitedBy', values: { decision, day } }
  }
  if (decision !== null) return { key: 'listReports.nominal.awaitedByNumber', values: { decision } }
  if (day !== null) return { key: 'listReports.nominal.awaitedSince', values: { day } }
  return { key: 'listReports.nominal.awaited' }
}

/** « Congé de maternité (depuis le 03/02/2026) »; the ordinary position needs no remark. */
function positionOf({ positions, ordinary }: Reference, { position, positionStart }: MemberRow): Text[] {
  if (position === null || position === ordinary) return []
  const word = positions.get(position)
  const what: Text = word ? { fr: word.fr, en: word.en } : position
  if (positionStart === null) return [what]
  const day = formatPartialDate(positionStart, 'fr', 'table')
  const key = positionStart.length === 10 ? 'sinceDay' : 'since'
  return [{ key: `listReports.nominal.${key}`, values: { what, day } }]
}
