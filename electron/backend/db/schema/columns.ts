import { type SQL, sql } from 'drizzle-orm'
import { customType, integer, text } from 'drizzle-orm/sqlite-core'

/** A 16-byte identity kept as a blob and handled as 32 hexadecimal digits; it travels between offices. */
export const uidColumn = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (hex) => Buffer.from(hex, 'hex'),
  fromDriver: (bytes) => bytes.toString('hex'),
})

/** The identity of every logged record: a local integer and a uid that travels. */
export function identity() {
  return {
    id: integer('id').primaryKey(),
    uid: uidColumn('uid').notNull().unique(),
  }
}

const plainText = (name: string) => text(name)
const generatedText = (name: string, as: SQL) => text(name).generatedAlwaysAs(as, { mode: 'virtual' })
type TextColumn = ReturnType<typeof plainText>
type GeneratedColumn = ReturnType<typeof generatedText>

/**
 * A partial date: its text as known (`1978`, `1978-05`, `1978-05-03`) and, computed by SQLite itself so that
 * they can never disagree with it, the first and last days it can mean.
 */
export function partialDate<Name extends string>(name: Name) {
  const quoted = sql.raw(`"${name}"`)
  const first = sql`case length(${quoted}) when 4 then ${quoted} || '-01-01' when 7 then ${quoted} || '-01' else ${quoted} end`
  const last = sql`case length(${quoted}) when 4 then ${quoted} || '-12-31' when 7 then date(${quoted} || '-01', '+1 month', '-1 day') else ${quoted} end`
  const columns = {
    [name]: plainText(name),
    [`${name}First`]: generatedText(`${name}_first`, first),
    [`${name}Last`]: generatedText(`${name}_last`, last),
  }
  // A computed key widens to an index signature; this restores the three names.
  return columns as Record<Name, TextColumn> & Record<`${Name}First` | `${Name}Last`, GeneratedColumn>
}

/** True/false, never null: a boolean that may be unknown is a code list. */
export function flag(name: string) {
  return integer(name, { mode: 'boolean' }).notNull().default(false)
}
