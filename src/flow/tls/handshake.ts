import { CarryBuffer, latin1, u16be } from '../../bytes/index.ts';

/** RFC 8446 §4, RFC 5246 §7.4: the messages that matter to a reader. */
export const HANDSHAKE = {
  clientHello: 1,
  serverHello: 2,
  endOfEarlyData: 5,
  serverHelloDone: 14,
  clientKeyExchange: 16,
  finished: 20,
  keyUpdate: 24,
} as const;

const HEADER = 4;
/** A longer message is passed over: none of those that matter comes near it. */
const MOST_MESSAGE_BYTES = 128 * 1024;
const RANDOM_BYTES = 32;

/** Cuts handshake messages out of records: several in one, one over several (RFC 5246 §6.2.1). */
export class HandshakeReader {
  readonly #carry = new CarryBuffer();
  #toSkip = 0;

  /** Takes the payload of a record. `onMessage` gets a view of the whole message, its four bytes of header included. */
  add(payload: Uint8Array, onMessage: (type: number, message: Uint8Array) => void): void {
    const skipped = Math.min(this.#toSkip, payload.length);
    this.#toSkip -= skipped;
    const carry = this.#carry;
    carry.append(payload, skipped, payload.length);
    let at = 0;
    while (carry.length - at >= HEADER) {
      const { bytes } = carry;
      const length = HEADER + (bytes[at + 1]! << 16) + u16be(bytes, at + 2);
      if (length > MOST_MESSAGE_BYTES) {
        const here = Math.min(length, carry.length - at);
        this.#toSkip = length - here;
        at += here;
        continue;
      }
      if (carry.length - at < length) {
        break;
      }
      onMessage(bytes[at]!, bytes.subarray(at, at + length));
      at += length;
    }
    carry.keep(at, carry.length);
  }
}

export type ClientHello = {
  readonly random: Uint8Array;
  readonly serverName: string | null;
  readonly protocols: readonly string[];
};

export type ServerHello = {
  readonly random: Uint8Array;
  /** 0x0301 to 0x0304. */
  readonly version: number;
  readonly suite: number;
  readonly isEncryptThenMac: boolean;
  readonly isExtendedMaster: boolean;
};

const EXTENSION = {
  serverName: 0,
  protocols: 16,
  encryptThenMac: 22,
  extendedMaster: 23,
  supportedVersions: 43,
} as const;

/** Null where the message is damaged. RFC 8446 §4.1.2. */
export function readClientHello(message: Uint8Array): ClientHello | null {
  const random = HEADER + 2;
  const session = random + RANDOM_BYTES;
  const suites = session + 1 + (message[session] ?? 0);
  const compression = suites + 2 + u16be(message, suites);
  const extensions = compression + 1 + (message[compression] ?? 0);
  if (!(extensions <= message.length)) {
    return null;
  }
  let serverName: string | null = null;
  const protocols: string[] = [];
  readExtensions(message, extensions, (type, at, end) => {
    if (type === EXTENSION.serverName && end - at >= 5) {
      serverName = latin1(message, at + 5, Math.min(end, at + 5 + u16be(message, at + 3)));
    } else if (type === EXTENSION.protocols) {
      for (let name = at + 2; name < end; name += 1 + message[name]!) {
        protocols.push(latin1(message, name + 1, Math.min(end, name + 1 + message[name]!)));
      }
    }
  });
  return { random: message.slice(random, session), serverName, protocols };
}

/** Null where the message is damaged. RFC 8446 §4.1.3; a HelloRetryRequest looks the same. */
export function readServerHello(message: Uint8Array): ServerHello | null {
  const random = HEADER + 2;
  const session = random + RANDOM_BYTES;
  const suite = session + 1 + (message[session] ?? 0);
  if (suite + 3 > message.length) {
    return null;
  }
  let version = u16be(message, HEADER);
  let isEncryptThenMac = false;
  let isExtendedMaster = false;
  readExtensions(message, suite + 3, (type, at, end) => {
    if (type === EXTENSION.supportedVersions && end - at >= 2) {
      version = u16be(message, at);
    }
    isEncryptThenMac ||= type === EXTENSION.encryptThenMac;
    isExtendedMaster ||= type === EXTENSION.extendedMaster;
  });
  return {
    random: message.slice(random, session),
    version,
    suite: u16be(message, suite),
    isEncryptThenMac,
    isExtendedMaster,
  };
}

function readExtensions(
  message: Uint8Array,
  start: number,
  use: (type: number, at: number, end: number) => void,
): void {
  for (let at = start + 2; at + 4 <= message.length; ) {
    const end = at + 4 + u16be(message, at + 2);
    if (end > message.length) {
      return;
    }
    use(u16be(message, at), at + 4, end);
    at = end;
  }
}
