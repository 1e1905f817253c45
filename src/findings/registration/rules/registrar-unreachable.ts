import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isRefusedAs,
  type JudgeableRegistration,
  match,
  nameIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registrar not reached behind the proxy',
  what: 'The element that the phone sends its REGISTERs to got no answer from the registrar behind it.',
  why: 'Nobody who registers through this element is reachable.',
  needs: 'A 408, 430, 502 or 504 to a REGISTER, or a hop behind the element on which it got no answer.',
  message: (r) =>
    r.facts.beyond?.registrar == null || r.facts.beyond.finalStatus !== null
      ? `${registrarIn(r, 'en')} got no answer from the registrar behind it for ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'en')})`
      : `${registrarIn(r, 'en')} passed the REGISTER of ${nameIn(r)} on to ${r.facts.beyond.registrar}, which did not answer (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: (r) => [
    `See whether the registrar behind ${registrarIn(r, 'en')} runs and can be reached from there.`,
    'Capture between the two: does the REGISTER leave, and does an answer come?',
  ],
};

export const registrarUnreachable: Rule<JudgeableRegistration> = {
  id: 'registration/registrar-unreachable',
  severity: 'error',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.4.9'],
  check: (r) => {
    const isSilent =
      r.facts.beyond !== null &&
      (r.facts.beyond.outcome === 'unanswered' || (r.facts.beyond.finalStatus === null && r.facts.beyond.sent > 1));
    if (r.outcome !== 'refused') {
      return null;
    }
    return isSilent
      ? match('network', 'certain')
      : isRefusedAs(r, [408, 430, 502, 504])
        ? match('network', 'likely')
        : null;
  },
  text: translatable(en),
};
