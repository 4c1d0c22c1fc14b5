import {
  type Icon,
  IconArrowsExchange,
  IconCalendarEvent,
  IconBuildingHospital,
  IconChartBar,
  IconCopy,
  IconFileAnalytics,
  IconFileCertificate,
  IconFileImport,
  IconForms,
  IconListDetails,
  IconSchool,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'

export interface NavigationLine {
  readonly to: NonNullable<LinkProps['to']>
  /** Keys of the `nav` texts. */
  readonly label:
    | 'acts'
    | 'duplicates'
    | 'movements'
    | 'leave'
    | 'training'
    | 'dashboard'
    | 'workers'
    | 'facilities'
    | 'reports'
    | 'imports'
    | 'collection'
    | 'lists'
    | 'trash'
  readonly icon: Icon
  /** Heading that the line stands under. */
  readonly under: 'exchange' | 'office' | null
}

/** The lines of the menu, in the order of the office's day: only what has a screen. */
export const navigation: readonly NavigationLine[] = [
  { to: '/dashboard', label: 'dashboard', icon: IconChartBar, under: null },
  { to: '/workers', label: 'workers', icon: IconUsers, under: null },
  { to: '/facilities', label: 'facilities', icon: IconBuildingHospital, under: null },
  { to: '/acts', label: 'acts', icon: IconFileCertificate, under: null },
  { to: '/movements', label: 'movements', icon: IconArrowsExchange, under: null },
  { to: '/leave', label: 'leave', icon: IconCalendarEvent, under: null },
  { to: '/training', label: 'training', icon: IconSchool, under: null },
  { to: '/reports', label: 'reports', icon: IconFileAnalytics, under: null },
  { to: '/imports', label: 'imports', icon: IconFileImport, under: 'exchange' },
  { to: '/collection', label: 'collection', icon: IconForms, under: null },
  { to: '/duplicates', label: 'duplicates', icon: IconCopy, under: 'office' },
  { to: '/lists', label: 'lists', icon: IconListDetails, under: null },
  { to: '/trash', label: 'trash', icon: IconTrash, under: null },
]
