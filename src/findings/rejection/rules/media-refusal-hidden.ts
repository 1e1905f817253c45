import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Warning } from '../../../sip/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { calleeOf, causesOf, changedByNetwork, isPlainDecline, match, wordsOf } from '../facts/rejection-facts.ts';

const MEDIA_REFUSALS: readonly number[] = [415, 488, 606];
/** Codecs that few take; a call that offers nothing else fails for it more often than for anybody's wish. */
const RARE_CODECS: ReadonlySet<string> = new Set([
  'g729',
  'g729a',
  'g723',
  'g728',
  'gsm',
  'ilbc',
  'speex',
  'amr',
  'amr-wb',
]);

/** RFC 3261 §20.43: 300 to 307 and 370 speak of the session description. */
function mediaWarning({ warnings }: RejectionRecord): Warning | null {
  return warnings.find(({ code }) => (code >= 300 && code <= 307) || code === 370) ?? null;
}

function offersOnlyRare(r: RejectionRecord): boolean {
  const codecs = r.asked?.codecs ?? [];
  return codecs.length > 0 && codecs.every((codec) => RARE_CODECS.has(codec));
}

function judge(r: RejectionRecord): Match | null {
  if (r.code !== 603 || !isPlainDecline(r)) {
    return null;
  }
  if (r.hides !== null && MEDIA_REFUSALS.includes(r.hides.status)) {
    return changedByNetwork([r.hides]);
  }
  if (mediaWarning(r) !== null || causesOf(r, 'SIP').some((cause) => MEDIA_REFUSALS.includes(cause))) {
    return match(null, 'likely', 'phrase');
  }
  return !r.rang && offersOnlyRare(r) ? match(null, 'possible', 'several-causes') : null;
}

type Grounds = {
  readonly behind: (words: string, at: string) => string;
  readonly warning: (text: string) => string;
  readonly reason: (text: string) => string;
  readonly codecs: (names: string) => string;
};

export function groundOf(r: RejectionRecord, words: Grounds): string {
  if (r.hides !== null && MEDIA_REFUSALS.includes(r.hides.status)) {
    return words.behind(plain(`${r.hides.status} ${r.hides.phrase}`.trim(), 60), r.hides.at ?? '?');
  }
  const warning = mediaWarning(r);
  if (warning !== null) {
    return words.warning(plain(`${warning.code} ${warning.text}`.trim()));
  }
  return causesOf(r, 'SIP').some((cause) => MEDIA_REFUSALS.includes(cause))
    ? words.reason(plain(r.reasonHeader ?? ''))
    : words.codecs(plain((r.asked?.codecs ?? []).join(', '), 60));
}

const en: RuleText<RejectionRecord> = {
  title: 'Refused media told as a decline',
  what: 'A 603 whose real cause is media: another leg got 488, 415 or 606, or its Warning or Reason says so, or the INVITE offers only rare codecs.',
  why: 'It looks as if somebody refused the call, while no common codec was found; nobody will find that by asking the called person.',
  needs: 'The refusal behind the 603, a Warning 3xx or a Reason with 488 in it, or an offer of rare codecs alone.',
  message: (r) =>
    `the ${wordsOf(r)} of the call to ${calleeOf(r)} is about media, not about anybody's wish: ${groundOf(r, {
      behind: (words, at) => `${at} got ${words} and made this of it`,
      warning: (text) => `its Warning says ${text}`,
      reason: (text) => `its Reason says ${text}`,
      codecs: (names) => `it came without ringing, to an offer of ${names} alone`,
    })}`,
  fix: () => [
    'Offer a codec that both sides have (PCMU, PCMA, Opus), or let the SBC transcode.',
    'Have the element that turned the refusal into 603 pass 488 on with its Warning.',
  ],
};

export const mediaRefusalHidden: Rule<RejectionRecord> = {
  id: 'rejection/media-refusal-hidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.26', 'RFC 3261 §20.43'],
  doubt: ['likeness', 'unseen', 'phrase', 'several-causes'],
  check: judge,
  text: translatable(en),
};
