import type { Limits } from '../model/index.ts';
import type { RtpSight } from '../records/index.ts';
import type { ReadText } from './leg/kept-message.ts';
import type { LoadMessage } from './message-reader.ts';
import type { Ipv4Endpoint } from './name-ends.ts';
import type { PlainRegistrations } from './registration/plain-registrations.ts';

export type SessionOptions = {
  readonly limits: Limits;
  /** The seed of the digests it is given. */
  readonly seed: number;
  /** Without it every call is followed closely from its first message. */
  readonly load?: LoadMessage | null;
  /** Reads again what a refused call keeps by its place; without it texts are kept. */
  readonly readText?: ReadText | null;
  /**
   * Calls that begin within so many bytes of messages at hand are followed closely from their first message: what is small
   * is never read twice. Default 0.
   */
  readonly closelyUntilBytes?: number;
  /** Keeps at hand what calls began with: worth its memory where calls that go well are told as well. */
  readonly keepsHeads?: boolean;
  /** Follows registrations that go well by numbers (see `plainly.ts`); without it, and without `load`, each is read as it comes. */
  readonly plainRegistrations?: typeof PlainRegistrations | null;
  /** Follows other requests, and watches what strangers try (see `beside.ts`). */
  readonly beside: typeof import('./beside.ts');
  /** Makes the ends of arrivals that tell them in numbers; needed where there are such. */
  readonly endpointOf?: Ipv4Endpoint;
  /** Whether somebody waits for what is decided: what is missing is told when it was due. */
  readonly isLive?: boolean;
  /** What is seen of RTP beside the messages; null where nothing can be. */
  readonly rtp?: HeardRtp | null;
};

/** What is seen of RTP, and what tells of it: loaded where there may be some (see `heard.ts`). */
export type HeardRtp = { readonly sight: RtpSight; readonly heard: typeof import('./heard.ts') };

/** Arrivals whose ends are numbers come only from who can name them. */
export const NO_ENDPOINTS: Ipv4Endpoint = () => {
  throw new Error('Ends told in numbers need `endpointOf`');
};
