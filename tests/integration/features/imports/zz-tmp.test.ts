import { it } from 'vitest'
import { importsHandlers } from '#backend/features/imports/imports.handlers.ts'
import { openImportKit } from './import-kit.ts'
it('speed', async () => {
  const kit = openImportKit('ml')
  const f = { path: '/work/shared/data/mali-facilities.csv' }
  const t = async (l: string, fn: () => unknown) => { const s = performance.now(); const r = await fn(); console.log(l, Math.round(performance.now() - s), 'ms rss', Math.round(process.memoryUsage().rss / 1e6), Math.round(process.resourceUsage().maxRSS/1024)); return r }
  await t('preview', () => kit.preview(f))
  const a = await t('apply', () => kit.apply(f)) as { batchId: number }
  await t('undo', () => importsHandlers['imports.undo'](kit.register.context(), { batchId: a.batchId }))
  const big = ['region,facility_name,facility_type,ownership,latitude,longitude,position_source']
  for (let i = 0; i < 100000; i++) big.push(`Kayes,Village ${i} Community Health Centre,Community Health Centre,,${(12 + (i % 1000) / 500).toFixed(4)},${(-11 + (i % 777) / 500).toFixed(4)},GPS`)
  big.push('Kayes,Kayes Referral Health Centre,Referral Health Centre,,14.4,-11.4,GPS')
  const b = kit.write('big.csv', big.join('\r\n') + '\r\n')
  await t('preview 100k', () => kit.preview(b))
  const c = await t('apply 100k', () => kit.apply(b)) as { batchId: number }
  await t('undo 100k', () => importsHandlers['imports.undo'](kit.register.context(), { batchId: c.batchId }))
  kit.close()
}, 600000)
