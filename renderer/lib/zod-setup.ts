import { z } from 'zod'

// zod's compiled parsers need `new Function`, which the pages' content policy forbids. Import before anything else.
z.config({ jitless: true })
