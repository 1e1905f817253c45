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

/** What an element says that got no answer, or none that it can use (RFC 3261 §21; 477 and 478 are Kamailio's). */
const NOT_REACHED: readonly number[] = [408, 430, 477, 478, 502, 504];
/** What else it says then, and for other reasons as well. */
const OF_ITS_OWN: readonly number[] = [480, 500, 503];

function isSilentBeyond({ facts: { beyond } }: JudgeableRegistration): boolean {
  return beyond !== null && (beyond.outcome === 'unanswered' || (beyond.finalStatus === null && beyond.sent > 1));
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Registrar not reached behind the proxy',
  what: 'The element that the phone sends its REGISTERs to got no answer from the registrar behind it.',
  why: 'Nobody who registers through this element is reachable.',
  needs:
    'A 408, 430, 477, 478, 502 or 504 to a REGISTER; or a code with which an element tells a failure of its own, and a hop behind it on which the REGISTER got no answer.',
  message: (r) =>
    r.facts.beyond?.registrar == null || r.facts.beyond.finalStatus !== null
      ? `${registrarIn(r, 'en')} got no usable answer from the registrar behind it for ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'en')})`
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
  doubt: ['hearsay', 'unseen'],
  check: (r) => {
    const isCause = isRefusedAs(r, NOT_REACHED) || (isSilentBeyond(r) && isRefusedAs(r, OF_ITS_OWN));
    return isCause ? match('network', 'likely', isSilentBeyond(r) ? 'unseen' : 'hearsay') : null;
  },
  text: translatable(en),
};
