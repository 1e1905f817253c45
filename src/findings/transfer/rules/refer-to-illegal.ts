import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isReferToRefused } from '../../strictness.ts';
import { match, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Refer-To against the grammar',
  what: 'The Refer-To could be read, but the grammar of RFC 3261 and RFC 3515 does not allow it: missing angle brackets, unescaped characters, a broken URI.',
  why: 'This receiver was tolerant. A strict one answers 400, so the same transfer fails with another phone.',
  needs: 'The Refer-To, held against the grammar of RFC 3515.',
  message: (t) => `the Refer-To ${transferorName(t)} sent is not well formed; a strict receiver would have refused it`,
  fix: (t) => [
    `Correct the header: ${plain(t.referToRaw)}`,
    'Put the address in angle brackets, and escape `;` as %3B, `=` as %3D and `@` as %40 in its headers, once.',
  ],
};

export const referToIllegal: Rule<TransferRecord> = {
  id: 'transfer/refer-to-illegal',
  severity: 'warning',
  references: ['RFC 3515 §2.1', 'RFC 8217 §3'],
  check: (t) => (t.outcome !== 'rejected' && isReferToRefused(t) ? match('transferor', 'certain') : null),
  text: translatable(en),
};
