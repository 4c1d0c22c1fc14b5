import { gaps } from '#shared/contract/worker-filter.ts'
import type { ListColumn, ListSort } from '#shared/contract/worker-list.ts'
import { LACKS } from './conditions.ts'
import { numberOf, phoneOf } from './on-day.ts'
import type { Need, Part } from './query.ts'

interface Key {
  readonly needs: readonly Need[]
  /** From the first term on; what is not known stands last in either direction. */
  readonly terms: readonly string[]
  /** The column runs against its first term: the older are the earlier born. */
  readonly reversed?: true
}

/** How each column sorts: codes in the order of their lists, words without regard to accents, numbers as text. */
const KEYS: Readonly<Record<ListColumn, Key>> = {
  name: { needs: ['q'], terms: ['q.sort_name'] },
  sex: { needs: ['w'], terms: ['w.sex'] },
  birth: { needs: ['w'], terms: ['w.birth_first', 'w.birth_last'] },
  age: { needs: ['w'], terms: ['w.birth_last'], reversed: true },
  matricule: { needs: ['w'], terms: [numberOf('w.id', '@staffNumber', 'normalised')] },
  nationalId: { needs: ['w'], terms: [numberOf('w.id', '@nationalId', 'normalised')] },
  phone: { needs: ['w'], terms: [phoneOf('w.id')] },
  corps: { needs: ['k'], terms: ['k.sort_order', 'k.id'] },
  category: { needs: ['c'], terms: ['c.category'] },
  statut: { needs: ['c', 'rs'], terms: ['rs.sort_order', 'c.statut'] },
  fonction: { needs: ['n'], terms: ['n.sort_order', 'n.id'] },
  position: { needs: ['rp'], terms: ['rp.sort_order', 'rp.code'] },
  contract: { needs: ['t', 'rt'], terms: ['rt.sort_order', 't.kind'] },
  facility: { needs: ['f'], terms: ['f.folded', 'f.id'] },
  facilityType: { needs: ['ry', 'pl'], terms: ['ry.sort_order', 'pl.type'] },
  milieu: { needs: ['rm', 'pl'], terms: ['rm.sort_order', 'pl.milieu'] },
  sector: { needs: ['rc', 'pl'], terms: ['rc.sort_order', 'pl.sector'] },
  district: { needs: ['hd'], terms: ['hd.folded', 'hd.id'] },
  region: { needs: ['hr'], terms: ['hr.folded', 'hr.id'] },
  start: { needs: ['g'], terms: ['g.start_first', 'g.start_last'] },
  seniority: { needs: ['fp'], terms: ['fp.start_last'], reversed: true },
  gaps: {
    needs: [...new Set(gaps.flatMap((gap) => LACKS[gap].needs))],
    terms: [gaps.map((gap) => `(coalesce((${LACKS[gap].sql}), 0))`).join(' + ')],
  },
}

/** The terms of a list's order; those equal in all of it stand by name, then by file. */
export function orderOf(sort: ListSort): Part {
  const keys = sort.map(({ column, descending }) => {
    const { needs, terms, reversed } = KEYS[column]
    const down = descending !== (reversed === true)
    const [first = ''] = terms
    // Names are never missing; one term less is one sort less.
    const known = column === 'name' ? [] : [`${first} is null`]
    return { needs, sql: [...known, ...terms.map((term) => (down ? `${term} desc` : term))].join(', ') }
  })
  return {
    needs: ['q', ...keys.flatMap((key) => key.needs)],
    sql: [...keys.map((key) => key.sql), 'q.sort_name', 'q.id'].join(', '),
  }
}
