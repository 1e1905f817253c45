import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { placesWords, silentPlaces } from '../facts/silence.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Some contacts give no sign',
  what: 'Of the places that a fork of the INVITE went to, some gave no sign at all while others did.',
  why: 'Dead contacts cost time on every call, and hide it when the last living one goes.',
  needs: 'A forked INVITE, four times or more on a branch without any response, and a response on another branch.',
  message: (c) => `while others answered, nothing came from ${placesWords(silentPlaces(c), 'en')}`,
  fix: () => [
    'Remove contacts that are registered no longer: shorter registrations, or one contact for each device (RFC 5626).',
    'See whether a NAT mapping ran out: keep-alives from the phone, or OPTIONS from the registrar.',
  ],
};

export const contactStale: Rule<JudgeableCall> = {
  id: 'call/contact-stale',
  severity: 'info',
  references: ['RFC 3261 §16.7'],
  doubt: 'unseen',
  check: (c) => (c.facts.forwarded.answered > 0 && silentPlaces(c).length > 0 ? match(null, 'likely') : null),
  text: translatable(en),
};
