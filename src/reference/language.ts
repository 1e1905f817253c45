import type { AnyCode } from './codes.ts';
import type { CodeText } from './entry.ts';
import type { PairNotes } from './pairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything the reference can say in one language. */
export type Language = {
  readonly codes: Readonly<Record<AnyCode, CodeText>>;
  readonly vocabulary: Vocabulary;
  readonly pairs: PairNotes;
};
