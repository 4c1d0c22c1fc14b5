import type { Locale } from '#shared/i18n/locale.ts'

/** en-GB: English as the region's English papers write it. */
const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** What paper prints where nothing is known or nothing is there. */
export const MISSING = '-'

const formatters = new Map<string, Intl.NumberFormat>()

interface NumberStyle {
  /** Digits after the comma, always all of them. */
  readonly decimals?: number
  /** A gap: with its sign, + or −; zero has none. */
  readonly signed?: boolean
}

/** 1 234,5 in French (narrow no-break space, decimal comma); 1,234.5 in English. */
export function formatNumber(
  value: number,
  locale: Locale,
  { decimals = 0, signed = false }: NumberStyle = {},
): string {
  return formatter(locale, 'decimal', decimals, signed).format(value).replace('-', '−')
}

/** A ratio as a percentage: 0.125 → 12,5 %. */
export function formatPercent(ratio: number, locale: Locale, decimals = 1): string {
  return formatter(locale, 'percent', decimals, false).format(ratio).replace('-', '−')
}

function formatter(locale: Locale, style: 'decimal' | 'percent', decimals: number, signed: boolean) {
  const key = `${locale} ${style} ${decimals} ${signed}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(TAGS[locale], {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // A rounded-away minus is no minus.
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
  formatters.set(key, made)
  return made
}
