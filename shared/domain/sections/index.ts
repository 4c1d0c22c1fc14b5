import { careerSections } from './career.ts'
import { facilitySections } from './facility.ts'
import { personSections } from './person.ts'
import type { Section } from './section.ts'

/** The sections of a worker's file, in the order of the page and of the paper. */
export const workerSections = { ...personSections, ...careerSections }

/** Every section, by its name. */
export const sections = { ...workerSections, ...facilitySections }

export type WorkerSectionName = keyof typeof workerSections
export type FacilitySectionName = keyof typeof facilitySections
export type SectionName = keyof typeof sections

export const workerSectionNames = Object.keys(workerSections) as WorkerSectionName[]
export const facilitySectionNames = Object.keys(facilitySections) as FacilitySectionName[]

export const sectionNames = Object.keys(sections) as SectionName[]

/** A section by its name, with the optional parts of its shape. */
export function sectionOf(name: SectionName): Section {
  return sections[name]
}

export { facilitySections }
export type { FieldKind, Section, SectionField } from './section.ts'
