import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { byAgent } from '../facts/agents.ts';
import { orKeptByProxy } from '../facts/proxy-before.ts';
import {
  byeAfterAcceptanceUs,
  keeper,
  missing,
  referWords,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** Legal as a quick release (RFC 5589 §6), but the NOTIFY is owed all the same. */
function isLeft(t: TransferRecord): boolean {
  const isSilent = t.notifies.length === 0 && t.unseenNotifies === 0 && !t.isSubscriptionSuppressed;
  const isOpen = t.outcome === 'no-notify' || (t.outcome === 'succeeded' && t.targetLeg !== null);
  return isOpen && isSilent && t.refer.status !== null && t.bye?.by === 'transferee';
}

const en: RuleText<TransferRecord> = {
  title: 'BYE in place of a NOTIFY',
  what: 'The receiver accepted the REFER, sent no NOTIFY and ended the call itself: “REFER and BYE”, as some PBXs and voice services do.',
  why: 'The transferor never learns whether the caller reached the target, and has lost the call.',
  needs: 'The REFER accepted, no NOTIFY and no answer to one, and the BYE of the receiver.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} accepted the REFER (${referWords(t)}), reported nothing and hung up ${spansIn('en').later(byeAfterAcceptanceUs(t))}${t.targetLeg === null ? `; whether it called ${targetName(t)} is not in this trace` : `; the call to ${targetName(t)} is in this trace`}${orKeptByProxy(t, 'en')}`,
  fix: () => [
    'Enable NOTIFY for REFER at the receiver (some products need a newer version for it).',
    'Or let the SBC terminate the REFER, place the call, and report itself.',
    'Treat the outcome as unknown at the transferor: a BYE is no report of success.',
  ],
};

export const byeInsteadOfNotify: Rule<TransferRecord> = {
  id: 'transfer/bye-instead-of-notify',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 5589 §6'],
  doubt: ['unseen', 'relay'],
  check: (t) => (isLeft(t) ? keeper(t, 'likely') : null),
  misses: (t) => missing(t, 'transferee', t.bye?.at ?? null),
  text: translatable(en),
};
