import { existsSync } from 'node:fs';
import { STANDARD_INPUT } from '../../../capture/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { printable } from '../../output/printable.ts';
import { UsageError } from '../../process/usage-error.ts';
import { DIFF_WORDS } from './words.ts';

/** An input, and which call of it is meant; null where that is to be found. */
export type ChosenInput = { readonly path: string; readonly what: string | null };

const PLACE = /^(.+)([#:]\d{1,10})$/s;

/**
 * `trace.pcap`, `trace.pcap#12`, `server.log:340`: a file that is called so itself is that file.
 *
 * @throws UsageError where the option chooses too.
 */
export function chosenInput(named: string, option: string | undefined, optionName: string): ChosenInput {
  const [, path, place] = PLACE.exec(named) ?? [];
  const isPlace = path !== undefined && place !== undefined && named !== STANDARD_INPUT && !existsSync(named);
  if (!isPlace) {
    return { path: named, what: option ?? null };
  }
  if (option !== undefined) {
    throw new UsageError(sayingOf(DIFF_WORDS, ({ chosenTwice }) => chosenTwice(optionName, printable(named))));
  }
  return { path, what: place };
}
