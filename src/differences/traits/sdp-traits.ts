import { isSecure, parseSdp, type SdpMedia } from '../../sip/index.ts';
import { hostKind, type Places } from './address-kind.ts';
import { given, one, setOf, type Trait, text, tokens, word } from './trait.ts';

/** More sections no call has. */
const MOST_SECTIONS = 4;
const LINE = /\r?\n/;

/**
 * What a session description offers or answers, section by section.
 *
 * @param places what is known of where it came from.
 * @param contactHost the host of the Contact beside it.
 */
export function sdpTraits(body: string, places: Places, contactHost: string | null): Trait[] {
  const media = parseSdp(body);
  const parts = sectionsOf(body);
  return [
    { id: 'media', values: media.map(({ kind }) => text(kind)) },
    ...media
      .slice(0, MOST_SECTIONS)
      .flatMap((section, i) => ofSection(section, parts[i] ?? [], i, { places, contactHost })),
  ];
}

type From = { readonly places: Places; readonly contactHost: string | null };

function ofSection(section: SdpMedia, lines: readonly string[], i: number, from: From): Trait[] {
  if (section.port === 0) {
    return [{ ...one('mediaRefused', word('yes')), of: i }];
  }
  const { codecs, protocol, direction } = section;
  const speech = codecs.map((codec) => codec.toUpperCase()).filter((codec) => codec !== 'TELEPHONE-EVENT');
  const real = speech.filter((codec) => codec !== 'CN');
  const traits: Trait[] = [
    one('mediaRefused', word('no')),
    one('profile', text(protocol)),
    one('mediaAddress', placeOf(section, from)),
    one('direction', text(direction)),
    { id: 'codecs', values: [...new Set(speech)].sort().map(text) },
    { id: 'codecOrder', values: [...new Set(real)].map(text) },
    tokens('codecDetails', detailsIn(lines)),
    given('ptime', attributeOf(lines, 'ptime')),
    one('dtmf', word(codecs.length > speech.length ? 'yes' : 'no')),
    keysIn(section, lines),
    one('ice', word(section.hasIce ? 'yes' : 'no')),
  ];
  return traits.map((trait) => ({ ...trait, of: i }));
}

/** Where media is to be sent: most often where the message came from, or its Contact. */
function placeOf({ address }: SdpMedia, { places, contactHost }: From): string {
  if (address === null) {
    return word('none');
  }
  const kind = hostKind(address, places);
  const isContact = contactHost !== null && address.toLowerCase() === contactHost.replace(/^\[|\]$/g, '').toLowerCase();
  return kind !== word('source') && kind !== word('unspecified') && isContact ? word('contactHost') : kind;
}

/** The suites of SDES, or how DTLS is set up: the keys themselves are of one call. */
function keysIn(section: SdpMedia, lines: readonly string[]): Trait {
  const suites = lines.flatMap((line) => /^a=crypto:\d+ (\S+)/.exec(line)?.[1] ?? []);
  const setup = attributeOf(lines, 'setup');
  const found = [...suites, ...(setup === null ? [] : [`setup ${setup}`])];
  if (found.length > 0) {
    return setOf('crypto', found);
  }
  return one('crypto', section.hasKeys ? word('present') : isSecure(section) ? word('unreadable') : word('none'));
}

/** Parameters of codecs by name, not by the number that a call gives them (RFC 4566 §6). */
function detailsIn(lines: readonly string[]): string[] {
  const names = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, format, name] = /^a=rtpmap:(\d+) (\S+)/.exec(line) ?? [];
      return format === undefined || name === undefined ? [] : [[format, name]];
    }),
  );
  return lines.flatMap((line) => {
    const [, format = '', details] = /^a=fmtp:(\d+) (.*)$/.exec(line) ?? [];
    const name = names.get(format) ?? format;
    return details === undefined || /^telephone-event/i.test(name) ? [] : [`${name} ${ordered(details)}`];
  });
}

function ordered(details: string): string {
  return details
    .split(';')
    .map((each) => each.trim())
    .sort()
    .join(';');
}

function attributeOf(lines: readonly string[], name: string): string | null {
  const line = lines.find((each) => each.startsWith(`a=${name}:`));
  return line === undefined ? null : line.slice(name.length + 3).trim();
}

/** The lines of each section, those of the session before the first in each. */
function sectionsOf(body: string): string[][] {
  const session: string[] = [];
  const sections: string[][] = [];
  for (const line of body.split(LINE).slice(0, MOST_LINES)) {
    if (line.startsWith('m=')) {
      sections.push([...session]);
    } else {
      (sections.at(-1) ?? session).push(line.trimEnd());
    }
    if (sections.length > MOST_SECTIONS) {
      break;
    }
  }
  return sections;
}

const MOST_LINES = 500;
