import { findDuplicates } from '#backend/features/duplicates/find.service.ts'
import { labelledPairs, tally } from '#tests/helpers/labelled-pairs.ts'
import { measurePair } from './measure.ts'
import type { BenchRegister } from './register.ts'
import type { Line } from './table.ts'

/** What a search for duplicates reads at least: every file's names and births, phones and numbers, once. */
const FLOOR = [
  `select w.prenoms, w.nom, w.nom_epoux, w.birth, q.phonetic from worker w join worker_search q on q.id = w.id
   order by w.birth, w.nom`,
  'select worker_id, normalised from contact order by normalised',
  'select worker_id, type, normalised from identifier order by type, normalised',
]

/** Every pair of the register, found and compared. */
export async function duplicates({ db, context }: BenchRegister): Promise<Line[]> {
  const statements = FLOOR.map((text) => db.sqlite.prepare(text))
  const pair = await measurePair(
    5,
    () => findDuplicates(context),
    () => statements.map((statement) => statement.all()),
  )
  return [
    {
      what: 'duplicates, whole register',
      unit: 'ms',
      floorIs: 'reads and sorts names, phones and numbers',
      pair,
    },
  ]
}

/** Prints how the matcher does on the labelled pairs, kind by kind, as Markdown. */
export function printMatching(): void {
  const pairs = labelledPairs()
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3))
  console.log('\n| labelled pairs | pairs | found | missed | wrong | precision | recall |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  const kinds = [...Map.groupBy(pairs, ({ kind }) => kind), ['all', pairs] as const]
  for (const [kind, of] of kinds) {
    const { pairs: count, found, missed, wrong, precision, recall } = tally(kind, of)
    // Where nobody is one person, precision says nothing: `wrong` does.
    const cells = [kind, count, found, missed, wrong, recall === null ? '–' : share(precision), share(recall)]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
