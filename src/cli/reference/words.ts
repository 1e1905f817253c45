import { translatable } from '../../languages/index.ts';

/** Apart from what reads a code: help in another language says these, and needs no reference. */
export const CODE_WORDS = translatable({
  noCode: (text: string) => `${text} is no SIP response code: they run from 100 to 699`,
});
