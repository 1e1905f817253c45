import { isUnspecified, type SdpMedia } from '../../sip/index.ts';
import type { Announcement } from './announcements.ts';

/** A stretch of time, in microseconds. */
export type Span = { readonly fromUs: number; readonly untilUs: number };

/**
 * When a side was to send, by what both said: it sends where it said so and the other takes it (RFC 3264 §5.1, §6.1). A side that
 * has said nothing is not known to take anything.
 */
export function owedBy(isCaller: boolean, said: readonly Announcement[], { fromUs, untilUs }: Span): Span[] {
  const spans: Span[] = [];
  let own: SdpMedia | null = null;
  let other: SdpMedia | null = null;
  let sinceUs = Number.NaN;
  const close = (atUs: number): void => {
    if (atUs > sinceUs) {
      spans.push({ fromUs: sinceUs, untilUs: Math.min(atUs, untilUs) });
    }
    sinceUs = Number.NaN;
  };
  for (const { at, isByCaller, audio } of said) {
    [own, other] = isByCaller === isCaller ? [audio, other] : [own, audio];
    const isOwed = own !== null && other !== null && sends(own) && takes(other);
    if (isOwed && Number.isNaN(sinceUs)) {
      sinceUs = Math.max(at.timeUs, fromUs);
    } else if (!isOwed && !Number.isNaN(sinceUs)) {
      close(at.timeUs);
    }
  }
  close(untilUs);
  return spans;
}

function sends({ port, direction, address }: SdpMedia): boolean {
  return port > 0 && !isUnspecified(address ?? '') && (direction === 'sendrecv' || direction === 'sendonly');
}

function takes({ port, direction, address }: SdpMedia): boolean {
  return port > 0 && !isUnspecified(address ?? '') && (direction === 'sendrecv' || direction === 'recvonly');
}
