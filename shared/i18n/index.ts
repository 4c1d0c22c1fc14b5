import { createTranslator } from 'use-intl/core'
import enActs from './en/acts.json' with { type: 'json' }
import enCodeLists from './en/codeLists.json' with { type: 'json' }
import enCollection from './en/collection.json' with { type: 'json' }
import enCommon from './en/common.json' with { type: 'json' }
import enDashboard from './en/dashboard.json' with { type: 'json' }
import enDemo from './en/demo.json' with { type: 'json' }
import enDocuments from './en/documents.json' with { type: 'json' }
import enDuplicates from './en/duplicates.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enFacilities from './en/facilities.json' with { type: 'json' }
import enFields from './en/fields.json' with { type: 'json' }
import enHistory from './en/history.json' with { type: 'json' }
import enImports from './en/imports.json' with { type: 'json' }
import enLetters from './en/letters.json' with { type: 'json' }
import enLeave from './en/leave.json' with { type: 'json' }
import enListReports from './en/listReports.json' with { type: 'json' }
import enLists from './en/lists.json' with { type: 'json' }
import enMovements from './en/movements.json' with { type: 'json' }
import enNav from './en/nav.json' with { type: 'json' }
import enPalette from './en/palette.json' with { type: 'json' }
import enChanges from './en/changes.json' with { type: 'json' }
import enPlaces from './en/places.json' with { type: 'json' }
import enPosts from './en/posts.json' with { type: 'json' }
import enPostings from './en/postings.json' with { type: 'json' }
import enPrint from './en/print.json' with { type: 'json' }
import enReports from './en/reports.json' with { type: 'json' }
import enSections from './en/sections.json' with { type: 'json' }
import enShell from './en/shell.json' with { type: 'json' }
import enTraining from './en/training.json' with { type: 'json' }
import enTrash from './en/trash.json' with { type: 'json' }
import enWorkers from './en/workers.json' with { type: 'json' }
import frActs from './fr/acts.json' with { type: 'json' }
import frCodeLists from './fr/codeLists.json' with { type: 'json' }
import frCollection from './fr/collection.json' with { type: 'json' }
import frCommon from './fr/common.json' with { type: 'json' }
import frDashboard from './fr/dashboard.json' with { type: 'json' }
import frDemo from './fr/demo.json' with { type: 'json' }
import frDocuments from './fr/documents.json' with { type: 'json' }
import frDuplicates from './fr/duplicates.json' with { type: 'json' }
import frErrors from './fr/errors.json' with { type: 'json' }
import frFacilities from './fr/facilities.json' with { type: 'json' }
import frFields from './fr/fields.json' with { type: 'json' }
import frHistory from './fr/history.json' with { type: 'json' }
import frImports from './fr/imports.json' with { type: 'json' }
import frLetters from './fr/letters.json' with { type: 'json' }
import frLeave from './fr/leave.json' with { type: 'json' }
import frListReports from './fr/listReports.json' with { type: 'json' }
import frLists from './fr/lists.json' with { type: 'json' }
import frMovements from './fr/movements.json' with { type: 'json' }
import frNav from './fr/nav.json' with { type: 'json' }
import frPalette from './fr/palette.json' with { type: 'json' }
import frChanges from './fr/changes.json' with { type: 'json' }
import frPlaces from './fr/places.json' with { type: 'json' }
import frPosts from './fr/posts.json' with { type: 'json' }
import frPostings from './fr/postings.json' with { type: 'json' }
import frPrint from './fr/print.json' with { type: 'json' }
import frReports from './fr/reports.json' with { type: 'json' }
import frSections from './fr/sections.json' with { type: 'json' }
import frShell from './fr/shell.json' with { type: 'json' }
import frTraining from './fr/training.json' with { type: 'json' }
import frTrash from './fr/trash.json' with { type: 'json' }
import frWorkers from './fr/workers.json' with { type: 'json' }
import type { Locale } from './locale.ts'

const fr = {
  common: frCommon,
  nav: frNav,
  documents: frDocuments,
  duplicates: frDuplicates,
  errors: frErrors,
  fields: frFields,
  print: frPrint,
  dashboard: frDashboard,
  training: frTraining,
  trash: frTrash,
  workers: frWorkers,
  leave: frLeave,
  lists: frLists,
  listReports: frListReports,
  changes: frChanges,
  places: frPlaces,
  posts: frPosts,
  postings: frPostings,
  movements: frMovements,
  facilities: frFacilities,
  history: frHistory,
  codeLists: frCodeLists,
  collection: frCollection,
  palette: frPalette,
  imports: frImports,
  reports: frReports,
  demo: frDemo,
  acts: frActs,
  letters: frLetters,
  sections: frSections,
  shell: frShell,
}

/** Every text, by namespace; French is the form that the other languages must have. */
export type Messages = typeof fr

const en: Messages = {
  common: enCommon,
  nav: enNav,
  documents: enDocuments,
  duplicates: enDuplicates,
  errors: enErrors,
  fields: enFields,
  print: enPrint,
  dashboard: enDashboard,
  training: enTraining,
  trash: enTrash,
  workers: enWorkers,
  leave: enLeave,
  lists: enLists,
  listReports: enListReports,
  changes: enChanges,
  places: enPlaces,
  posts: enPosts,
  postings: enPostings,
  movements: enMovements,
  facilities: enFacilities,
  history: enHistory,
  codeLists: enCodeLists,
  collection: enCollection,
  palette: enPalette,
  imports: enImports,
  reports: enReports,
  demo: enDemo,
  acts: enActs,
  letters: enLetters,
  sections: enSections,
  shell: enShell,
}

export const messages: Readonly<Record<Locale, Messages>> = { fr, en }

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** A text by its full name: `print.page`. */
export type MessageKey = Leaves<Messages>

/** Texts of one namespace outside React: menus, native dialogs, paper, exports. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: messages[locale], namespace })
}

const translators = {
  fr: createTranslator<Messages>({ locale: 'fr', messages: fr }),
  en: createTranslator<Messages>({ locale: 'en', messages: en }),
}

/** One text by its full name. */
export function translate(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return translators[locale](key, values)
}
