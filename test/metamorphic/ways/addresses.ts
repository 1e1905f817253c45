import { changed, nameOf } from '../sip-text.ts';
import { callIdOf, type Message, type Place, type Trace } from '../trace.ts';
import { sparing } from '../words.ts';
import { recorded, type Way } from './way.ts';

const ADDRESS = /(?:(?<=%40)|(?<![\d.]))\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)/g;
/** What a program calls itself may look like an address. */
const NO_ADDRESSES: readonly string[] = ['user-agent', 'server'];

/** Every address in a message, but not in the names of programs. */
export const inText = (text: string, change: (part: string) => string): string =>
  changed(text, { row: (row) => [NO_ADDRESSES.includes(nameOf(row)) ? row : change(row)], rest: change });

/** Another address of the same kind: private stays private, documentation documentation, a network a network. */
export function otherAddress(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const kind = KINDS.find(({ has }) => has(a, b, c));
  return (kind?.other(a, b, c) ?? [a, b, c]).concat(d).join('.');
}

type Kind = {
  readonly has: (a: number, b: number, c: number) => boolean;
  readonly other: (a: number, b: number, c: number) => number[];
};

const KINDS: readonly Kind[] = [
  { has: (a) => a === 0 || a === 127 || a >= 224, other: (a, b, c) => [a, b, c] },
  { has: (a) => a === 10, other: (a, b, c) => [a, b ^ 0x15, c ^ 3] },
  { has: (a, b) => a === 172 && b >> 4 === 1, other: (a, b, c) => [a, b ^ 5, c ^ 3] },
  { has: (a, b) => a === 192 && b === 168, other: (a, b, c) => [a, b, c ^ 9] },
  { has: (a, b) => a === 100 && b >> 6 === 1, other: (a, b, c) => [a, b ^ 1, c] },
  { has: (a, b, c) => a === 192 && b === 0 && c === 2, other: () => [198, 51, 100] },
  { has: (a, b, c) => a === 198 && b === 51 && c === 100, other: () => [203, 0, 113] },
  { has: (a, b, c) => a === 203 && b === 0 && c === 113, other: () => [192, 0, 2] },
  { has: () => true, other: (a, b, c) => [a, b, c ^ 1] },
];

export const isIpv4 = ({ messages }: Trace): boolean =>
  messages.every(({ src, dst }) => !`${src.host}${dst.host}`.includes(':'));

const at = (place: Place, host: (address: string) => string): Place => ({ ...place, host: host(place.host) });

export const movedBy =
  (other: (address: string) => string) =>
  (message: Message): Message => ({
    ...message,
    src: at(message.src, other),
    dst: at(message.dst, other),
    text: inText(message.text, (part) => part.replace(ADDRESS, other)),
  });

/** Loopback has one address in IPv6, so several cannot be told apart there. */
const isOnLoopback = ({ messages }: Trace): boolean => messages.some(({ src }) => src.host.startsWith('127.'));

/** Private, shared and loopback addresses as unique local ones (RFC 4193), others as documentation (RFC 3849). */
function ipv6Of(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const isPrivate = a === 10 || (a === 172 && b >> 4 === 1) || (a === 192 && b === 168) || (a === 100 && b >> 6 === 1);
  const tail = [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16)).join(':');
  return a === 0 ? '::' : `${isPrivate ? 'fd00' : '2001:db8'}::${tail}`;
}

/** Without brackets where the grammar has none: in SDP and in `received`. */
const PLAIN = /(\bIN IP4 |(?:received|maddr)=)(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/g;

const ipv6Text = (text: string): string =>
  text
    .replace(PLAIN, (_, before: string, address: string) => `${before.replace('IP4', 'IP6')}${ipv6Of(address)}`)
    .replace(ADDRESS, (address) => `[${ipv6Of(address)}]`);

const IPV6 = /(?:fd00|2001:db8)::[\da-f]+:[\da-f]+/g;

/** With all zeros and in capitals, as some write it. */
const writtenOut = (address: string): string => {
  const [head = '', tail = ''] = address.split('::').map((half) =>
    half
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(':'),
  );
  const groups = 8 - head.split(':').length - tail.split(':').length;
  return [head, ...Array.from({ length: groups }, () => '0000'), tail].join(':').toUpperCase();
};

/** Call-IDs that Replaces names; also of calls that are not in the trace. */
const namedCallIds = ({ messages }: Trace): string[] =>
  messages.flatMap(({ text }) =>
    [...text.matchAll(/\bReplaces(?:=|:\s*)([^;%\s]+(?:%40[^;%\s]+)?)/g)].map(([, name = '']) => name),
  );

const otherPort = (port: number): number => (port < 1024 ? port : port + 20);

/** Ports that stand there, and the usual one where an address has none: after that, nothing is where it was. */
function otherPorts(row: string): string {
  const named = nameOf(row);
  if (named !== 'via' && !URI_ROWS.includes(named)) {
    return row;
  }
  return withPorts(row, named === 'via' ? /(SIP\s*\/\s*2\.0\s*\/\s*\w+\s+)([^\s;:,]+)(?::(\d+))?/g : URI_HOST);
}

const URI_HOST = /(sips?:(?:[^@\s<>;,]+@)?)(\d{1,3}(?:\.\d{1,3}){3})(?::(\d+))?/g;
const URI_ROWS: readonly string[] = ['contact', 'route', 'record-route', 'path', 'refer-to'];

const withPorts = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (_, before: string, host: string, port: string | undefined) => {
    return `${before}${host}:${otherPort(Number(port ?? 5060))}`;
  });

const onOtherPorts = (message: Message): Message => ({
  ...message,
  src: { ...message.src, port: otherPort(message.src.port) },
  dst: { ...message.dst, port: otherPort(message.dst.port) },
  text: changed(message.text, {
    row: (row) => [otherPorts(row).replace(/;rport=(\d+)/g, (_, port) => `;rport=${otherPort(Number(port))}`)],
    rest: (part) => (/^[A-Z]+ \S+ SIP\//.test(part) ? withPorts(part, URI_HOST) : part),
  }),
});

function way(name: string, change: (trace: Trace) => ((message: Message) => Message) | null): Way {
  return {
    name,
    promise: 'same',
    derive(trace) {
      const changes = isIpv4(trace) ? change(trace) : null;
      if (changes === null) {
        return [];
      }
      const messages = trace.messages.map(changes);
      return [recorded('all', messages)];
    },
  };
}

/** Every address as an IPv6 one, in the text as `written` has it. */
const inIpv6 =
  (written: (text: string) => string) =>
  (trace: Trace): ((message: Message) => Message) | null => {
    const change = sparing([...trace.messages.map(callIdOf), ...namedCallIds(trace)], ipv6Text);
    return isOnLoopback(trace)
      ? null
      : (message) => ({
          ...message,
          src: at(message.src, ipv6Of),
          dst: at(message.dst, ipv6Of),
          text: inText(message.text, (part) => written(change(part))),
        });
  };

export const ADDRESS_WAYS: readonly Way[] = [
  way('other addresses', () => movedBy(otherAddress)),
  way('other ports', () => onOtherPorts),
  way(
    'IPv6',
    inIpv6((text) => text),
  ),
  way(
    'IPv6 written out',
    inIpv6((text) => text.replace(IPV6, writtenOut)),
  ),
];
