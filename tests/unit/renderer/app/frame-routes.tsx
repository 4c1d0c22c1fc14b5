import { createRoute } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OfficeState } from '#shared/contract/office.ts'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

export const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 0, facilities: 0 },
  phonePrefix: '+999',
  currency: 'XOF',
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}

const page = (path: string, title: string, content: ReactNode = null) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: () => (
      <>
        <PageHeader title={title} />
        {content}
      </>
    ),
  })

/** Pages with nothing but a title at the addresses that the frame leads to; the first has what the test gives it. */
export function frameRoutes(content: ReactNode) {
  return [
    page('/', 'Start', content),
    ...['/dashboard', '/workers', '/facilities', '/reports', '/imports', '/collection'].map((path) =>
      page(path, path),
    ),
    page('/workers/new', 'New worker'),
    page('/workers/$workerId', 'Worker'),
    page('/facilities/$facilityId', 'Facility'),
    page('/reports/$reportId', 'Report'),
    page('/collection/new', 'New sheets'),
  ]
}
