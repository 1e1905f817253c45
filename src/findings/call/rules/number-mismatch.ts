import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { digitsOf, isSameNumber, passportOf } from '../facts/identity-facts.ts';

type Difference = { readonly claim: 'orig' | 'dest'; readonly signed: string; readonly sent: string };

/** Where the token names another number than the INVITE (RFC 8224 §6.2.1, §8.3). */
function differences(c: JudgeableCall): Difference[] {
  const token = passportOf(c);
  if (token === null || c.asked === null) {
    return [];
  }
  return [
    difference('orig', [token.orig], [c.asked.asserted, c.from]),
    difference('dest', token.dest, [c.asked.requestUri, c.to]),
  ].filter((found) => found !== null);
}

function difference(
  claim: Difference['claim'],
  claimed: readonly (string | null)[],
  addresses: readonly (string | null)[],
): Difference | null {
  const signed = claimed.map(digitsOf).filter((digits) => digits !== null);
  const sent = addresses.map(digitsOf).filter((digits) => digits !== null);
  if (signed.length === 0 || sent.length === 0 || signed.some((a) => sent.some((b) => isSameNumber(a, b)))) {
    return null;
  }
  return { claim, signed: signed[0] ?? '', sent: sent[0] ?? '' };
}

export const tell = (c: JudgeableCall, words: (d: Difference) => string): string =>
  differences(c)
    .map((d) => plain(words(d), 200))
    .join('; ');

const en: RuleText<JudgeableCall> = {
  title: 'Signed numbers differ from the numbers sent',
  what: 'The PASSporT in Identity names another caller or another called number than the INVITE.',
  why: 'A verifier must refuse such a signature (438), or the called side sees the call as unverified.',
  needs: 'The INVITE with a PASSporT in its full form, and telephone numbers on both sides.',
  message: (c) =>
    tell(c, ({ claim, signed, sent }) => `${claim} of the Identity is ${signed}, the INVITE says ${sent}`),
  fix: () => [
    'Sign after numbers are rewritten, not before; or add a div PASSporT where the call is diverted.',
    'Write orig.tn and dest.tn in the canonical form: digits with the country code.',
  ],
};

export const numberMismatch: Rule<JudgeableCall> = {
  id: 'call/number-mismatch',
  severity: 'warning',
  references: ['RFC 8224 §6.2.1', 'RFC 8224 §8.3', 'RFC 8225 §5.2.1'],
  check: (c) => (differences(c).length > 0 ? match(null, 'certain') : null),
  text: translatable(en),
};
