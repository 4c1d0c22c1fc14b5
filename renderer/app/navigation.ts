import {
  type Icon,
  IconArrowsExchange,
  IconCalendarEvent,
  IconBuildingHospital,
  IconChartBar,
  IconFileAnalytics,
  IconFileCertificate,
  IconFileImport,
  IconForms,
  IconUsers,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'

export interface NavigationLine {
  readonly to: NonNullable<LinkProps['to']>
  /** Keys of the `nav` texts. */
  readonly label:
    | 'acts'
    | 'movements'
    | 'leave'
    | 'dashboard'
    | 'workers'
    | 'facilities'
    | 'reports'
    | 'imports'
    | 'collection'
  readonly icon: Icon
  /** Heading that the line stands under. */
  readonly under: 'exchange' | null
}

/** The lines of the menu, in the order of the office's day: only what has a screen. */
export const navigation: readonly NavigationLine[] = [
  { to: '/dashboard', label: 'dashboard', icon: IconChartBar, under: null },
  { to: '/workers', label: 'workers', icon: IconUsers, under: null },
  { to: '/facilities', label: 'facilities', icon: IconBuildingHospital, under: null },
  { to: '/acts', label: 'acts', icon: IconFileCertificate, under: null },
  { to: '/movements', label: 'movements', icon: IconArrowsExchange, under: null },
  { to: '/leave', label: 'leave', icon: IconCalendarEvent, under: null },
  { to: '/reports', label: 'reports', icon: IconFileAnalytics, under: null },
  { to: '/imports', label: 'imports', icon: IconFileImport, under: 'exchange' },
  { to: '/collection', label: 'collection', icon: IconForms, under: null },
]
