/** Height of every row of the grid, in pixels: 16 rows on a 1366 × 768 screen. */
export const ROW_HEIGHT = 30
