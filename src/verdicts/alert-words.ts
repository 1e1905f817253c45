import { translatable } from '../languages/index.ts';

/** What an alert says around what was found. */
export const ALERT_WORDS = translatable({
  severity: { error: 'error', warning: 'warning' },
  heldBack: (count: number) => `${count} more ${count === 1 ? 'alert was' : 'alerts were'} held back`,
});
