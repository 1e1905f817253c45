import type { Refusal, Sighting } from '../../records/index.ts';
import type { Transaction } from '../leg/transaction.ts';

/** A final response with what it carried. */
export type FinalAnswer = { readonly final: Sighting; readonly refusal: Refusal | null };

export function answerOn({ final, refusal }: Transaction): FinalAnswer | null {
  return final === null ? null : { final, refusal };
}
