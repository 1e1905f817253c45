import { type Lang, translatable } from '../../../languages/index.ts';
import { statedBy } from '../../../reference/index.ts';
import type { Reason } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { expiryOf, type JudgeableCall, match } from '../facts/call-facts.ts';
import { mediaTimeoutOf } from '../facts/media-timeout.ts';

export function faultOf(c: JudgeableCall): Reason | null {
  // A session that expired and media that did not come are told by rules of their own.
  return expiryOf(c) === null && mediaTimeoutOf(c) === null ? (c.facts.bye?.reasons.find(isFault) ?? null) : null;
}

/** `Reason Q.850 41 (temporary failure): "..."`. */
export function faultWords(c: JudgeableCall, lang: Lang): string {
  const fault = faultOf(c);
  return statedBy({ warnings: [], reasons: fault === null ? [] : [fault] }, lang)
    .join(' ')
    .replace(/\.$/, '');
}

function isFault({ protocol, cause }: Reason): boolean {
  const name = protocol.toUpperCase();
  return (
    cause !== null &&
    ((name === 'Q.850' && cause !== 16 && cause !== 31) || (name === 'SIP' && cause >= 400 && cause !== 487))
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Call ended by a fault',
  what: 'The BYE of an answered call gives a Reason that is no ordinary hanging up.',
  why: 'People were cut off, or a network element gave the call up.',
  needs: 'A BYE with a Reason whose cause is a fault: Q.850 other than 16 and 31, SIP from 400 on.',
  message: (c) => `${c.facts.bye?.from ?? '?'} ended the call: ${faultWords(c, 'en')}`,
  fix: (c) => [
    `See the log of ${c.facts.bye?.from ?? 'the element that sent the BYE'} at this time.`,
    'If the same cause ends calls after the same time, look for a timer: session, media inactivity, credit.',
  ],
};

export const endedByFault: Rule<JudgeableCall> = {
  id: 'call/ended-by-fault',
  severity: 'warning',
  references: ['RFC 3326 §2'],
  doubt: 'hearsay',
  check: (c) => (c.outcome === 'answered' && faultOf(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};
