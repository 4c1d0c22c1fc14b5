import type { CallContext } from '#backend/context.ts'
import { fieldKind } from '#backend/db/record-fields.ts'
import { ValueReader } from '#backend/db/record-values.ts'
import { FILE_PARTS } from '#backend/db/file-log.ts'
import type { FileRecord } from '#backend/db/file-content.ts'
import {
  type BaseClash,
  type ComparedField,
  type ComparedPart,
  type DuplicateComparison,
  type MergedField,
  mergedFields,
} from '#shared/contract/duplicates.ts'
import { bandOf, comparePersons } from '#shared/domain/duplicates/compare.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { dismissalOf } from './dismissed.service.ts'
import { pairFiles } from './pair-files.ts'
import { comparedPersons, commonnessAsked } from './persons.queries.ts'
import { canFollow, type Clash, clashesOf, doubles, readTwoFiles, type TwoFiles } from './two-files.ts'

interface Pair {
  readonly one: number
  readonly other: number
}

/**
 * Everything that two files hold, side by side, and how likely they are one person's.
 * @throws AppError SAME_FILE; NOT_FOUND {entity: worker, id}
 */
export function compareFiles(
  context: Pick<CallContext, 'scope' | 'db' | 'today'>,
  pair: Pair,
): DuplicateComparison {
  const { scope, db } = context
  const files = readTwoFiles(scope, db, pair)
  const doubled = doubles(files)
  const listed = pairFiles(context, [pair])
  const persons = comparedPersons(scope, db, [pair.one, pair.other])
  const [one, other] = [listed.get(pair.one), listed.get(pair.other)]
  const [first, second] = [persons.get(pair.one), persons.get(pair.other)]
  if (!one || !other || !first || !second) throw new AppError('NOT_FOUND', { entity: 'worker' })
  const { score, reasons } = comparePersons(first, second, commonnessAsked(db))
  const reader = new ValueReader(db)
  return {
    ...{ files: [one, other], score, reasons, band: bandOf(score) },
    fields: mergedFields.map((field) => comparedField(files, reader, field)),
    parts: FILE_PARTS.worker.flatMap((entity) => comparedPart(files, reader, entity, doubled)),
    clashes: clashesOf(scope, db, files, doubled).map(inWords),
    dismissed: dismissalOf(context, pair),
  }
}

function comparedField({ one, other }: TwoFiles, reader: ValueReader, field: MergedField): ComparedField {
  const value = ({ values }: FileRecord) => reader.value('worker', field, values[field])
  return {
    field,
    values: [value(one.worker), value(other.worker)],
    equal: JSON.stringify(one.worker.values[field]) === JSON.stringify(other.worker.values[field]),
  }
}

/** Lines between acts and persons say no more than the postings that they name. */
function comparedPart(
  { one, other }: TwoFiles,
  reader: ValueReader,
  entity: string,
  doubled: ReadonlyMap<string, FileRecord>,
): ComparedPart[] {
  if (entity === 'act_line') return []
  const twins = new Set([...doubled.values()].map(({ uid }) => uid))
  const records = (parts: readonly FileRecord[]) =>
    parts
      .filter((record) => record.entity === entity)
      .map(({ uid, values }) => ({
        uid,
        doubled: doubled.has(uid) || twins.has(uid),
        fields: valuesInWords(reader, entity, values),
      }))
  const both = [records(one.parts), records(other.parts)] as const
  return both.some((side) => side.length > 0) ? [{ entity, records: both }] : []
}

/** What a record says, field by field; what is not stated or says nothing to a reader is left out. */
export function valuesInWords(
  reader: ValueReader,
  entity: string,
  values: FileRecord['values'],
): ComparedPart['records'][0][number]['fields'] {
  return Object.entries(values).flatMap(([field, raw]) => {
    if (field === 'uid' || fieldKind(entity, field) === null || raw === false) return []
    const value = reader.value(entity, field, raw)
    return value === null ? [] : [{ field, value }]
  })
}

function inWords(clash: Clash): BaseClash {
  const base = ({ uid, facility, start, end }: Clash['one']) => ({ uid, facility, start, end })
  return { one: base(clash.one), other: base(clash.other), canFollow: canFollow(clash) }
}
