import { field, type Section } from './section.ts'

const dated = { start: 'start', end: 'end' } as const
const start = field.of('partial', 'start')
const end = field.of('partial', 'end')

/** What she is, is paid, is granted, went through. */
export const careerSections = {
  careerSpell: {
    table: 'career_spell',
    newestBy: 'start',
    dated,
    single: true,
    fields: [
      field.of('corps', 'corpsId', { required: true }),
      field.line('specialty', { detail: true }),
      field.code('statut', 'statut'),
      field.of('category', 'category'),
      field.line('grade', { limit: 40 }),
      field.line('classe', { limit: 40 }),
      field.line('echelon', { limit: 40 }),
      field.line('indice', { limit: 40 }),
      start,
      end,
    ],
  },
  contract: {
    table: 'contract',
    newestBy: 'start',
    dated,
    fields: [
      field.code('kind', 'contract_type', { required: true }),
      field.code('employer', 'employer'),
      field.code('fundingSource', 'funding_source'),
      start,
      end,
    ],
  },
  confirmation: {
    table: 'confirmation',
    newestBy: 'start',
    fields: [
      field.code('kind', 'confirmation_kind', { required: true }),
      field.of('partial', 'start', { past: true }),
      field.of('partial', 'due'),
      field.of('partial', 'confirmed', { past: true }),
      field.code('outcome', 'confirmation_outcome'),
      field.text('notes'),
    ],
  },
  salary: {
    table: 'salary',
    newestBy: 'start',
    dated,
    single: true,
    fields: [
      field.of('amount', 'amount', { required: true }),
      field.of('currency', 'currency', { required: true }),
      field.of('partial', 'start', { required: true }),
      end,
      field.text('notes'),
    ],
  },
  benefit: {
    table: 'benefit',
    newestBy: 'start',
    dated,
    fields: [
      field.code('kind', 'benefit_kind', { required: true }),
      field.of('amount', 'amount'),
      field.of('currency', 'currency'),
      field.code('fundingSource', 'funding_source'),
      field.code('recurrence', 'recurrence'),
      start,
      end,
      field.text('notes'),
    ],
  },
  discipline: {
    table: 'discipline',
    newestBy: 'decidedOn',
    fields: [
      field.code('measure', 'discipline_measure', { required: true }),
      field.line('reason', { limit: 200 }),
      field.of('day', 'decidedOn', { past: true }),
      start,
      end,
      field.line('present', { limit: 200, detail: true }),
      field.text('notes'),
    ],
  },
  accident: {
    table: 'accident',
    newestBy: 'occurred',
    fields: [
      field.code('kind', 'accident_kind', { required: true }),
      field.of('partial', 'occurred', { required: true, past: true }),
      field.line('place'),
      field.text('description'),
      field.line('involved', { limit: 200, detail: true }),
      field.of('partial', 'start', { detail: true }),
      field.of('partial', 'end', { detail: true }),
      field.line('followUp', { limit: 200 }),
    ],
  },
  appraisal: {
    table: 'appraisal',
    newestBy: 'year',
    fields: [
      field.of('year', 'year', { required: true }),
      field.of('decimal', 'score', { least: 0, most: 1000 }),
      field.of('decimal', 'outOf', { least: 1, most: 1000 }),
      field.code('mention', 'appraisal_mention'),
      field.line('appraiser'),
      field.of('day', 'appraisedOn', { past: true }),
      field.text('notes'),
    ],
  },
  presence: {
    table: 'presence',
    newestBy: 'checkedOn',
    fields: [
      field.of('day', 'checkedOn', { required: true, past: true }),
      field.code('state', 'presence_state', { required: true }),
      field.of('facility', 'facilityId'),
      field.line('source'),
      field.text('notes'),
    ],
  },
} as const satisfies Record<string, Section>
