import { type Lang, translatable } from '../../../languages/index.ts';
import { statedBy } from '../../../reference/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { type MediaTimeout, type MissingMedia, mediaTimeoutOf } from '../facts/media-timeout.ts';

/** How long it was quiet, and where it went instead of where it was announced; '' where that is not the point. */
type Shown = { readonly seconds: string; readonly to: string; readonly announced: string };

/** What is said of each thing that the trace may show. */
export type MissingWords = Readonly<
  Record<
    MissingMedia['seen'],
    { readonly says: (of: string, by: string, shown: Shown) => string; readonly fix: string }
  >
>;

/** `Reason Q.850 44 (requested circuit not available): "..."`. */
export function timeoutWords({ reason }: MediaTimeout, lang: Lang): string {
  return statedBy({ warnings: [], reasons: [reason] }, lang)
    .join(' ')
    .replace(/\.$/, '');
}

/** What the trace shows of the media that did not come. */
export function missingWords({ missing, by }: MediaTimeout, words: MissingWords, lang: Lang): string {
  const quietUs = 'quietUs' in missing ? missing.quietUs : null;
  const seconds = quietUs === null ? '' : secondsOf(quietUs, lang);
  const { to, announced } = 'to' in missing ? missing : { to: '', announced: '' };
  return words[missing.seen].says(missing.of, by, { seconds, to, announced });
}

const MISSING: MissingWords = {
  none: {
    says: (of) => `the trace shows no RTP of ${of} at all`,
    fix: 'See why this side sends nothing: address and port in the SDP of the other side, hold, a firewall in front of it.',
  },
  stopped: {
    says: (of, _, { seconds }) => `the last RTP of ${of} passed here ${seconds} s before`,
    fix: 'See what happened when it stopped: a network that changed, a NAT mapping that ran out, silence suppression, a hold.',
  },
  astray: {
    says: (of, _, { to, announced }) => `the RTP of ${of} went to ${to}, and announced was ${announced}`,
    fix: 'See which description that side acts on: the place of the last answered offer and answer is in force.',
  },
  passed: {
    says: (of, by) =>
      `RTP of ${of} passed here until the end, so it was lost between here and ${by}, or RTP of another leg behind ${by} was meant`,
    fix: 'Look behind the place of this capture: firewall, NAT, the port that the other side listens on; and at the other legs, whose Reason an SBC or PBX may hand on.',
  },
  unowed: {
    says: (of, _, { seconds }) =>
      `at the end ${of} was not to send, or only just again, by what both sides had said (hold, or one direction)${seconds === '' ? '' : `; its last RTP passed here ${seconds} s before`}`,
    fix: 'See who had held the call or had asked for one direction only, and whether its timer counts such time.',
  },
  unknown: {
    says: (of) => `this trace does not show what ${of} sent`,
    fix: 'Capture the RTP as well, at both sides.',
  },
};

const en: RuleText<JudgeableCall> = {
  title: 'Call ended for want of media',
  what: 'The BYE of an answered call says that no RTP came for too long; what the trace shows of the media explains it.',
  why: 'People were cut off after silence.',
  needs:
    'A BYE whose Reason speaks of an RTP or media timeout; or Q.850 44, which Asterisk gives then, and no RTP of the other side.',
  message: (c) => {
    const found = mediaTimeoutOf(c);
    return found === null
      ? ''
      : `${found.by} ended the call because no media reached it (${timeoutWords(found, 'en')}); ${missingWords(found, MISSING, 'en')}`;
  },
  fix: (c) => {
    const found = mediaTimeoutOf(c);
    return [
      ...(found === null ? [] : [MISSING[found.missing.seen].fix]),
      'If nobody was to speak (hold, music off), lengthen the timer there: rtp_timeout in Asterisk, media_timeout in FreeSWITCH.',
    ];
  },
};

/** Q.850 44 alone is given for other things too; where media passed here, what became of it behind is not seen. */
function judge({ isSaid, missing }: MediaTimeout): Match {
  if (!isSaid) {
    return match(null, 'possible', 'several-causes');
  }
  return missing.seen === 'passed' ? match(null, 'possible', 'unseen') : match(null, 'likely');
}

export const mediaTimeout: Rule<JudgeableCall> = {
  id: 'call/media-timeout',
  severity: 'warning',
  references: ['RFC 3326 §2', 'RFC 3264 §5.1'],
  doubt: ['hearsay', 'unseen', 'several-causes'],
  check: (c) => {
    const found = mediaTimeoutOf(c);
    return found === null ? null : judge(found);
  },
  text: translatable(en),
};
