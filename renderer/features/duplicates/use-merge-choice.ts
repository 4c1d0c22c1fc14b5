import { useState } from 'react'
import type { BaseChoice, BaseClash, DuplicateComparison, MergedField } from '#shared/contract/duplicates.ts'
import type { RouteInput } from '#shared/contract/index.ts'

/** The file on the left, or the one on the right. */
export type Side = 0 | 1

export interface MergeChoice {
  /** Whose uid and page stay. */
  readonly kept: Side
  readonly keep: (side: Side) => void
  readonly sideOf: (field: MergedField) => Side
  readonly pick: (field: MergedField, side: Side) => void
  readonly baseOf: (clash: BaseClash) => BaseChoice | null
  readonly pickBase: (clash: BaseClash, choice: BaseChoice) => void
  /** What the route takes; null while a choice is missing. */
  readonly asked: RouteInput<'duplicates.merge'> | null
}

const nameOf = ({ one, other }: BaseClash) => `${one.uid} ${other.uid}`
/** The same choice where the kept file is the one on the right. */
const TURNED: Readonly<Record<BaseChoice, BaseChoice>> = { one: 'other', other: 'one', follow: 'follow' }

/** What a person picks before a merge. At first the fuller file stays, with its values where it has any. */
export function useMergeChoice({ files, fields, parts, clashes }: DuplicateComparison): MergeChoice {
  const records = (side: Side) => parts.reduce((sum, part) => sum + part.records[side].length, 0)
  const [kept, keep] = useState<Side>(records(1) > records(0) ? 1 : 0)
  const [picked, setPicked] = useState<Readonly<Partial<Record<MergedField, Side>>>>({})
  const [bases, setBases] = useState<Readonly<Record<string, BaseChoice>>>({})
  const values = new Map(fields.map((field) => [field.field, field.values]))
  const otherSide: Side = kept === 0 ? 1 : 0
  const sideOf = (field: MergedField): Side =>
    picked[field] ?? (values.get(field)?.[kept] == null ? otherSide : kept)
  const decided = clashes.every((clash) => bases[nameOf(clash)] !== undefined)
  const [one, other] = [files[kept].id, files[otherSide].id]
  const asked = {
    ...{ one, other },
    fromOther: fields
      .filter(({ field, equal }) => !equal && sideOf(field) !== kept)
      .map(({ field }) => field),
    bases: clashes.map((clash) => {
      const choice = bases[nameOf(clash)] ?? 'one'
      const [left, right] = [clash.one.uid, clash.other.uid]
      return kept === 0
        ? { one: left, other: right, choice }
        : { one: right, other: left, choice: TURNED[choice] }
    }),
  }
  return {
    ...{ kept, keep, sideOf },
    pick: (field, side) => setPicked((now) => ({ ...now, [field]: side })),
    baseOf: (clash) => bases[nameOf(clash)] ?? null,
    pickBase: (clash, choice) => setBases((now) => ({ ...now, [nameOf(clash)]: choice })),
    asked: decided ? asked : null,
  }
}
