import { inOneForm } from '../../bytes/index.ts';

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

/** What may be said of a section, or of all of them before the first. */
type Common = {
  address: string | null;
  direction: SdpMedia['direction'] | null;
  hasKeys: boolean;
  hasIce: boolean;
};

type Section = Common & {
  kind: string;
  port: number;
  protocol: string;
  formats: string[];
  names: Map<string, string>;
};

/**
 * Reads the media of a session description. Ours, and not sdp-transform: four kinds of lines are all that is asked, of
 * text that may be anything, where every call of a stream is followed closely; a whole object tree by regular
 * expressions costs ten times as much. Lines that say nothing here are passed over; whatever stands there, it returns.
 */
export function parseSdp(text: string): readonly SdpMedia[] {
  const session: Common = { address: null, direction: null, hasKeys: false, hasIce: false };
  const sections: Section[] = [];
  for (let at = 0, lines = 0; at < text.length && lines < MOST_LINES; lines++) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf;
    const line = text.slice(at, end).trimEnd();
    at = end + 1;
    if (!line.startsWith('m=')) {
      noteLine(line, sections.at(-1) ?? null, session);
    } else if (sections.length < MOST_MEDIA) {
      sections.push(sectionOf(line));
    } else {
      break;
    }
  }
  return sections.map((section) => mediaOf(section, session));
}

/** Takes in a line of a section, or of the session before the first one. */
function noteLine(line: string, section: Section | null, session: Common): void {
  const about = section ?? session;
  if (line.startsWith('c=')) {
    about.address = addressOf(line);
  } else if (line.startsWith('a=crypto:') || line.startsWith('a=fingerprint:')) {
    about.hasKeys = true;
  } else if (line.startsWith('a=candidate:') || line.startsWith('a=ice-ufrag:')) {
    about.hasIce = true;
  } else if (line.startsWith('a=rtpmap:')) {
    noteName(section, line);
  } else {
    about.direction = directionOf(line) ?? about.direction;
  }
}

function mediaOf(section: Section, session: Common): SdpMedia {
  return {
    kind: section.kind,
    port: section.port,
    protocol: section.protocol,
    address: section.address ?? session.address,
    direction: section.direction ?? session.direction ?? 'sendrecv',
    hasKeys: section.hasKeys || session.hasKeys,
    hasIce: section.hasIce || session.hasIce,
    codecs: section.formats.map((format) => section.names.get(format) ?? STATIC[format] ?? format),
  };
}

/** Whether the media is encrypted by its profile (RFC 3711, RFC 5764). */
export function isSecure({ protocol }: SdpMedia): boolean {
  return /SAVP/i.test(protocol);
}

/** A copy: a piece of the text would keep the whole of it. IPv6 in one form (RFC 5952). */
function addressOf(line: string): string | null {
  const named = line.slice(0, 100).split(' ', 3)[2]?.split('/', 1)[0];
  return named === undefined ? null : inOneForm(` ${named}`.slice(1));
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

function noteName(section: Section | null, line: string): void {
  const blank = line.indexOf(' ');
  if (section !== null && blank > 0 && section.names.size < MOST_CODECS) {
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
