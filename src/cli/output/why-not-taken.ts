import { type Said, sayingOf } from '../../languages/index.ts';
import { LaterSchema, NoNatsClient, NoPostgresClient, OtherStream, stateOf } from '../../verdicts/node.ts';
import { reasonOf } from '../process/system-words.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

type Words = typeof VERDICT_WORDS.english;
type Plain = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** What a database says, by its code (SQLSTATE). */
const BY_STATE: Readonly<Record<string, Plain>> = {
  '28000': 'wrongUser',
  '28P01': 'wrongUser',
  '3D000': 'noDatabase',
  '42501': 'noRight',
};

/** What its client says, by its words. */
const BY_TEXT: readonly (readonly [RegExp, Plain])[] = [
  [/client password must be a string/, 'noPassword'],
  [/does not support SSL/, 'noTls'],
];

/** Why a place does not take what it is sent; `isWhole` where that says all, and needs no place before it. */
export function whyNotTaken(error: unknown): { readonly said: Said; readonly isWhole: boolean } {
  if (error instanceof NoPostgresClient || error instanceof NoNatsClient) {
    return { said: plain(error instanceof NoNatsClient ? 'noNats' : 'noPostgres'), isWhole: true };
  }
  if (error instanceof OtherStream) {
    return { said: sayingOf(VERDICT_WORDS, ({ otherStream }) => otherStream(error.message)), isWhole: false };
  }
  const cause = causeOf(error);
  const text = cause instanceof Error ? cause.message : '';
  const known =
    error instanceof LaterSchema
      ? 'laterSchema'
      : (BY_STATE[stateOf(error)] ?? BY_TEXT.find(([pattern]) => pattern.test(text))?.[1]);
  return { said: known === undefined ? reasonOf(cause) : plain(known), isWhole: false };
}

function plain(key: Plain): Said {
  return sayingOf(VERDICT_WORDS, (words) => words[key]);
}

/** `fetch` and a name with several addresses say why in what they hold. */
function causeOf(error: unknown): unknown {
  const { cause, errors } = error as { readonly cause?: unknown; readonly errors?: readonly unknown[] };
  return cause !== undefined ? causeOf(cause) : errors?.[0] !== undefined ? errors[0] : error;
}
