import { translatable } from '../../../languages/index.ts';
import type { CallOutcome } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, type JudgeableCall, match } from '../facts/call-facts.ts';
import { placesWords, silentPlaces } from '../facts/silence.ts';

/** Everywhere the INVITE was sent on there is silence; a 408 that says so is told as such. */
export function isAllSilent(c: JudgeableCall): boolean {
  return silentPlaces(c).length > 0 && c.facts.forwarded.answered === 0 && !failedWith(c, [408]);
}

/** What came of the silence: `by` is the element that met it. */
export type AfterSilence = Readonly<Record<Exclude<CallOutcome, 'rejected'>, (by: string) => string>>;

/** What the element made of the silence. */
export function afterSilence(c: JudgeableCall, words: AfterSilence): string {
  return words[c.outcome === 'rejected' ? 'failed' : c.outcome](silentPlaces(c)[0]?.from ?? '?');
}

const en: RuleText<JudgeableCall> = {
  title: 'Next hop dead',
  what: 'An element on the way sent the INVITE on again and again, and nothing came back from anywhere.',
  why: 'The call never reached where it was meant to go, whatever the element in between then said to the caller.',
  needs: 'An INVITE sent on over UDP, four times or more on one branch, without a response on any branch.',
  message: (c) =>
    `nothing came from ${placesWords(silentPlaces(c), 'en')}${afterSilence(c, {
      answered: (by) => `; ${by} answered the call in its place`,
      'no-final': (by) => `; ${by} has sent no final response of its own`,
      failed: (by) => `; ${by} answered ${c.finalStatus ?? ''} of its own`,
      cancelled: () => '; the caller gave up',
    })}`,
  fix: (c) => [
    `See whether ${silentPlaces(c)[0]?.to ?? 'the next hop'} is up, listens there, and is reachable through NAT and firewall.`,
    'Remove contacts that are registered no longer, and watch the next hop with OPTIONS.',
    'Shorten the timer of a branch, so that another way is tried while the caller still waits.',
  ],
};

export const nextHopDead: Rule<JudgeableCall> = {
  id: 'call/next-hop-dead',
  severity: 'warning',
  references: ['RFC 3261 §16.8', 'RFC 3261 §17.1.1.2'],
  doubt: 'unseen',
  check: (c) => (isAllSilent(c) ? match('network', 'likely') : null),
  text: translatable(en),
};
