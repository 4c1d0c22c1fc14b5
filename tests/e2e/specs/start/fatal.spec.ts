import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { openForWriting, REGISTER_FILE } from '#backend/db/open-database.ts'
import type { FatalCode } from '#electron/platform/fatal-texts.ts'
import { translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { expect, test } from '../../filled-app.ts'
import { makeReadOnly, onSmallDisk } from '../../small-disk.ts'
import { chooseLanguage } from '../../register.ts'

/** After the last migration that any version of the program will bring. */
const FAR_FUTURE = Date.UTC(2999, 0)

/** What happened to a register while nobody looked, and what the program calls it. */
const broken: readonly {
  readonly name: string
  readonly code: FatalCode
  readonly damage: (dataDir: string) => void
}[] = [
  { name: 'was opened with a newer version', code: 'REGISTER_NEWER', damage: becomeNewer },
  { name: 'has bytes overwritten', code: 'REGISTER_DAMAGED', damage: overwriteBytes },
  { name: 'is an empty file', code: 'REGISTER_MISSING', damage: (dir) => truncateSync(register(dir), 0) },
  {
    name: 'lost its key file',
    code: 'REGISTER_MISSING',
    damage: (dir) => rmSync(path.join(dir, 'keys.json')),
  },
]

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })

    for (const { name, code, damage } of broken) {
      test(`says calmly that the register ${name}`, async ({ launch, dataDir }) => {
        damage(dataDir)
        const files = readdirSync(dataDir).sort()
        await expectCalmStop(await launch(), locale, code, dataDir)
        expect(readdirSync(dataDir).sort(), 'nothing was made in its place').toEqual(files)
      })
    }

    test('says calmly that the disk is full', async ({ launch }) => {
      await onSmallDisk('512k', async (folder) => {
        chooseLanguage(folder, locale)
        await expectCalmStop(await launch(folder), locale, 'DISK_FULL', folder)
      })
    })
  })
}

test('says calmly that the folder is read-only', async ({ launch, dataDir }) => {
  await onSmallDisk('12m', async (folder) => {
    cpSync(dataDir, folder, { recursive: true })
    makeReadOnly(folder)
    await expectCalmStop(await launch(folder), 'fr', 'NOT_WRITABLE', folder)
  })
})

test('leaves the register to the copy that runs, and brings that one to the front', async ({
  launch,
  dataDir,
}) => {
  const first = await launch()
  const page = await first.page()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const second = await launch()
  expect(await second.exited).toBe(0)
  expect(await second.dialogs.shown()).toEqual([])
  // Written by the first copy once it has shown its window.
  expect(existsSync(path.join(dataDir, 'shell/second-copy.seen'))).toBe(true)
  expect((await first.windows()).map(({ visible }) => visible)).toEqual([true])
  await page.keyboard.press('Control+N')
  await expect(
    page.getByRole('heading', { level: 1, name: translator('fr', 'workers')('form.newTitle') }),
  ).toBeVisible()
})

const register = (dataDir: string) => path.join(dataDir, REGISTER_FILE)

function becomeNewer(dataDir: string): void {
  const { sqlite } = openForWriting({ dataDir })
  sqlite
    .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    .run('of-a-later-version', FAR_FUTURE)
  sqlite.close()
}

/** In the middle of the first page, as a failing disk leaves it: the file's length and beginning stay. */
function overwriteBytes(dataDir: string): void {
  const file = openSync(register(dataDir), 'r+')
  writeSync(file, Buffer.alloc(512, 0xa5), 0, 512, 1024)
  closeSync(file)
}

/** One dialog in the person's language that says what happened and where the backups lie; then the end, with code 1. */
async function expectCalmStop(
  app: LaunchedApp,
  locale: Locale,
  code: FatalCode,
  dataDir: string,
): Promise<void> {
  const t = translator(locale, 'shell')
  expect(await app.exited).toBe(1)
  const shown = await app.dialogs.shown()
  expect(shown.map(({ kind, title, message }) => ({ kind, title, message }))).toEqual([
    { kind: 'message', title: t('fatal.title'), message: t(`fatal.${code}.message`) },
  ])
  expect(shown[0]?.detail).toContain(
    t('fatal.places', { register: dataDir, backups: path.join(dataDir, 'backups') }),
  )
  expect(shown[0]?.detail).not.toMatch(/SQLITE|Error:| at \w+ \(/)
  expect(shown[0]?.buttons).toEqual([t('fatal.close'), t('fatal.openBackups')])
}
