import type { Groups } from './format.ts';

const PLACE = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\]):\d{2,5}\b`;
const WAY = new RegExp(String.raw`(?<src>${PLACE}) ?(?:-{1,4}>|=>|to) ?(?:\w+:)?(?<dst>${PLACE})`, 'i');
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
