import type { Reason } from '../headers/reason.ts';

/** How products say that they ended a call because no media came: `RTP Timeout`, `MEDIA_TIMEOUT`, `No RTP activity`. */
const SAYS_SO =
  /\b(?:rtp|rtcp|media|audio) (?:inactivity|timeout|timed out|time out|activity timeout|stream timeout|timer expired|loss|lost)\b|\b(?:no|lack of|without|missing) (?:rtp|rtcp|media|audio)\b/;
/** "Requested circuit not available" (ITU-T Q.850): Asterisk gives it to calls that it ends for want of RTP. */
const OF_ASTERISK = 44;
/** Longer is no reason. */
const MOST_READ = 200;

/** Whether a Reason says in words that media did not come. */
export function saysMediaTimeout({ text }: Reason): boolean {
  const words = (text ?? '')
    .slice(0, MOST_READ)
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ');
  return SAYS_SO.test(words);
}

/** Whether it may mean the same without saying so: in the BYE of an answered call. */
export function mayMeanMediaTimeout({ protocol, cause }: Reason): boolean {
  return protocol.toUpperCase() === 'Q.850' && cause === OF_ASTERISK;
}
