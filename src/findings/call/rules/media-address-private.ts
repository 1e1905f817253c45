import { translatable } from '../../../languages/index.ts';
import { isUnroutable, isUnspecified } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answerOf, type JudgeableCall, match, offerOf } from '../facts/call-facts.ts';
import { isHeardBothWays } from '../facts/media-sides.ts';

/** The side whose media cannot be reached, in a call that was answered. */
export function privateMedia(c: JudgeableCall): { readonly from: string; readonly address: string } | null {
  if (c.outcome !== 'answered' || isHeardBothWays(c)) {
    return null;
  }
  const { attempt, final } = c.facts;
  return badlyPlaced(attempt?.from ?? null, offerOf(c)) ?? badlyPlaced(final?.from ?? null, answerOf(c));
}

function badlyPlaced(
  from: string | null,
  media: readonly { readonly address: string | null; readonly port: number }[],
): { readonly from: string; readonly address: string } | null {
  if (from === null || isUnroutable(from)) {
    return null;
  }
  // 0.0.0.0 is how hold was said before RFC 3264.
  const bad = media.find(
    ({ address, port }) => port > 0 && address !== null && !isUnspecified(address) && isUnroutable(address),
  );
  return bad?.address == null ? null : { from, address: bad.address };
}

const en: RuleText<JudgeableCall> = {
  title: 'Media address not reachable',
  what: 'A side that signals from a public address asks for media at a private one.',
  why: 'If nothing on the way relays the media, one side hears nothing.',
  needs:
    'A call in which something else is out of order, with a session description that names a private address and comes from a public one; and no RTP of both sides that reached the other all the same.',
  message: (c) =>
    `${privateMedia(c)?.from ?? '?'} asks for its media at ${privateMedia(c)?.address ?? '?'}, which cannot be reached from outside`,
  fix: () => [
    'Tell that side its public address (external address, STUN, ICE), or let a media relay stand between.',
    'A capture of the media would settle it: do packets flow both ways?',
  ],
};

export const mediaAddressPrivate: Rule<JudgeableCall> = {
  id: 'call/media-address-private',
  severity: 'warning',
  references: ['RFC 3264 §5'],
  doubt: 'effect',
  check: (c) => (privateMedia(c) !== null ? match(null, 'possible') : null),
  text: translatable(en),
};
