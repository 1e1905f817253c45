import { translatable } from '../../../languages/index.ts';
import { INVITE_SENDINGS } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { callerOf, hadItsTime, type JudgeableCall, match } from '../facts/call-facts.ts';

const LONG_US = 7_000_000;
/** The last sending before Timer B runs out is 31.5 s after the first: with it the caller itself had heard nothing. */
const TO_THE_END_US = 30_000_000;

/** All that it is ever sent, or for as long: whatever else the clock says, it had its chance. */
function isToTheEnd({ facts: { attempt } }: JudgeableCall): boolean {
  return attempt !== null && (attempt.repeatedForUs >= TO_THE_END_US || attempt.repeats >= INVITE_SENDINGS - 1);
}

function isUnheard(c: JudgeableCall): boolean {
  const { attempt } = c.facts;
  const isLong = attempt !== null && (attempt.repeatedForUs >= LONG_US || isToTheEnd(c));
  return isLong && !attempt.hadProvisional && !attempt.wentOn;
}

/** Its last word is old, or it was sent as often as it ever is. */
function hadItsChance(c: JudgeableCall): boolean {
  return hadItsTime(c) || (c.facts.attempt?.repeats ?? 0) >= INVITE_SENDINGS - 1;
}

const en: RuleText<JudgeableCall> = {
  title: 'INVITE never answered',
  what: 'The caller sent the INVITE again and again and heard nothing, not even a 100.',
  why: 'The address called is dead, filtered or wrong: nobody there knew of the call.',
  needs:
    'The INVITE repeated over UDP for at least 7 s with no response, no sign that the capture missed one, and half a minute of trace after it, or all seven sendings.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} gave no sign while ${callerOf(c)} sent the INVITE ${(c.facts.attempt?.repeats ?? 0) + 1} times${spansIn('en').within(c.facts.attempt?.repeatedForUs ?? Number.NaN)}`,
  fix: (c) => [
    `See whether ${c.facts.attempt?.to ?? 'the address called'} is up and listens on that port and transport.`,
    'Look for a firewall or NAT that lets nothing in or nothing back.',
    'Capture on the other side: does the INVITE arrive, and does an answer leave? A large INVITE may lose its fragments (use TCP).',
  ],
};

export const inviteUnanswered: Rule<JudgeableCall> = {
  id: 'call/invite-unanswered',
  severity: 'error',
  references: ['RFC 3261 §17.1.1.2'],
  doubt: 'unseen',
  check: (c) =>
    c.outcome === 'no-final' && isUnheard(c) && hadItsChance(c)
      ? isToTheEnd(c)
        ? match('network', 'likely')
        : match(null, 'possible')
      : null,
  text: translatable(en),
};
