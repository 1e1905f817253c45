import { translatable } from '../languages/index.ts';
import { alsoSays } from '../model/index.ts';

/** What the problems of facts files say, as those of `PROBLEM_FORMS`. */
export const FACTS_FORMS = translatable({
  factsOther: 'a Parquet file that is no facts file of this version: make it anew with siptriage facts',
  factsIncomplete: 'a facts file without all its columns, or that does not say what it was made of',
  factsUnreadable: 'a facts file that was cut off or damaged, or no Parquet file: DuckDB says "{}"',
  factsMedia: 'The capture had RTP, which a facts file does not keep: nothing is said of the audio of its calls',
  factsLong: 'The message is longer than {} bytes',
  factsDamaged: 'The facts file cannot be read on: DuckDB says "{}"',
});

/** The forms in English, of which messages are made. */
export const FACTS_SAY = FACTS_FORMS.english;

alsoSays(FACTS_FORMS);
