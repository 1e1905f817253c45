import { isUnspecified, type SdpMedia } from '../../sip/index.ts';
import type { Said, Step, Turn } from './announcements.ts';

/** A stretch of time, in microseconds. */
export type Span = { readonly fromUs: number; readonly untilUs: number };

/**
 * When a side was to send, by what both said: it sends where it said so and the other takes it (RFC 3264 §5.1, §6.1). A side that
 * has said nothing is not known to take anything.
 */
export function owedBy(isCaller: boolean, said: Said, { fromUs, untilUs }: Span): Span[] {
  const spans: Span[] = [];
  const both = new BothSides();
  let sinceUs = Number.NaN;
  const close = (atUs: number): void => {
    if (atUs > sinceUs) {
      spans.push({ fromUs: sinceUs, untilUs: Math.min(atUs, untilUs) });
    }
    sinceUs = Number.NaN;
  };
  for (const step of said.steps) {
    both.take(step);
    const isOwed = both.isOwedBy(isCaller);
    if (isOwed && Number.isNaN(sinceUs)) {
      sinceUs = Math.max(step.at.timeUs, fromUs);
    } else if (!isOwed && !Number.isNaN(sinceUs)) {
      close(step.at.timeUs);
    }
  }
  close(untilUs);
  return spans;
}

/** What holds of both sides' audio; a change that is refused leaves what was before it. */
class BothSides {
  #caller: SdpMedia | null = null;
  #callee: SdpMedia | null = null;
  readonly #before = new Map<Turn, SdpMedia | null>();

  take({ said, refused }: Step): void {
    if (refused !== null) {
      const before = this.#before.get(refused.turn);
      if (before !== undefined) {
        this.#put(refused.isByCaller, before);
      }
    } else {
      if (!said.isResponse && !this.#before.has(said.turn)) {
        this.#before.set(said.turn, said.isByCaller ? this.#caller : this.#callee);
      }
      this.#put(said.isByCaller, said.audio);
    }
  }

  #put(isCaller: boolean, audio: SdpMedia | null): void {
    if (isCaller) {
      this.#caller = audio;
    } else {
      this.#callee = audio;
    }
  }

  isOwedBy(isCaller: boolean): boolean {
    const [own, other] = isCaller ? [this.#caller, this.#callee] : [this.#callee, this.#caller];
    return own !== null && other !== null && sends(own) && takes(other);
  }
}

function sends({ port, direction, address }: SdpMedia): boolean {
  return port > 0 && !isUnspecified(address ?? '') && (direction === 'sendrecv' || direction === 'sendonly');
}

function takes({ port, direction, address }: SdpMedia): boolean {
  return port > 0 && !isUnspecified(address ?? '') && (direction === 'sendrecv' || direction === 'recvonly');
}
