import type { Groups } from './format.ts';

const PLACE = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\]):\d{2,5}\b`;
const WAY = new RegExp(String.raw`(?<src>${PLACE})(?: {0,3}(?:-{1,4}>|=>|to) {0,3}| > )(?:\w+:)?(?<dst>${PLACE})`, 'i');
/** `Src: 10.0.0.1:5060 Dst: 10.0.0.2:5060`, each by its word. */
const NAMED_SRC = named('src|source');
const NAMED_DST = named('dst|dest|destination');
const SIDE = new RegExp(String.raw`\b(to|from)\b[ :=[(]{1,4}(?:\w+:/{0,2})?(${PLACE})`, 'i');
const ANY_PLACE = new RegExp(String.raw`(?<![\w.:])${PLACE}`, 'gi');
const HERE = /\b(?:on|at|local|listen\w*|by)[ :=[(]{1,3}$/i;
const SENT = /\b(?:sent|send|sending|transmit\w*|TX|outgoing|outbound|egress|out)\b|>>>/i;
const RECEIVED = /\b(?:recv|received|receiving|RX|incoming|inbound|ingress|in)\b|<<</i;

/** What a line that no format claims says in plain words: two places with an arrow between, or a direction and one place. */
export function guessGroups(line: string): Groups {
  const way = WAY.exec(line);
  if (way !== null) {
    return { ...way.groups };
  }
  const [src, dst] = [NAMED_SRC.exec(line)?.[1], NAMED_DST.exec(line)?.[1]];
  if (src !== undefined && dst !== undefined) {
    return { src, dst };
  }
  const [isSent, isReceived] = [SENT.test(line), RECEIVED.test(line)];
  if (isSent === isReceived) {
    return {};
  }
  const remote = remoteOf(line, isSent);
  return isSent ? { sent: 'sent', remote } : { received: 'received', remote };
}

/** Behind the right preposition, or the only place there is unless it is said to be this one. */
function remoteOf(line: string, isSent: boolean): string | undefined {
  const side = SIDE.exec(line);
  if (side !== null) {
    return (side[1]!.toLowerCase() === 'to') === isSent ? side[2] : undefined;
  }
  const [only, ...others] = [...line.matchAll(ANY_PLACE)];
  return only === undefined || others.length > 0 || HERE.test(line.slice(0, only.index)) ? undefined : only[0];
}

function named(words: string): RegExp {
  return new RegExp(String.raw`\b(?:${words})(?:[ _-]?(?:ip|addr|address))?["']?[:=] ?["']?(${PLACE})`, 'i');
}
