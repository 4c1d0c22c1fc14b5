import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { produceReport } from './demo-report.ts'
import { launchApp } from './launch.ts'
import { hasDisplay } from './machine.mjs'
import { onRegister } from './register-caller.ts'

const PLACE = 'Sikasso'

const root = path.resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    /** A list of facilities to import; left out: invented ones. */
    facilities: { type: 'string' },
    /** Ends the app when the report is there, also where there is a display. */
    'no-window': { type: 'boolean', default: false },
  },
})
const output = path.join(root, 'demo-output')
const dataDir = path.join(output, 'register')
const told: string[] = []

/** Makes the register as a script would, before the app opens it. */
async function prepare(): Promise<void> {
  await onRegister(dataDir, async (call) => {
    if (values.facilities !== undefined) {
      const file = { path: path.resolve(process.env.EFFECTIF_CALLED_FROM ?? '.', values.facilities) }
      const { added, rejected } = await call('imports.applyFacilities', { file, createPlaces: true })
      const { accepted } = await call('facilities.acceptProposedPlaces', {})
      told.push(
        `Imported ${added} facilities of ${path.basename(file.path)} (${rejected} rejected, ${accepted} districts accepted).`,
      )
    }
    const { facilities, workers } = await call('country.fillDemonstration', {})
    told.push(
      `Register: ${facilities} facilities staffed with ${workers} invented workers, encrypted, in demo-output/register.`,
    )
  })
}

function sizeOf(file: string): string {
  return `${path.relative(root, file)} (${Math.round(statSync(file).size / 1024)} kB)`
}

rmSync(output, { recursive: true, force: true })
mkdirSync(dataDir, { recursive: true })
await prepare()
const headed = hasDisplay() && !values['no-window']
const app = await launchApp({ dataDir, headed })
try {
  const files = {
    pdf: path.join(output, 'situation-sikasso.pdf'),
    xlsx: path.join(output, 'situation-sikasso.xlsx'),
  }
  const { title, note } = await produceReport(app, PLACE, files)
  told.push(`Opened the built app (${app.kind}) and ran: ${title}, ${PLACE}.`, note)
  for (const file of Object.values(files)) {
    if (!existsSync(file)) throw new Error(`${path.basename(file)} was not written`)
    told.push(`Wrote ${sizeOf(file)}`)
  }
} catch (error) {
  await app.kill()
  throw error
}
if (headed) told.push('The app stays open; close its window to end.')
console.log(told.join('\n'))
if (headed) await app.exited
else await app.close()
