import { translatable } from '../../../languages/index.ts';
import type { AnswersAstray } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, phoneIn, registrarIn } from '../facts/registration-facts.ts';

/** Whether the answers go to another port than the REGISTER came from. */
export function isElsewhere(astray: AnswersAstray | null): boolean {
  return astray?.fromPort !== astray?.toPort;
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Answers to REGISTER do not arrive',
  what: 'The registrar answers, and the client sends the same REGISTER again as if it had not.',
  why: 'The phone never registers although the registrar works: it can neither be called nor call.',
  needs: 'A REGISTER sent again at least twice after its answer had passed, four times after a 2xx.',
  message: (r) =>
    !isElsewhere(r.facts.astray)
      ? `${registrarIn(r, 'en')} answered the REGISTER of ${nameIn(r)} with ${r.facts.astray?.status}, and the same REGISTER came ${r.facts.astray?.repeats} times more: the answers do not arrive at ${phoneIn(r, 'en')}`
      : `${registrarIn(r, 'en')} sent its answers (${r.facts.astray?.status}) to port ${r.facts.astray?.toPort} as the Via says, and the REGISTERs of ${nameIn(r)} come from port ${r.facts.astray?.fromPort}, without rport: the answers do not arrive at ${phoneIn(r, 'en')}, which sent the same ${r.facts.astray?.repeats} times more`,
  fix: (r) =>
    !isElsewhere(r.facts.astray)
      ? [
          'Capture at the phone: a firewall or NAT on the way drops the answers.',
          'See that the binding of the NAT lives longer than the time between REGISTER and answer, and turn SIP ALG off.',
          'See how long the answers are: one of more than 1,500 bytes (many Contacts) comes in fragments, which many a firewall drops.',
        ]
      : [
          'Turn rport on at the phone (NAT support, symmetric response, RFC 3581).',
          'Or let the server answer to the port that the request came from: force_rport in Asterisk, force_rport() in Kamailio and OpenSIPS, aggressive NAT detection in FreeSWITCH.',
        ],
};

export const answersAstray: Rule<JudgeableRegistration> = {
  id: 'registration/answers-astray',
  severity: 'error',
  references: ['RFC 3261 §18.2.2', 'RFC 3581 §4'],
  doubt: 'unseen',
  // Without rport it is the client's doing that the answers go where they do; else something on the way keeps them.
  check: ({ facts: { astray } }) =>
    astray === null ? null : match(isElsewhere(astray) ? 'client' : 'network', 'likely'),
  text: translatable(en),
};
