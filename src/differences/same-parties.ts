import { HEADER, parseNameAddr, parseUri } from '../sip/index.ts';
import type { ReadSide } from './read-side.ts';

/** Whether the same user calls in both: then whom he calls, and which realm asks him, can be held against each other. */
export function haveSameParties(good: ReadSide, bad: ReadSide): boolean {
  const [there, here] = [callerOf(good), callerOf(bad)];
  return there !== null && there === here;
}

function callerOf({ steps }: ReadSide): string | null {
  const first = steps.find(({ kind, place }) => kind === 'request' && place.leg.role === 'main');
  const from = first?.messages[0]?.message.header(HEADER.from) ?? null;
  const uri = from === null ? null : parseUri(parseNameAddr(from).uri);
  return uri === null ? null : `${uri.user ?? ''}@${uri.host}`.toLowerCase();
}
