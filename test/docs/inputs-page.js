import {
  ARCHIVES,
  CAPTURE_FORMATS,
  CAPTURE_PROBLEMS,
  COMPRESSIONS,
  FORMATS_NOT_READ,
} from '../../dist/capture/index.js';
import { CARRIERS, FLOW_PROBLEMS, UNREAD_PROTOCOLS } from '../../dist/flow/index.js';
import { INTAKE_PROBLEMS } from '../../dist/intake/index.js';
import { LOG_FORMATS, LOG_PROBLEMS, OTHER_LOGS } from '../../dist/logs/index.js';
import {
  ENCAPSULATIONS,
  ETHER_TYPES,
  IP_PROTOCOLS,
  LINK_TYPES,
  PPP_PROTOCOLS,
  UDP_TUNNELS,
} from '../../dist/packet/index.js';
import { code, GENERATED, prose, table } from './markdown.js';

const INTRO =
  'Everything is found by its content: neither the name of a file nor a port number says what it is. Several inputs, and all captures in an archive, are one trace in the order of time. What cannot be used is a problem with a code, in the report; the rest is read.';

/** docs/inputs.md: what is read and what is not, from the tables that the readers use. */
export async function inputsPage() {
  return `${[
    GENERATED,
    '# What siptriage reads',
    INTRO,
    '## Captures',
    table(['format', 'begins with', 'note'], CAPTURE_FORMATS.map(magicRow)),
    '## Compressions',
    'Around any of these, twice at most; also around archives. What makes more than 1 GiB and more than a thousand times its size is not read further.',
    table(['compression', 'begins with', 'note'], COMPRESSIONS.map(magicRow)),
    '## Archives',
    'Each capture inside is an input of its own, named `archive.zip/inner.pcap`; other entries are passed over. An archive in an archive is opened, one in that is not. Nothing is written to disk: small entries are kept in memory, for large ones the archive is opened again.',
    table(['archive', 'begins with', 'note'], ARCHIVES.map(magicRow)),
    '## Link types',
    table(['LINKTYPE', 'what it is'], LINK_TYPES.map(numberRow)),
    '## EtherTypes',
    table(['EtherType', 'what it is'], ETHER_TYPES.map(hexRow)),
    '## IP protocols',
    table(['protocol', 'what it is'], IP_PROTOCOLS.map(numberRow)),
    '## PPP protocols',
    table(['protocol', 'what it is'], PPP_PROTOCOLS.map(hexRow)),
    '## Tunnels over UDP',
    table(['port', 'what it is'], UDP_TUNNELS.map(numberRow)),
    '## Headers',
    table(
      ['header', 'by', 'note'],
      ENCAPSULATIONS.map(({ name, reference, note }) => [name, reference, note].map(prose)),
    ),
    '## Carriers of messages',
    'UDP with IP fragments put together, TCP with segments put in order; over TCP also WebSocket (RFC 6455, RFC 7118), and TLS where its keys are given ([tls.md](tls.md)). And:',
    table(
      ['carrier', 'what is read'],
      CARRIERS.map(({ name, note }) => [prose(name), prose(note)]),
    ),
    '## Not read',
    table(
      ['what', 'what is done with it'],
      [
        ...Object.values(UNREAD_PROTOCOLS).map(({ name, note }) => [prose(name), prose(note)]),
        [
          'Messages quoted in ICMP errors',
          'evidence that the quoted message did not arrive, and no message themselves',
        ],
        ...FORMATS_NOT_READ.map((name) => [prose(name), 'told to be no packet capture of a known kind']),
      ],
    ),
    '## Text logs',
    'Messages are found by their start lines, whatever stands around them: prefixes on every line (syslog, docker, CRI, JSON), indents, colours, `^M`, `#012`, escaped line ends, UTF-8 and UTF-16. The format of each message tells who sent it, when and over what; a file may hold several. What a log lacks stays unknown; `--date`, `--timezone` and `--local-address` say it for the log. Times of day without a date order and measure all the same. A position is the number of a line.',
    table(['format', 'product', 'how to get it', 'what it lacks'], logRows()),
    '## Problems',
    table(
      ['code', 'meaning'],
      Object.entries({ ...CAPTURE_PROBLEMS, ...FLOW_PROBLEMS, ...LOG_PROBLEMS, ...INTAKE_PROBLEMS }).map(
        ([name, meaning]) => [code(name), prose(meaning)],
      ),
    ),
  ].join('\n\n')}\n`;
}

/** One row for what is got in the same way, with the names of all its formats. */
function logRows() {
  const namesByAbout = new Map();
  for (const { name, about } of [...LOG_FORMATS, ...OTHER_LOGS]) {
    namesByAbout.set(about, new Set([...(namesByAbout.get(about) ?? []), name]));
  }
  return [...namesByAbout].map(([{ product, switchOn, lacks }, names]) => [
    [...names].join(', '),
    prose(product),
    withoutMarkup(switchOn),
    withoutMarkup(lacks),
  ]);
}

/** Text with code in backquotes, where `<` is no markup. */
function withoutMarkup(text) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? prose(part) : part))
    .join('`');
}

function magicRow({ name, magic, note }) {
  return [name, /^[0-9a-f ,]+$/.test(magic) ? code(magic) : prose(magic), prose(note)];
}

function numberRow({ value, name }) {
  return [value, prose(name)];
}

function hexRow({ value, name }) {
  return [code(`0x${value.toString(16).padStart(4, '0')}`), prose(name)];
}
