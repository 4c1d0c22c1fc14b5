import {
  createTheme,
  type MantineColorsTuple,
  Modal,
  Notification,
  Popover,
  Select,
  Tooltip,
} from '@mantine/core'

/** One dark green-blue; shade 8 on white has a contrast of 9.6 to 1. */
const accent: MantineColorsTuple = [
  '#eef5f4',
  '#dcebe9',
  '#b5d5d1',
  '#8abdb7',
  '#5f9f98',
  '#3d837c',
  '#236a63',
  '#145a54',
  '#0b4f4a',
  '#073a36',
]

const still = { duration: 0 }

/** A well-set form on white paper: hairlines, no shadows, nothing moves. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3', 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Source Sans 3', 'Segoe UI', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '26px' },
      h2: { fontSize: '16px', lineHeight: '22px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '32px' },
  radius: { xs: '2px', sm: '2px', md: '2px', lg: '2px', xl: '2px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  defaultRadius: 'sm',
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 8,
  black: '#1a1c1c',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // lockScroll would add a style element without the load's nonce; the page behind a dialog does not scroll anyway.
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: still,
        lockScroll: false,
        overlayProps: { blur: 0, backgroundOpacity: 0.35 },
        centered: true,
        // The page has one banner, and the head of a dialog is none.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    // Mantine's own scroll area stands inside the list of options, where a screen reader meets a region without a name.
    Select: Select.extend({
      defaultProps: { withScrollArea: false },
      styles: { options: { maxHeight: 220, overflowY: 'auto' } },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: still } }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: still } }),
    Notification: Notification.extend({ defaultProps: { withBorder: true } }),
  },
})
