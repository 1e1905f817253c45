import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answererOf, match } from '../facts/rejection-facts.ts';

function isOwed(r: RejectionRecord): boolean {
  return r.code === 608 && r.method === 'INVITE' && r.asked !== null && !r.asked.knows608 && r.ringingStatus === null;
}

const en: RuleText<RejectionRecord> = {
  title: '608 without announcement to an unaware caller',
  what: 'The INVITE that reached the blocking element had no sip.608 in a Feature-Caps, and no 183 with an announcement came before the 608.',
  why: 'A caller whose equipment does not know 608 shows a number or nothing. The last element that knows 608 has to tell the person by voice whom to ask.',
  needs: 'The INVITE and the 608 on the same hop, and nothing between them but a 100.',
  message: (r) =>
    `the INVITE did not announce sip.608, and ${answererOf(r, 'en')} sent the 608 without playing an announcement first`,
  fix: () => [
    'Let the calling side send Feature-Caps: *;+sip.608 if it can show the card.',
    'Otherwise have the blocking service (or an SBC before it) answer 183 with early media, say whom to ask, then send the 608.',
    'Nothing is owed where the service suspects abuse, or cannot place media.',
  ],
};

export const announcementOwed: Rule<RejectionRecord> = {
  id: 'rejection/announcement-owed',
  severity: 'info',
  references: ['RFC 8688 §3.3', 'RFC 8688 §3.4', 'RFC 6809 §4.2'],
  doubt: 'policy',
  check: (r) => (isOwed(r) ? match('network', 'likely') : null),
  text: translatable(en),
};
