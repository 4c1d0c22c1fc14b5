import { z } from 'zod'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import {
  type FacilitySectionName,
  facilitySectionNames,
  type WorkerSectionName,
  workerSectionNames,
} from '#shared/domain/sections/index.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

/** One record of a section. */
export interface SectionRow {
  readonly id: number
  readonly values: SectionValues
  /** What the records that it refers to are called, by field: a facility, another person. */
  readonly names: Readonly<Record<string, string>>
}

export type WorkerFile = Readonly<Record<WorkerSectionName, readonly SectionRow[]>>
export type FacilityFile = Readonly<Record<FacilitySectionName, readonly SectionRow[]>>

export interface SavedRecord extends Act {
  readonly id: number
}

const id = z.number().int().positive()
/** As typed: the backend checks each field by the section's definition. */
const values = z.record(z.string(), z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]))
const reason = oneLine(200).nullable().default(null)

/** The inputs of one owner's routes. */
function inputs<Name extends string>(names: readonly Name[]) {
  const section = z.enum(names)
  return {
    add: z.object({ ownerId: id, section, values }),
    /**
     * `correct` rewrites an error. `change` records what is true from `from` on: in a section with dates the old
     * record ends on the eve and a new one begins; elsewhere the record itself changes.
     */
    change: z.object({
      ...{ ownerId: id, section, id, values, reason },
      how: z.enum(['correct', 'change']),
      from: partialDateText.nullable().default(null),
      /** The record as it was when the form was opened. */
      opened: z.record(z.string(), z.unknown()),
    }),
    end: z.object({ ownerId: id, section, id, end: partialDateText }),
    remove: z.object({ ownerId: id, section, id, reason }),
  }
}

export const workerFileInputs = inputs(workerSectionNames)
export const facilityFileInputs = inputs(facilitySectionNames)

type Inputs = typeof workerFileInputs | typeof facilityFileInputs
export type AddRecord = z.output<Inputs['add']>
export type ChangeRecord = z.output<Inputs['change']>
export type EndRecord = z.output<Inputs['end']>
export type RemoveRecord = z.output<Inputs['remove']>

const saved = type<SavedRecord>()
const worker = { kind: 'write', needs: 'worker.write', output: saved } as const
const facility = { kind: 'write', needs: 'facility.write', output: saved } as const

export const sectionsContract = {
  'workerFile.read': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ ownerId: id }),
    output: type<WorkerFile>(),
  },
  'workerFile.add': { ...worker, input: workerFileInputs.add },
  'workerFile.change': { ...worker, input: workerFileInputs.change },
  'workerFile.end': { ...worker, input: workerFileInputs.end },
  'workerFile.remove': { ...worker, input: workerFileInputs.remove },
  'facilityFile.read': {
    kind: 'read',
    needs: 'facility.read',
    input: z.object({ ownerId: id }),
    output: type<FacilityFile>(),
  },
  'facilityFile.add': { ...facility, input: facilityFileInputs.add },
  'facilityFile.change': { ...facility, input: facilityFileInputs.change },
  'facilityFile.end': { ...facility, input: facilityFileInputs.end },
  'facilityFile.remove': { ...facility, input: facilityFileInputs.remove },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
