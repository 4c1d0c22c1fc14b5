import { cpSync } from 'node:fs'
import { errorWords } from '#shared/i18n/error-words.ts'
import { translator } from '#shared/i18n/index.ts'
import { expect, test } from '../../filled-app.ts'
import { field, toWorkers } from '../../keyboard.ts'
import { fillUp, onSmallDisk } from '../../small-disk.ts'

test('says that a full disk kept an entry from being saved, and keeps what was typed', async ({
  launch,
  dataDir,
}) => {
  const t = translator('fr', 'workers')
  await onSmallDisk('64m', async (folder) => {
    cpSync(dataDir, folder, { recursive: true })
    const app = await launch(folder)
    const page = await app.page()
    await toWorkers(page, 'fr')
    await page.getByRole('button', { name: t('actions.new') }).click()
    await field(page, t('form.prenoms')).fill('Awa')
    await field(page, t('form.nom')).fill('Sangaré')
    fillUp(folder)
    await page.keyboard.press('Control+S')
    const { message } = errorWords('fr', 'DISK_FULL', {})
    await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible()
    await expect(field(page, t('form.prenoms'))).toHaveValue('Awa')
    await expect(field(page, t('form.nom'))).toHaveValue('Sangaré')
    await app.kill()
  })
})
