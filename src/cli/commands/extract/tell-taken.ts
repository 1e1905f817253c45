import type { Extracted } from '../../../analysis/index.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { type Case, mediaOf } from './case.ts';
import { EXTRACT_WORDS } from './words.ts';

/** Says of what was written what its reader may not expect. */
export function tellTaken(
  { capture, counts, synthesized, unnamed, hasTls, keyLog }: Extracted,
  asked: Case,
  io: Io,
): void {
  const words = EXTRACT_WORDS.in(langOf(io));
  const { withSecrets = false, output = '-' } = asked.options;
  const isHeadersOnly = mediaOf(asked) === 'headers' && counts.media > 0;
  const lines = [
    output === '-' ? null : words.taken(capture.length, counts.messages),
    synthesized === 0 ? null : asked.isAnonymized ? words.anonymized : words.synthesized,
    unnamed > 0 ? words.unnamed(unnamed) : null,
    counts.shared > 0 ? words.shared(counts.shared) : null,
    counts.besides > 0 ? words.whole(counts.besides) : null,
    isHeadersOnly ? words.mediaHeaders(counts.media) : null,
    withSecrets && hasTls && keyLog === '' ? words.noKeys : null,
    !withSecrets && hasTls ? words.noSecrets : null,
    asked.chosen.legs.isIncomplete ? words.incomplete : null,
  ];
  for (const line of lines) {
    if (line !== null) {
      io.err(`siptriage: ${line}`);
    }
  }
}
