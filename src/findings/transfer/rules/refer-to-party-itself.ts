import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { looselySameUri, parseUri } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

/** Whose own address the Refer-To is; null for a third party's. */
export function whoseOf(t: TransferRecord): 'transferor' | 'transferee' | null {
  const target = t.referTo.uri;
  if (target === null || target.user === null || t.replaces !== null) {
    return null;
  }
  const isOf = (uri: string | null): boolean => {
    const own = uri === null ? null : parseUri(uri);
    return own !== null && own.user === target.user && looselySameUri(own, target);
  };
  const [own, other] = [t.transferor.uri, t.transferee.uri];
  if (isOf(own) === isOf(other)) {
    return null;
  }
  return isOf(own) ? 'transferor' : 'transferee';
}

const en: RuleText<TransferRecord> = {
  title: 'Transfer to one of the two parties themselves',
  what: 'The Refer-To names the transferor itself, or the party it is sent to, without Replaces.',
  why: 'The caller is sent back to a line that is in use by this very call, or to itself.',
  needs: 'The REFER; and that the transfer did not succeed.',
  message: (t) =>
    `${transferorName(t)} asked ${transfereeName(t)} to call ${plain(t.target.uri)}, which is ${whoseOf(t) === 'transferor' ? `${transferorName(t)} itself` : `${transfereeName(t)} itself`}`,
  fix: () => [
    'Put the address of the third party into Refer-To: for an attended transfer the remote address and the tags of the consultation call.',
    'Check the dial plan where the application builds Refer-To from a number the user dialled.',
  ],
};

export const referToPartyItself: Rule<TransferRecord> = {
  id: 'transfer/refer-to-party-itself',
  severity: 'error',
  references: ['RFC 5589 §6', 'RFC 3515 §2.4.2'],
  doubt: 'effect',
  check: (t) =>
    whoseOf(t) === null || t.outcome === 'succeeded' || t.outcome === 'truncated'
      ? null
      : match('transferor', 'likely'),
  text: translatable(en),
};
