import { field, type Section } from './section.ts'

/** What is recorded of a facility beside what it is and where it lies. */
export const facilitySections = {
  facilityCatchment: {
    table: 'facility_catchment',
    newestBy: 'year',
    fields: [
      field.of('year', 'year', { required: true }),
      field.of('whole', 'value', { required: true, least: 0, most: 50_000_000 }),
      field.line('source', { required: true }),
    ],
  },
  facilityContact: {
    table: 'facility_contact',
    fields: [
      field.code('kind', 'contact_kind', { required: true }),
      field.line('value', { required: true }),
      field.line('name'),
    ],
  },
  facilityService: {
    table: 'facility_service',
    newestBy: 'fromDay',
    dated: { start: 'fromDay', end: 'toDay' },
    fields: [
      field.code('service', 'facility_service', { required: true }),
      field.of('day', 'fromDay'),
      field.of('day', 'toDay'),
      field.text('notes'),
    ],
  },
} as const satisfies Record<string, Section>
