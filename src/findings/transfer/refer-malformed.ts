import type { TransferRecord } from '../../session/index.ts';
import { plain } from '../names.ts';
import type { Rule, RuleText } from '../rule.ts';
import { match, referWords, transferorName } from './facts.ts';

/** What is wrong with it, or null when the REFER is well formed. */
function flawOf(t: TransferRecord): string | null {
  if (t.refer.referToCount !== 1) {
    return t.refer.referToCount === 0 ? 'no Refer-To' : `${t.refer.referToCount} Refer-To headers`;
  }
  if (t.referTo.uri === null) {
    return 'unreadable Refer-To';
  }
  return t.refer.contactCount === 0 && t.refer.status === 400 ? 'no Contact' : null;
}

function isMalformed(t: TransferRecord): boolean {
  return t.outcome === 'rejected' && flawOf(t) !== null;
}

function flaw(t: TransferRecord): string {
  return flawOf(t) ?? '';
}

const en: RuleText<TransferRecord> = {
  title: 'REFER without exactly one readable Refer-To',
  what: 'The REFER was refused and carries no Refer-To, several, or one that cannot be read as an address, or no single Contact.',
  why: 'A receiver must refuse such a REFER with 400 (RFC 3515 §2.4.2); the transfer cannot work whoever gets it.',
  message: (t) => `${transferorName(t)} sent a REFER that must be refused (${flaw(t)}), and it was: ${referWords(t)}`,
  fix: (t) => [
    'Send exactly one Refer-To: `Refer-To: <sip:user@host>`, in angle brackets when the address has `?`, `,` or `;`.',
    'Send exactly one Contact in the REFER.',
    `Look at the header as it was sent: ${plain(t.referToRaw) || '(none)'}`,
  ],
};

const vi = en;

export const referMalformed: Rule<TransferRecord> = {
  id: 'transfer/refer-malformed',
  severity: 'error',
  references: ['RFC 3515 §2.4.1', 'RFC 3515 §2.4.2', 'RFC 8217 §3'],
  check: (t) => (isMalformed(t) ? match('transferor', 'certain') : null),
  text: { en, vi },
};
