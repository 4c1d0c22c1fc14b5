import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startBackend } from '#backend/client.ts'
import type { BackendRouteName, RouteInput, RouteOutput } from '#shared/contract/index.ts'
import { produceReport } from './demo-report.ts'
import { launchApp } from './launch.ts'
import { hasDisplay } from './machine.mjs'

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

/** Calls one route on a backend of its own, as a script would; ends the demonstration when it is refused. */
async function prepare(): Promise<void> {
  const backend = await startBackend({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    threadFile: path.join(root, 'dist/backend/thread.js'),
  })
  const call = async <Name extends BackendRouteName>(
    route: Name,
    input: RouteInput<Name>,
  ): Promise<RouteOutput<Name>> => {
    const envelope = await backend.call(route, input)
    if (!envelope.ok) throw new Error(`${route}: ${JSON.stringify(envelope.error)}`)
    // The backend answers what the contract says of the route.
    return envelope.value as RouteOutput<Name>
  }
  try {
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
  } finally {
    await backend.close()
  }
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
