/** What is left to do when a trace was read that is told without naming anybody. */
import { ANONYMIZE_WORDS, type Anonymizing } from '../options/anonymize.ts';
import { printable } from '../output/printable.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import type { InputGap } from './gaps.ts';

/** Kinds of parts named in one line. */
const MOST_KINDS = 5;

/** Writes the mapping, and says what could only be left out. */
export async function keepAnonymous(anonymizing: Anonymizing | null, io: Io): Promise<void> {
  if (anonymizing === null) {
    return;
  }
  await anonymizing.keep();
  const { dropped } = anonymizing.anonymizer;
  const parts = [...dropped.values()].reduce((sum, count) => sum + count, 0);
  if (parts > 0) {
    const words = ANONYMIZE_WORDS.in(langOf(io));
    const kinds = [...dropped.keys()].map((kind) => (kind === '' ? words.noType : kind)).slice(0, MOST_KINDS);
    io.err(`siptriage: ${printable(words.leftOut(parts, kinds.join(', ')))}`);
    dropped.clear();
  }
}

/** Names of files that were not read may say as much as those of files that were. */
export function namelessGaps(gaps: readonly InputGap[], anonymizing: Anonymizing | null): readonly InputGap[] {
  return anonymizing === null ? gaps : gaps.map((gap, index) => ({ ...gap, input: `unread-${index + 1}` }));
}
