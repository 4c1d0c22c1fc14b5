/** The languages that every text exists in; the first is the default. */
export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
