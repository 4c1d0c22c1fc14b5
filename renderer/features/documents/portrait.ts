import { LARGEST_PHOTO } from '#shared/contract/documents.ts'

/** Pixels of the portrait: 35 × 45 mm at 200 dpi and a little more, cut to 3 : 4. */
const WIDTH = 330
const HEIGHT = 440
/** Tried one after the other until the portrait is small enough. */
const QUALITIES = [0.85, 0.7, 0.55, 0.4, 0.25]

/** The middle of a picture, cut and made small, as base64 JPEG; null where the file is no picture. */
export async function portraitOf(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const drawing = canvas.getContext('2d')
  if (drawing === null) return null
  const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  // Faces stand above the middle of a picture taken upright: a third of what is cut off goes at the top.
  drawing.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 3, width, height)
  picture.close()
  for (const quality of QUALITIES) {
    const [, data = ''] = canvas.toDataURL('image/jpeg', quality).split(',')
    if ((data.length / 4) * 3 <= LARGEST_PHOTO) return data
  }
  return null
}
