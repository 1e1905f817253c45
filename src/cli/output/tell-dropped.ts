import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { WRITING_WORDS } from './words.ts';

/** Says how many stories there was no room for. */
export function tellDropped({ dropped }: { readonly dropped: number }, io: Io): void {
  if (dropped > 0) {
    io.err(`siptriage: ${WRITING_WORDS.in(langOf(io)).dropped(dropped)}`);
  }
}
