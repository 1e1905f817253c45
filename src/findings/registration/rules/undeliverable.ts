import { translatable } from '../../../languages/index.ts';
import type { UndeliveredFacts } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isRefusedEachTime, sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { type JudgeableRegistration, match, nameIn, registeredElsewhere } from '../facts/registration-facts.ts';

/** A later REGISTER may be answered, unless the time of this one is over, or every one was refused. */
function isOver({ outcome, facts }: JudgeableRegistration, error: UndeliveredFacts): boolean {
  return outcome === 'unanswered' || isRefusedEachTime(error, facts.silence?.sent ?? 1);
}

const en: RuleText<JudgeableRegistration> = {
  title: 'REGISTER not deliverable',
  what: 'The network answered the REGISTER by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'The registrar never heard of the phone: it can neither be called nor call.',
  needs: 'An ICMP error that quotes the REGISTER, or the way it took just before, and no response to it.',
  message: (r) => {
    const error = r.facts.undelivered;
    return error === null
      ? ''
      : `the REGISTER of ${nameIn(r)} was not delivered: ${undeliveredWords(error, 'en')}${registeredElsewhere(r, 'en')}`;
  },
  fix: ({ facts }) => [
    ...(facts.undelivered === null ? [] : [undeliveredFix(facts.undelivered, 'en')]),
    'Check that the REGISTER goes where it should: registrar or outbound proxy, DNS record (SRV), port and transport.',
  ],
};

export const undeliverable: Rule<JudgeableRegistration> = {
  id: 'registration/undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  doubt: 'icmp',
  check: ({ facts, outcome }) => {
    const isUnanswered = outcome === 'unanswered' || outcome === 'truncated';
    return isUnanswered && facts.undelivered !== null ? match('network', sureness(facts.undelivered)) : null;
  },
  misses: (r) => (r.facts.undelivered === null ? null : { isUnseen: false, isOver: isOver(r, r.facts.undelivered) }),
  text: translatable(en),
};
