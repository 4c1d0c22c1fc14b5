import { it } from 'vitest'
import { half, labelledCommonness, labelledPairs, tally } from '#tests/helpers/labelled-pairs.ts'
import { comparePersons } from '#shared/domain/duplicates/compare.ts'
it('tallies', () => {
  const which = (process.env['HALF'] ?? 'tuned') as 'tuned'
  const pairs = process.env['HALF'] === 'all' ? labelledPairs() : half(labelledPairs(), which)
  for (const [kind, of] of [['all', pairs] as const, ...Map.groupBy(pairs, (p) => p.kind)]) {
    const t = tally(kind, of); console.log(kind, t.pairs, 'P', t.precision.toFixed(3), 'R', t.recall?.toFixed(3), 'missed', t.missed, 'wrong', t.wrong)
  }
  const common = labelledCommonness()
  if (process.env['HALF'] !== 'held') for (const p of pairs) { const c = comparePersons(p.one, p.other, common); if ((c.score >= .9) !== p.same || (!p.same && c.score > .1)) console.log(p.name, p.same, c.score.toFixed(3), p.one.prenoms, p.one.nom, '|', p.other.prenoms, p.other.nom, c.reasons.map((r) => `${r.kind} ${r.weight.toFixed(1)}`).join(', ')) }
})
