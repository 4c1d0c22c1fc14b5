import type { HandlersFor } from '#backend/handler-types.ts'
import type { actsContract } from '#shared/contract/acts.ts'
import { allTemplates, allVisas } from './act-letter.ts'
import { actPage, listActs, paperToSign } from './act-page.service.ts'
import { createActs, discardAct, rectifyAct, saveLetter, writeLetter } from './acts.service.ts'
import { cancelAct, notifyAct, saveActPdf, signAct } from './signing.service.ts'
import { addVisa, saveTemplate, saveVisa } from './templates.service.ts'

export const actsHandlers = {
  'acts.list': listActs,
  'acts.page': (context, { id }) => actPage(context, id),
  'acts.templates': ({ db }) => allTemplates(db),
  'acts.visas': ({ db }) => allVisas(db),
  'acts.create': createActs,
  'acts.write': writeLetter,
  'acts.save': saveLetter,
  'acts.toSign': paperToSign,
  'acts.sign': signAct,
  'acts.notify': notifyAct,
  'acts.cancel': cancelAct,
  'acts.discard': (context, { id }) => discardAct(context, id),
  'acts.rectify': rectifyAct,
  'acts.savePdf': saveActPdf,
  'acts.saveTemplate': saveTemplate,
  'acts.addVisa': addVisa,
  'acts.saveVisa': saveVisa,
} satisfies HandlersFor<typeof actsContract>
