import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isReferToRefused } from '../../strictness.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

type Flaw = 'no-refer-to' | 'several-refer-to' | 'unreadable-refer-to' | 'illegal-refer-to' | 'no-contact';

/** What is wrong with it, or null when the REFER is well formed. */
function flawOf(t: TransferRecord): Flaw | null {
  if (t.refer.referToCount !== 1) {
    return t.refer.referToCount === 0 ? 'no-refer-to' : 'several-refer-to';
  }
  if (t.referTo.uri === null) {
    return 'unreadable-refer-to';
  }
  if (t.refer.status !== 400) {
    return null;
  }
  if (isReferToRefused(t)) {
    return 'illegal-refer-to';
  }
  return t.refer.contactCount === 0 ? 'no-contact' : null;
}

function isMalformed(t: TransferRecord): boolean {
  return t.outcome === 'rejected' && flawOf(t) !== null;
}

/** How each flaw is worded in a language; `count` is the number of Refer-To headers. */
export type FlawWords = Readonly<Record<Flaw, (count: number) => string>>;

const EN_FLAWS: FlawWords = {
  'no-refer-to': () => 'no Refer-To',
  'several-refer-to': (count) => `${count} Refer-To headers`,
  'unreadable-refer-to': () => 'unreadable Refer-To',
  'illegal-refer-to': () => 'a Refer-To the grammar does not allow',
  'no-contact': () => 'no Contact',
};

export function flawIn(t: TransferRecord, words: FlawWords): string {
  const flaw = flawOf(t);
  return flaw === null ? '' : words[flaw](t.refer.referToCount);
}

const en: RuleText<TransferRecord> = {
  title: 'REFER without exactly one readable Refer-To',
  what: 'The REFER was refused and carries no Refer-To, several, or one that cannot be read as an address, or no single Contact.',
  why: 'A receiver must refuse no Refer-To and several with 400 (RFC 3515 §2.4.2), and one Contact is mandatory (RFC 3515 §2.2); the transfer cannot work whoever gets it.',
  needs: 'The REFER and its refusal.',
  message: (t) =>
    `${transferorName(t)} sent a REFER that must be refused (${flawIn(t, EN_FLAWS)}), and it was: ${referWords(t)}`,
  fix: (t) => [
    'Send exactly one Refer-To: `Refer-To: <sip:user@host>`, in angle brackets when the address has `?`, `,` or `;`.',
    'Send exactly one Contact in the REFER.',
    `Look at the header as it was sent: ${plain(t.referToRaw) || '(none)'}`,
  ],
};

export const referMalformed: Rule<TransferRecord> = {
  id: 'transfer/refer-malformed',
  severity: 'error',
  references: ['RFC 3515 §2.2', 'RFC 3515 §2.4.1', 'RFC 3515 §2.4.2', 'RFC 8217 §3'],
  check: (t) => (isMalformed(t) ? match('transferor', 'certain') : null),
  text: translatable(en),
};
