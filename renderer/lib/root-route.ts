import { createRootRoute } from '@tanstack/react-router'

/** The parent of every feature's routes; the application gives it its frame. */
export const rootRoute = createRootRoute()
