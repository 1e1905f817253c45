import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { parseReplaces } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

type Change = { readonly part: string; readonly sent: string; readonly asked: string };

/** The first part of Replaces in which the INVITE differs from the Refer-To; null where none does. */
export function changeOf(t: TransferRecord): Change | null {
  const asked = t.referTo.replaces;
  const raw = t.targetLeg?.words?.replaces ?? null;
  const sent = raw === null ? null : parseReplaces(raw);
  if (asked === null || sent === null) {
    return null;
  }
  const parts: readonly Change[] = [
    { part: 'Call-ID', sent: sent.callId, asked: asked.callId },
    { part: 'to-tag', sent: sent.toTag, asked: asked.toTag },
    { part: 'from-tag', sent: sent.fromTag, asked: asked.fromTag },
  ];
  return parts.find((part) => part.sent !== part.asked) ?? null;
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces changed on the way to the target',
  what: 'The INVITE to the target carries another Replaces than the Refer-To asked for, and the target matched no call.',
  why: 'The transferor named the call rightly or not; what the target got was something else.',
  needs: 'The REFER and the INVITE to the target with its Replaces.',
  message: (t) =>
    `the ${changeOf(t)?.part ?? ''} in the INVITE of ${transfereeName(t)} is ${plain(changeOf(t)?.sent ?? '', 48)}, the Refer-To says ${plain(changeOf(t)?.asked ?? '', 48)}; ${targetName(t)} matched no call: ${decisiveWords(t)}`,
  fix: () => [
    'Copy Call-ID, to-tag and from-tag from Refer-To as they stand, decoded once.',
    'Only the element that owns both legs of a B2BUA may translate them.',
  ],
};

export const replacesAltered: Rule<TransferRecord> = {
  id: 'transfer/replaces-altered',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 3261 §19.1.5'],
  check: (t) => (failedWith(t, [481]) && changeOf(t) !== null ? match('transferee', 'certain') : null),
  text: translatable(en),
};
