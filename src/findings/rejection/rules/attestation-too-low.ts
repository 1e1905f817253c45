import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { callerOf, match, wordsOf } from '../facts/rejection-facts.ts';

/** Codes by which a policy on attestation is told, with Q.850 cause 21 beside them. */
const POLICY_CODES: readonly number[] = [403, 488, 606];

/** The best attestation that the INVITE carried; null without any. */
function attestOf(r: RejectionRecord): string | null {
  const levels = (r.asked?.identities ?? []).map(({ attest }) => attest).filter((attest) => attest !== null);
  return levels.sort()[0] ?? null;
}

function judge(r: RejectionRecord): Match | null {
  const attest = attestOf(r);
  if (attest === null) {
    return null;
  }
  const isPolicy = POLICY_CODES.includes(r.code) && r.cause === 'q850-call-rejected';
  return isPolicy || (r.by === 'network' && attest !== 'A') ? match(null, 'possible') : null;
}

export const level = (r: RejectionRecord): string => plain(attestOf(r) ?? '', 4);

const en: RuleText<RejectionRecord> = {
  title: 'Attestation too low for the called network',
  what: 'The call was attested B or C and the network rejected it; or it was attested and refused with 403, 488 or 606 and Q.850 cause 21, which is how a policy on attestation is told.',
  why: 'A means that the provider knows the customer and the number, B only the customer, C only the gateway. Networks may refuse less than A; a valid A is no pass either.',
  needs: 'The INVITE with a PASSporT that can be read, and the rejection.',
  message: (r) =>
    `the call from ${callerOf(r)} carried attestation ${level(r)} and got ${wordsOf(r)}: the network may want more than ${level(r)}`,
  fix: () => [
    'Ask the originating provider why it does not attest A, and prove to it that the number is yours.',
    'Call over the provider that the number belongs to.',
  ],
};

export const attestationTooLow: Rule<RejectionRecord> = {
  id: 'rejection/attestation-too-low',
  severity: 'info',
  references: ['RFC 8588 §4', 'RFC 8224 §6.2'],
  doubt: 'policy',
  check: judge,
  text: translatable(en),
};
