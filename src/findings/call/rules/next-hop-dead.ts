import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, type JudgeableCall, match } from '../facts/call-facts.ts';
import { type PlaceWords, placesWords, silentPlaces } from '../facts/silence.ts';

const PLACES: PlaceWords = {
  sent: (invites, branches) => `${invites} INVITEs${branches > 1 ? ` on ${branches} branches` : ''}`,
  ports: (ports, invites) => `${ports} ports, ${invites} INVITEs`,
  more: (places) => ` and ${places} more`,
};

/** Everywhere the INVITE was sent on there is silence; a 408 that says so is told as such. */
export function isAllSilent(c: JudgeableCall): boolean {
  return silentPlaces(c).length > 0 && c.facts.forwarded.answered === 0 && !failedWith(c, [408]);
}

/** What the element made of the silence. */
export function afterSilence(
  { outcome, facts }: JudgeableCall,
  answered: string,
  nothing: string,
  other: string,
): string {
  const by = silentFrom(facts);
  return outcome === 'answered'
    ? `; ${by} ${answered}`
    : outcome === 'no-final'
      ? `; ${by} ${nothing}`
      : `; ${by} ${other}`;
}

function silentFrom({ forwarded }: JudgeableCall['facts']): string {
  return forwarded.silent[0]?.from ?? '?';
}

const en: RuleText<JudgeableCall> = {
  title: 'Next hop dead',
  what: 'An element on the way sent the INVITE on again and again, and nothing came back from anywhere.',
  why: 'The call never reached where it was meant to go, whatever the element in between then said to the caller.',
  needs: 'An INVITE sent on over UDP, four times or more on one branch, without a response on any branch.',
  message: (c) =>
    `nothing came from ${placesWords(silentPlaces(c), PLACES)}${afterSilence(c, 'answered the call in its place', 'has sent no final response of its own', `answered ${c.finalStatus ?? ''} of its own`)}`,
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
  check: (c) => (isAllSilent(c) ? match('network', 'likely') : null),
  text: translatable(en),
};
