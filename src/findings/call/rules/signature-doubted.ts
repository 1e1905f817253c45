import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, match } from '../facts/call-facts.ts';
import { SIGNATURE_CODES } from '../facts/identity-facts.ts';

const ANONYMITY = 433;
/** Codes by which a callee says that it is on the phone: that the caller is doubted is no reason for them. */
const BUSY: readonly number[] = [486, 600];

/** What a verifier said beside the answer, where it did not refuse for it. */
export function doubts(c: JudgeableCall): string {
  const said = c.stir.filter(({ cause }) => cause !== ANONYMITY);
  return said
    .map(({ cause, text }) => plain(text === null ? `${cause ?? ''}` : `${cause ?? ''} ${text}`, 60))
    .join(', ');
}

/** The refusal itself says what the verifier found: it may well be for that. */
export function isRefusalDoubting(c: JudgeableCall): boolean {
  return (c.refusal?.reasons ?? []).some(
    ({ protocol, cause }) => protocol.toUpperCase() === 'STIR' && cause !== ANONYMITY,
  );
}

/** Words for each thing that became of the call; `final` is the refusal. */
export type DoubtWords = {
  readonly isRefusal: (final: string) => string;
  readonly mayBeRefusal: (final: string) => string;
  readonly isNone: string;
};

/** How sure it is that it made a difference: that it was said is in the trace, and all there is to say of a call that went on. */
const CONFIDENCE = { isRefusal: 'likely', mayBeRefusal: 'possible', isNone: 'certain' } as const;

function effectOn(c: JudgeableCall): keyof DoubtWords {
  if (isRefusalDoubting(c)) {
    return 'isRefusal';
  }
  return c.outcome === 'failed' && !failedWith(c, BUSY) ? 'mayBeRefusal' : 'isNone';
}

export function afterwards(c: JudgeableCall, words: DoubtWords): string {
  const effect = effectOn(c);
  return effect === 'isNone' ? words.isNone : words[effect](finalWords(c));
}

const AFTERWARDS: DoubtWords = {
  isRefusal: (final) => `, and its refusal says so itself (${final}): probably the cause`,
  mayBeRefusal: (final) => `; whether the call failed for it, its end does not say (${final})`,
  isNone: ' and did not refuse the call for it',
};

const en: RuleText<JudgeableCall> = {
  title: 'Signature doubted',
  what: 'A response carries Reason: STIR with an error of verification, while the call went on, or was refused with a code that does not say so.',
  why: 'The called side may see the call as unverified, or marked as spam, though it rings.',
  needs: 'A response with Reason: STIR;cause=.',
  message: (c) =>
    `the called side could not verify who ${callerOf(c)} is (Reason: STIR ${doubts(c)})${afterwards(c, AFTERWARDS)}`,
  fix: () => [
    'Check the Identity header: address of the certificate, its authority, orig and dest against From and To, iat against the clock.',
    'Take the cause as the code of the same number: siptriage explain 438.',
  ],
};

export const signatureDoubted: Rule<JudgeableCall> = {
  id: 'call/signature-doubted',
  severity: 'info',
  references: ['RFC 9410 §3', 'RFC 8224 §6.2.2'],
  doubt: 'effect',
  check: (c) => {
    const isDoubted = doubts(c) !== '' && !failedWith(c, [428, ...SIGNATURE_CODES]);
    return isDoubted ? match(null, CONFIDENCE[effectOn(c)]) : null;
  },
  text: translatable(en),
};
