import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareFiles } from '#backend/features/duplicates/compare.service.ts'
import { listMerges, unmerge } from '#backend/features/duplicates/unmerge.service.ts'
import { fileHistory } from '#backend/features/history/history.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { contact, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { listTrash } from '#backend/features/trash/trash.service.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { content, derived, merge, note, posted, twoFiles, uidsOf } from './kit.ts'

let register: SmallRegister
let [one, other] = [0, 0]
let uids: string[] = []
let before = ''
let derivedBefore = ''

beforeEach(() => {
  register = openSmallRegister()
  ;({ one, other } = twoFiles(register))
  uids = uidsOf(register.db, [one, other])
})
afterEach(() => register.close())

const context = () => register.context()
function remember(): void {
  before = content(register.db, uids)
  derivedBefore = derived(register.db)
}
function expectAsBefore(): void {
  expect(content(register.db, uids)).toBe(before)
  expect(derived(register.db)).toBe(derivedBefore)
}
const count = (table: string, where = '1') =>
  register.db.sqlite.prepare(`select count(*) from ${table} where ${where}`).pluck().get()
const asked = (extra: object = {}) => {
  const [last] = listMerges(context(), one)
  const seen = last?.since.map(({ uid }) => uid) ?? []
  return { id: last?.id ?? 0, toFormer: [], seen, changes: 'ask' as const, ...extra }
}

describe('a merge', () => {
  it('leaves one file with the fields that were picked and everything of both, nothing doubled', () => {
    const shadow = watchLoggedTables(register.db)
    expect(merge(context(), { one, other, fromOther: ['mother'] })).toMatchObject({ id: one })
    expect(shadow.missing()).toEqual([])
    expect(count('worker')).toBe(1)
    const [kept] = register.db.orm.select().from(worker).all()
    expect(kept).toMatchObject({ prenoms: 'Fatoumata', nom: 'Traoré', mother: 'Awa Koné' })
    // The phone that both held stands once; corps and posting too.
    expect(
      register.db.orm
        .select()
        .from(contact)
        .all()
        .map(({ normalised }) => normalised),
    ).toEqual(['66123456', '70112233'])
    expect(count('career_spell')).toBe(1)
    expect(count('identifier', `worker_id = ${one}`)).toBe(1)
    expect(count('note', `worker_id = ${one}`)).toBe(2)
    expect(count('worker_search')).toBe(1)
    expect(count('worker_alias', `lower(hex(former_uid)) = '${String(uids[1])}'`)).toBe(1)
  })

  it('keeps the history of both on the kept page, and is no rubbish in the trash', () => {
    merge(context(), { one, other })
    const records = fileHistory(context(), 'worker', one).flatMap((act) => act.records)
    const created = records.filter(({ entity, action }) => entity === 'worker' && action === 'create')
    expect(created).toHaveLength(2)
    expect(listTrash(context())).toEqual([])
  })

  it('asks about bases that share days, and lets one stand or follow the other', () => {
    posted(context(), other, register.hospital, '2022-05-10')
    const { clashes } = compareFiles(context(), { one, other })
    expect(clashes).toMatchObject([
      { one: { facility: 'Centre A' }, other: { facility: 'Hôpital B' }, canFollow: true },
    ])
    expect(refusal(() => merge(context(), { one, other }))).toMatchObject({ code: 'BASES_UNDECIDED' })
    expect(count('worker')).toBe(2)
    const [clash] = clashes
    const pair = { one: clash?.one.uid, other: clash?.other.uid }
    remember()
    for (const [choice, bases] of [
      ['one', [['2020-03-01', null]]],
      ['other', [['2022-05-10', null]]],
      [
        'follow',
        [
          ['2020-03-01', '2022-05-09'],
          ['2022-05-10', null],
        ],
      ],
    ] as const) {
      const { act } = merge(context(), { one, other, bases: [{ ...pair, choice }] })
      const stays = register.db.sqlite.prepare('select start, "end" from posting order by start').raw().all()
      expect(stays).toEqual(bases)
      // Each decision still names somebody's posting.
      expect(count('act_line', 'posting_id is null')).toBe(0)
      undo(context(), act)
      expectAsBefore()
      other = Number(
        register.db.sqlite
          .prepare('select id from worker where uid = ?')
          .pluck()
          .get(Buffer.from(String(uids[1]), 'hex')),
      )
    }
  })

  it('touches nobody outside the scope', () => {
    const south = register.context({ areas: [register.south] })
    expect(refusal(() => merge(south, { one, other }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(refusal(() => merge(context(), { one, other: one }))).toMatchObject({ code: 'SAME_FILE' })
    expect(count('worker')).toBe(2)
  })
})

describe('separating again', () => {
  it('brings both files back as they were, derived data too', () => {
    remember()
    merge(context(), { one, other, fromOther: ['prenoms', 'nom', 'mother'] })
    const shadow = watchLoggedTables(register.db)
    unmerge(context(), asked())
    expect(shadow.missing()).toEqual([])
    expectAsBefore()
    expect(count('worker_alias')).toBe(0)
  })

  it('is what the undo of the merge does as well', () => {
    remember()
    const { act } = merge(context(), { one, other, fromOther: ['nom'] })
    undo(register.context({ areas: [register.north] }), act)
    expectAsBefore()
  })

  it('asks about what was added since, and gives it to the file that was said', () => {
    merge(context(), { one, other })
    note(context(), one, 'pour l’une')
    const given = note(context(), one, 'pour l’autre')
    const [{ since } = { since: [] }] = listMerges(context(), one)
    expect(since.map(({ entity }) => entity)).toEqual(['note', 'note'])
    expect(refusal(() => unmerge(context(), asked({ seen: [] })))).toMatchObject({
      ...{ code: 'ADDED_SINCE', data: { count: 2 } },
    })
    expect(count('worker')).toBe(1)
    const uid = since[1]?.uid
    const { former } = unmerge(context(), asked({ toFormer: [uid] }))
    expect(count('note', `id = ${given} and worker_id = ${former}`)).toBe(1)
    expect(count('note', `worker_id = ${one}`)).toBe(2)
    expect(count('note', `worker_id = ${former}`)).toBe(2)
  })

  it('undone from a message, does not leave what was added since without a question', () => {
    const { act } = merge(context(), { one, other })
    note(context(), one, 'depuis')
    expect(refusal(() => undo(context(), act))).toMatchObject({ code: 'ACT_CHANGED_SINCE' })
    expect(count('worker')).toBe(1)
  })

  it.each([
    ['keep', 'Corrigé'],
    ['overwrite', 'Traoré'],
  ] as const)('of a field that was changed since: %s', (changes, nom) => {
    merge(context(), { one, other, fromOther: ['nom'] })
    write(register.db, { ...context().cause(), action: 'correct' }, (door) =>
      door.update(worker, one, { nom: 'Corrigé' }),
    )
    expect(refusal(() => unmerge(context(), asked()))).toMatchObject({ code: 'ACT_CHANGED_SINCE' })
    expect(count('worker')).toBe(1)
    unmerge(context(), asked({ changes }))
    expect(count('worker', `id = ${one} and nom = '${nom}'`)).toBe(1)
    expect(count('worker', "nom = 'Traore'")).toBe(1)
  })

  it('takes the last of several first', () => {
    merge(context(), { one, other })
    const third = twoFiles(register, '0999111B').other
    merge(context(), { one, other: third })
    const merges = listMerges(context(), one)
    expect(merges.map(({ last }) => last)).toEqual([true, false])
    expect(refusal(() => unmerge(context(), asked({ id: merges[1]?.id })))).toMatchObject({
      code: 'MERGE_NOT_LAST',
    })
  })

  it('is not for who does not see the file', () => {
    merge(context(), { one, other })
    const { id } = asked()
    const south = register.context({ areas: [register.south] })
    expect(refusal(() => unmerge(south, asked({ id })))).toMatchObject({ code: 'NOT_FOUND' })
    expect(refusal(() => listMerges(south, one))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
