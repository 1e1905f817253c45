import { translatable } from '../languages/index.ts';

export const MAIN_WORDS = translatable({
  internal: (message: string) => `internal error: ${message}`,
  noMemory: 'not enough memory',
});
