import { translatable } from '../../../languages/index.ts';
import type { RegistrationSilence } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  type JudgeableRegistration,
  match,
  nameIn,
  registeredElsewhere,
  registrarIn,
  sendingsIn,
} from '../facts/registration-facts.ts';

/** Over UDP a client that hears nothing sends again: one that did not may have been answered out of sight. */
function isSentOnce({ sent, requests, isReliable }: RegistrationSilence): boolean {
  return !isReliable && sent === 1 && requests <= 1;
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Registrar never answered',
  what: 'A REGISTER got no final response although its time ran out.',
  why: 'The phone is not registered: it can neither be called nor call.',
  needs:
    'A REGISTER that was sent again or whose registrar is heard otherwise, and 32 seconds without a final response.',
  message: (r) =>
    `${registrarIn(r, 'en')} never answered the REGISTER of ${nameIn(r)}${sendingsIn(r, 'en')}${registeredElsewhere(r, 'en')}`,
  fix: (r) => [
    `See whether ${r.registrar ?? registrarIn(r, 'en')} is up and listens there, and whether the address is still that of the registrar (DNS, SRV).`,
    'See whether a firewall lets the REGISTER through, and the answer back: capture at the registrar.',
    'A server that banned the address (fail2ban, pike) is silent as well.',
  ],
};

export const noAnswer: Rule<JudgeableRegistration> = {
  id: 'registration/no-answer',
  severity: 'error',
  references: ['RFC 3261 §17.1.2.2', 'RFC 3263 §4.3'],
  doubt: 'unseen',
  check: ({ outcome, facts }) => {
    const { silence } = facts;
    if (outcome !== 'unanswered' || silence === null) {
      return null;
    }
    if (isSentOnce(silence)) {
      return { ...match('registrar', 'possible'), severity: 'warning' };
    }
    return match('registrar', silence.isRegistrarHeard || !silence.isReliable ? 'likely' : 'possible');
  },
  text: translatable(en),
};
