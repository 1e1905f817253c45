import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { parseReplaces } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  decisiveWords,
  failedWith,
  match,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

type Flaw = 'raw' | 'twice' | 'kept';

/** What reached the target is what was meant: then the escaping did no harm. */
function wasCarriedRightly({ referTo, targetLeg }: TransferRecord): boolean {
  const sent = parseReplaces(targetLeg?.words?.replaces ?? '');
  const { replaces } = referTo;
  return sent !== null && replaces !== null && sent.callId === replaces.callId && sent.toTag === replaces.toTag;
}

/** `raw` and `twice` are of who wrote the Refer-To, `kept` of who carried it out. */
function flawOf(t: TransferRecord): Flaw | null {
  if (wasCarriedRightly(t)) {
    return null;
  }
  if (t.referTo.flags.includes('embedded-double-escaped')) {
    return 'twice';
  }
  if (/%(?:3b|3d|40)/i.test(t.targetLeg?.words?.replaces ?? '')) {
    return 'kept';
  }
  return t.referTo.flags.includes('embedded-unescaped') ? 'raw' : null;
}

/** What was wrong with the escaping, in a language. */
export type FlawWords = Readonly<Record<Flaw, (t: TransferRecord) => string>>;

const EN: FlawWords = {
  raw: (t) => `${transferorName(t)} put Replaces into Refer-To without escaping its \`;\`, \`=\` and \`@\``,
  twice: (t) => `${transferorName(t)} escaped Replaces in Refer-To twice (%253B)`,
  kept: (t) =>
    `${transfereeName(t)} copied Replaces into its INVITE without decoding it: ${plain(t.targetLeg?.words?.replaces ?? '', 80)}`,
};

export function flawIn(t: TransferRecord, words: FlawWords): string {
  return words[flawOf(t) ?? 'raw'](t);
}

function judge(t: TransferRecord): Match | null {
  const flaw = t.replaces !== null && failedWith(t, [400, 404, 481]) ? flawOf(t) : null;
  if (flaw === null) {
    return null;
  }
  return match(flaw === 'kept' ? 'transferee' : 'transferor', flaw === 'kept' ? 'certain' : 'likely');
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces escaped wrongly',
  what: 'The call with Replaces was refused, and its value is escaped wrongly: not at all in Refer-To, twice, or still escaped in the INVITE.',
  why: 'The target compares letter by letter: `%40` is not `@`, and an unescaped `;` ends the value too early.',
  needs: '400, 404 or 481 to the call with Replaces (or such a sipfrag), and the Refer-To or INVITE as it was sent.',
  message: (t) => `${flawIn(t, EN)}; ${targetName(t)} matched no call: ${decisiveWords(t)}`,
  fix: () => [
    'In Refer-To, escape the Replaces value once: `;` as %3B, `=` as %3D, `@` as %40.',
    'In the INVITE, decode it once and send it as a Replaces header; nothing of it stays in the Request-URI.',
  ],
};

export const replacesMisescaped: Rule<TransferRecord> = {
  id: 'transfer/replaces-misescaped',
  severity: 'error',
  references: ['RFC 3891 §6.1', 'RFC 3261 §19.1.5', 'RFC 3261 §19.1.2'],
  doubt: 'effect',
  check: (t) => judge(t),
  text: translatable(en),
};
