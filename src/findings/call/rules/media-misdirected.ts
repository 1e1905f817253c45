import { translatable } from '../../../languages/index.ts';
import type { Stray } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableCall, match } from '../facts/call-facts.ts';
import { misdirected } from '../facts/media-sides.ts';

/** What is known of the place to which RTP goes instead. */
export type StrayWords = Readonly<Record<Exclude<Stray['kind'], 'left'>, (media: string) => string>>;

export function strayWords({ kind, media }: Stray, words: StrayWords): string {
  return kind === 'left' ? '' : words[kind](media ?? '?');
}

const WORDS: StrayWords = {
  early: () => ', the place that a provisional response had named before the answer',
  refused: () => ', a place of a change that was refused',
  media: (media) => `, the place of the ${media} of the other side`,
  port: () => ', another port of the same host',
  address: () => ', which nobody had named in this call',
};

const en: RuleText<JudgeableCall> = {
  title: 'Media sent elsewhere than announced',
  what: 'One side sends its RTP to an address or port that is not the one in the session description in force.',
  why: 'The other side listens where it said so, and hears nothing.',
  needs:
    'All RTP of one side, for 3 s or more and to the end, to a place that the other does not announce at that time, and from which none of its RTP comes; and RTP of the other from where it does, or none of it in a trace that would show it.',
  message: (c) => {
    const found = misdirected(c);
    const { to = '?', announced = '?', isHeard = true } = found?.stray ?? {};
    const silent = isHeard ? '' : '; from there no RTP comes either';
    const where = found === null ? '' : strayWords(found.stray, WORDS);
    return `${found?.sender ?? '?'} sends its RTP to ${to}${where}; announced was ${announced}${silent}`;
  },
  fix: (c) => [
    `Look at which description the sender (${misdirected(c)?.stray.from ?? '?'}) acts on: that of the last answered offer and answer is in force, whatever provisional responses, refused changes and other branches said before.`,
    'See whether an element on the way hands on another description than it answers itself, or alters addresses or ports in one direction only.',
    'Let a side that changes its address or port say so in an offer (UPDATE, re-INVITE): what differs between a 183 and the 200 OK of one dialog may be ignored.',
  ],
};

export const mediaMisdirected: Rule<JudgeableCall> = {
  id: 'call/media-misdirected',
  severity: 'warning',
  references: ['RFC 3264 §5.1', 'RFC 3261 §13.2.1', 'RFC 3261 §14.1'],
  doubt: ['several-causes', 'unseen'],
  check: (c) => {
    const found = misdirected(c);
    if (found === null) {
      return null;
    }
    return found.stray.isHeard ? match(null, 'likely') : match(null, 'possible', 'unseen');
  },
  text: translatable(en),
};
