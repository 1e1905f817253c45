import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { EN_FLAWS, flawsOf, type NotifyFlaw } from '../facts/notify-flaws.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

/** A missing CRLF alone is worth a word only where it got the NOTIFY refused. */
function gravesOf(notify: NotifyRecord): NotifyFlaw[] {
  return flawsOf(notify).filter((flaw) => flaw !== 'no-crlf');
}

export function firstFlawed(t: TransferRecord): NotifyRecord | null {
  return t.notifies.find((notify) => gravesOf(notify).length > 0) ?? null;
}

export function flawsIn(t: TransferRecord, words: Readonly<Record<NotifyFlaw, string>>): string {
  const notify = firstFlawed(t);
  return notify === null
    ? ''
    : gravesOf(notify)
        .map((flaw) => words[flaw])
        .join(', ');
}

const en: RuleText<TransferRecord> = {
  title: 'NOTIFY lacks what it must have',
  what: 'A NOTIFY of the transfer has no Event, no Subscription-State, no body, or a body that is no status line.',
  why: 'Lenient transferors guess; strict ones refuse it, and a terminated one without a body says nothing about the outcome.',
  needs: 'A NOTIFY that the capture did not cut.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(firstFlawed(t)?.agent)} sent a NOTIFY with ${flawsIn(t, EN_FLAWS)}${firstFlawed(t)?.subscriptionState === 'terminated' && firstFlawed(t)?.sipfragStatus === null ? '; it ended the subscription without an outcome' : ''}`,
  fix: () => [
    'Every NOTIFY of a REFER needs Event: refer, Subscription-State, and a message/sipfrag body with the status line of the call it placed.',
  ],
};

export const notifyIncomplete: Rule<TransferRecord> = {
  id: 'transfer/notify-incomplete',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5', 'RFC 6665 §4.1.3'],
  check: (t) => (firstFlawed(t) === null ? null : match('transferee', 'certain')),
  text: translatable(en),
};
