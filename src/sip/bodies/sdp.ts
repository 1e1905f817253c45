/** One `m=` section, as far as a judgement about a call needs it (RFC 4566 §5.14). */
export type SdpMedia = {
  /** `audio`, `video`, `image`, … */
  readonly kind: string;
  /** 0: refused, or not used (RFC 3264 §6). */
  readonly port: number;
  /** `RTP/AVP`, `RTP/SAVP`, `UDP/TLS/RTP/SAVPF`, … */
  readonly protocol: string;
  /** Of its own `c=` line, else of the session's; null without one. */
  readonly address: string | null;
  readonly direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
  /** Addresses besides that of `c=` (RFC 8839): media may go between others than these. */
  readonly hasIce: boolean;
  /** Keys for SRTP, or a fingerprint for them (RFC 4568, RFC 5763). */
  readonly hasKeys: boolean;
  /** Encoding names in the order of the formats: `PCMU`, `opus`; a dynamic format without a name is its number. */
  readonly codecs: readonly string[];
};

const MOST_LINES = 500;
const MOST_MEDIA = 4;
const MOST_CODECS = 12;
const MOST_NAME = 20;

/** RFC 3551 §6, tables 4 and 5. */
const STATIC: Readonly<Record<string, string>> = {
  0: 'PCMU',
  3: 'GSM',
  4: 'G723',
  8: 'PCMA',
  9: 'G722',
  13: 'CN',
  15: 'G728',
  18: 'G729',
  26: 'JPEG',
  31: 'H261',
  34: 'H263',
};

type Section = {
  kind: string;
  port: number;
  protocol: string;
  address: string | null;
  direction: SdpMedia['direction'] | null;
  formats: string[];
  names: Map<string, string>;
  hasKeys: boolean;
  hasIce: boolean;
};

/**
 * Reads the media of a session description. Ours, and not sdp-transform: four kinds of lines are all that is asked, of
 * text that may be anything, where every call of a stream is followed closely; a whole object tree by regular
 * expressions costs ten times as much. Lines that say nothing here are passed over; whatever stands there, it returns.
 */
export function parseSdp(text: string): readonly SdpMedia[] {
  const sections: Section[] = [];
  let address: string | null = null;
  let direction: SdpMedia['direction'] | null = null;
  let hasKeys = false;
  let hasIce = false;
  let lines = 0;
  for (let at = 0; at < text.length && lines < MOST_LINES; lines++) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf;
    const line = text.slice(at, end).trimEnd();
    at = end + 1;
    const section = sections.at(-1);
    if (line.startsWith('m=')) {
      if (sections.length === MOST_MEDIA) {
        break;
      }
      sections.push(sectionOf(line));
    } else if (line.startsWith('c=')) {
      const named = addressOf(line);
      if (section === undefined) {
        address = named;
      } else {
        section.address = named;
      }
    } else if (line.startsWith('a=crypto:') || line.startsWith('a=fingerprint:')) {
      hasKeys ||= section === undefined;
      if (section !== undefined) {
        section.hasKeys = true;
      }
    } else if (line.startsWith('a=candidate:') || line.startsWith('a=ice-ufrag:')) {
      hasIce ||= section === undefined;
      if (section !== undefined) {
        section.hasIce = true;
      }
    } else if (line.startsWith('a=rtpmap:')) {
      noteName(section, line);
    } else {
      const said = directionOf(line);
      if (said !== null && section !== undefined) {
        section.direction = said;
      } else if (said !== null) {
        direction = said;
      }
    }
  }
  return sections.map((section) => ({
    kind: section.kind,
    port: section.port,
    protocol: section.protocol,
    address: section.address ?? address,
    direction: section.direction ?? direction ?? 'sendrecv',
    hasKeys: section.hasKeys || hasKeys,
    hasIce: section.hasIce || hasIce,
    codecs: section.formats.map((format) => section.names.get(format) ?? STATIC[format] ?? format),
  }));
}

/** Whether the media is encrypted by its profile (RFC 3711, RFC 5764). */
export function isSecure({ protocol }: SdpMedia): boolean {
  return /SAVP/i.test(protocol);
}

/** A copy: a piece of the text would keep the whole of it. */
function addressOf(line: string): string | null {
  const named = line.slice(0, 100).split(' ', 3)[2]?.split('/', 1)[0];
  return named === undefined ? null : ` ${named}`.slice(1);
}

function sectionOf(line: string): Section {
  const [kind = '', port = '', protocol = '', ...formats] = line.slice(2, 400).split(' ');
  return {
    kind: kind.slice(0, MOST_NAME).toLowerCase(),
    port: Number.parseInt(port, 10) || 0,
    protocol: protocol.slice(0, MOST_NAME).toUpperCase(),
    address: null,
    direction: null,
    formats: formats.filter((format) => format !== '').slice(0, MOST_CODECS),
    names: new Map(),
    hasKeys: false,
    hasIce: false,
  };
}

function noteName(section: Section | undefined, line: string): void {
  const blank = line.indexOf(' ');
  if (section !== undefined && blank > 0 && section.names.size < MOST_CODECS) {
    const name = line.slice(blank + 1, blank + 1 + MOST_NAME).split('/', 1)[0] ?? '';
    section.names.set(line.slice('a=rtpmap:'.length, blank), name);
  }
}

function directionOf(line: string): SdpMedia['direction'] | null {
  switch (line) {
    case 'a=sendrecv':
    case 'a=sendonly':
    case 'a=recvonly':
    case 'a=inactive':
      return line.slice(2) as SdpMedia['direction'];
    default:
      return null;
  }
}
