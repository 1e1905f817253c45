import type { Reason } from '../headers/reason.ts';

/** How products say that they ended a call because no media came: `RTP Timeout`, `MEDIA_TIMEOUT`. */
const TIMED_OUT =
  /\b(?:rtp|rtcp|media|audio) (?:inactivity|timeout|timed out|time out|activity timeout|stream timeout|timer expired|loss|lost)\b/;
/** `No RTP activity`, `lack of media packets`; not what a description lacks: codecs, ports, resources. */
const NOTHING_CAME =
  /\b(?:no|lack of|without|missing) (?:(?:rtp|rtcp|media|audio) ?)+(?:(?:data|streams?|packets?) (?:received|seen|detected)\b|packets?\b|activity\b|(?:received|seen|detected)\b|for (?:\d|too long|more than|over |the last))/;
/** The same without more: `no RTP`. A text that ends so speaks of RTP, or says nothing else; an offer may be `without audio`. */
const NOTHING_ALONE =
  /\b(?:no|lack of|without|missing) (?:rtp|rtcp)[.!]?$|(?:^|\b(?:due to|because of|ended|released|cleared):? )(?:no|lack of|without|missing) (?:media|audio)[.!]?$/;
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
  return [TIMED_OUT, NOTHING_CAME, NOTHING_ALONE].some((form) => form.test(words));
}

/** Whether it may mean the same without saying so: in the BYE of an answered call. */
export function mayMeanMediaTimeout({ protocol, cause }: Reason): boolean {
  return protocol.toUpperCase() === 'Q.850' && cause === OF_ASTERISK;
}
