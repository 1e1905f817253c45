import { HEADER, parseContentType, parseMultipart, parseSdp, type SdpMedia, type SipMessage } from '../../sip/index.ts';
import { type KeptMessage, reread } from './kept-message.ts';

const SDP = 'application/sdp';

/**
 * What is read of a kept message, but for its session description: that is read when somebody asks. Few do, and it is a third
 * of what is read of an INVITE. A class, because an object with a getter of its own costs ten times as much.
 */
export abstract class LateMedia {
  readonly #kept: KeptMessage;
  #media: readonly SdpMedia[] | null | undefined;

  constructor(kept: KeptMessage) {
    this.#kept = kept;
  }

  get media(): readonly SdpMedia[] | null {
    if (this.#media === undefined) {
      this.#media = mediaOf(reread(this.#kept));
    }
    return this.#media;
  }

  /** Plain data, the session description included. */
  toJSON(): object {
    return { ...this, media: this.media };
  }
}

/** The first session description of a message; null without one. */
export function mediaOf(message: SipMessage): readonly SdpMedia[] | null {
  const text = sdpTextOf(message);
  return text === null ? null : parseSdp(text);
}

function sdpTextOf(message: SipMessage): string | null {
  const length = message.bodyEnd - message.bodyStart;
  // Half a description says what is not so.
  if (length < 10 || message.contentLength > length) {
    return null;
  }
  const said = message.header(HEADER.contentType) ?? '';
  const type = said === SDP ? SDP : (parseContentType(said)?.type ?? '');
  if (type.startsWith('multipart/')) {
    const parts = parseMultipart(message.bodyText(), said);
    return parts.find((each) => each.type.startsWith('application/sdp'))?.body ?? null;
  }
  return type === SDP ? message.bodyText() : null;
}
