import { isUnroutable } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Scene } from './scene.ts';
import { addressIn, type Sent } from './sent.ts';

/**
 * Whether what a side sends would have been seen: where packets of the other side, or of a relay in its place, came to this
 * side's host, and this side spoke there; or where RTP between these hosts was seen before, in both directions.
 */
export function isWatched(isCaller: boolean, scene: Scene, others: readonly Sent[]): boolean {
  const { sight, caller, callee, span } = scene;
  const [own, other] = isCaller ? [caller, callee] : [callee, caller];
  const [here, there] = [own[0]?.address ?? '', other[0]?.address ?? ''];
  const saw = (from: string, to: string): boolean => sight.sawBetween(from, to, span.untilUs);
  const isOtherSeen = others.some(({ from, to }) => {
    const sender = addressIn(from);
    const isToHere = addressIn(to) === here && other.some(({ address }) => address === sender);
    return isToHere && (speaksAt(isCaller, scene, here, sender) || saw(here, sender));
  });
  return isOtherSeen || (saw(here, there) && saw(there, here));
}

/** Whether SIP came from a host; or, of a private one that was announced to a public one, from the public side of its NAT. */
function speaksAt(isCaller: boolean, { leg, said }: Scene, address: string, sender: string): boolean {
  const isBehindNat =
    isUnroutable(address) &&
    !isUnroutable(sender) &&
    said.announcements.some(
      ({ at, isByCaller, audio }) =>
        isByCaller === isCaller && audio.address === address && at.src !== null && !isUnroutable(at.src.address),
    );
  return isBehindNat || hasSpoken(leg, address);
}

function hasSpoken({ transactions }: Leg, address: string): boolean {
  return transactions.some(
    ({ request, final, ack }) =>
      request?.src?.address === address || final?.src?.address === address || ack?.src?.address === address,
  );
}
