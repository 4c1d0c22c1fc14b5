import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallContext, WriteContext } from '#backend/context.ts'
import { applyCustomSql } from '#backend/db/custom-sql.ts'
import { openForWriting } from '#backend/db/open-database.ts'
import { draftsHandlers } from '#backend/features/drafts/drafts.handlers.ts'
import { openSmallRegister, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

const key = 'worker:new'
const payload = { nom: 'Traoré', phones: ['76', ''], birth: null }
const keep = (context: WriteContext, values: Record<string, unknown> = payload) =>
  draftsHandlers['drafts.keep'](context, { key, payload: values })
const find = (context: CallContext) => draftsHandlers['drafts.find'](context, { key })

describe('a draft', () => {
  it('is given back as it was typed, with the time', () => {
    expect(find(register.context())).toBeNull()
    keep(register.context())
    const found = find(register.context())
    expect(found?.payload).toEqual(payload)
    expect(Date.parse(found?.savedAt ?? '')).toBeGreaterThan(Date.now() - 10_000)
  })

  it('survives the register being closed and opened again', () => {
    keep(register.context())
    register.db.sqlite.close()
    register.db = openForWriting({ dataDir: register.dataDir })
    applyCustomSql(register.db)
    expect(find(register.context())?.payload).toEqual(payload)
  })

  it('is replaced by what is typed next', () => {
    keep(register.context())
    keep(register.context(), { nom: 'Traoré', prenoms: 'Awa' })
    expect(find(register.context())?.payload).toEqual({ nom: 'Traoré', prenoms: 'Awa' })
  })

  it('is gone once discarded, and discarding twice is no error', () => {
    keep(register.context())
    draftsHandlers['drafts.discard'](register.context(), { key })
    draftsHandlers['drafts.discard'](register.context(), { key })
    expect(find(register.context())).toBeNull()
  })

  it('is nobody else’s', () => {
    keep(register.context())
    expect(find({ ...register.context(), user: 'somebody else' })).toBeNull()
  })

  it('leaves no trace in the log: it is not a record yet', () => {
    const before = register.snapshot()
    keep(register.context())
    expect(register.snapshot()).toBe(before)
  })
})
