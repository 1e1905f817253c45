import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_LIMITS } from '../../dist/model/index.js';
import { code, GENERATED, prose, table } from './markdown.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** What happens where each limit is reached, and the test that holds it. A limit without its row is an error. */
const REACHED = {
  recordBytes: [
    '`pcap-record-too-long`, `record-damaged`: reading stops; `pcapng-block-too-long`, `message-line-too-long`: it is skipped',
    'test/capture/pcap.test.ts',
  ],
  fragmentBytes: ['`fragments-full`, `sctp-full`: the oldest are given up', 'test/flow/datagrams.test.ts'],
  fragmentLifetimeUs: ['`fragments-incomplete`, `sctp-incomplete`', 'test/flow/datagrams.test.ts'],
  tcpConnections: ['`tcp-connections-full`: the least recently used is given up', 'test/flow/streams.test.ts'],
  tcpWindowBytes: ['the gap is given up: what follows it is read', 'test/flow/streams.test.ts'],
  tcpTotalBytes: ['`tcp-waiting-full`: the oldest gaps are given up', 'test/flow/streams.test.ts'],
  sipHeaderBytes: [
    'the bytes are no message; `websocket-message-too-long` in a WebSocket',
    'test/sip/stream-framer.test.ts',
  ],
  sipBodyBytes: ['the message counts as cut by what is beyond', 'test/sip/stream-framer.test.ts'],
  sipHeaderRows: ['later rows are not read', 'test/sip/scan.test.ts'],
  openCallIds: ['`call-ids-full`: the one due first is told as it stands', 'test/analysis/limits.test.ts'],
  openRegistrations: ['`registrations-full`: further ones are counted', 'test/session/registrations.test.ts'],
  transactionsPerCallId: [
    'a finished one inside a dialog is forgotten, else the oldest',
    'test/analysis/limits.test.ts',
  ],
  transfersPerCallId: ['`transfers-full`: the rest are counted', 'test/analysis/bounded-stories.test.ts'],
  notifiesPerTransfer: ['the first and the latest are kept', 'test/analysis/limits.test.ts'],
  evidencePerStory: ['later messages are not named', 'test/analysis/limits.test.ts'],
  problemsPerInput: ['`more-problems` says how many there were', 'test/analysis/limits.test.ts'],
  keptCalls: ['`stories-full`; JSON and `check` have room for all', 'test/analysis/bounded-stories.test.ts'],
  keptTransfers: ['`stories-full`; JSON and `check` have room for all', 'test/analysis/bounded-stories.test.ts'],
  keptRejections: ['`stories-full`; JSON and `check` have room for all', 'test/analysis/bounded-stories.test.ts'],
  keptRegistrations: ['`stories-full`; JSON and `check` have room for all', 'test/analysis/bounded-stories.test.ts'],
  formGroups: ['further senders of a kind are one group', 'test/findings/message.test.ts'],
  formInspections: ['`form-full` says how many were not looked at', 'test/findings/message.test.ts'],
};

/** docs/limits.md: the limits with their defaults, and the bounds that stand beside the code they bound. */
export function limitsPage() {
  return `${[
    GENERATED,
    '# Limits',
    'Every table, queue and recursion that a trace could fill has a bound. Reaching one never throws: what is lost is a problem in the report, or a count.',
    'The library takes them as `limits`, a configuration file as [`limits`](config.md).',
    table(['limit', 'default', 'what it bounds', 'when it is reached', 'held by'], limitRows()),
    '## Other bounds',
    'They stand in the source beside what they bound, and cannot be set. Most only tell repetitions and copies apart, keep a reader of one value short, or keep a page readable: where one is reached, less is remembered or shown, and nothing is claimed of it.',
    ...otherBounds(),
  ].join('\n\n')}\n`;
}

function limitRows() {
  const about = comments(readFileSync(join(PROJECT, 'src/model/limits.ts'), 'utf8'), /readonly (\w+): number;/g);
  const names = Object.keys(DEFAULT_LIMITS);
  const odd = [
    ...names.filter((name) => !(name in REACHED)),
    ...Object.keys(REACHED).filter((name) => !names.includes(name)),
    ...Object.entries(REACHED).flatMap(([name, [, test]]) => (isNamedIn(test, name) ? [] : [`${name} in ${test}`])),
  ];
  if (odd.length > 0) {
    throw new Error(`limits and what is said of them differ: ${odd.join(', ')}`);
  }
  return names.map((name) => {
    const [reached, test] = REACHED[name];
    return [code(name), amount(name, DEFAULT_LIMITS[name]), prose(about.get(name) ?? ''), reached, code(test)];
  });
}

/** Whether a test file is there and sets or asks for this limit. */
function isNamedIn(test, name) {
  const file = join(PROJECT, test);
  return existsSync(file) && new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8'));
}

/** A number with its unit, which the end of the limit's name says. */
function amount(name, value) {
  if (name.endsWith('Bytes')) {
    return value % 1048576 === 0 ? `${value / 1048576} MiB` : `${value / 1024} KiB`;
  }
  return name.endsWith('Us') ? `${value / 1e6} s` : value.toLocaleString('en');
}

/** The comment that stands right above each name that an expression finds. */
function comments(text, names) {
  const found = new Map();
  for (const match of text.matchAll(names)) {
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, match.index));
    found.set(match[1], comment === null ? '' : comment[1].replace(/\s*\n\s*\* ?/g, ' ').trim());
  }
  return found;
}

const BOUND = /^(?:export )?const ((?:MOST|MAX|LONGEST|DEEPEST|LARGEST|KEPT|REMEMBERED)(?:_[A-Z_]+)?) = ([^;]+);/gm;

/** The bounds beside the code, by layer; one without a comment is told by its name. */
function otherBounds() {
  const layers = new Map();
  for (const path of sourceFiles()) {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    const about = comments(text, BOUND);
    for (const [, name, value] of text.matchAll(BOUND)) {
      const layer = path.split('/')[1];
      const rows = layers.get(layer) ?? [];
      rows.push([code(path.slice('src/'.length)), code(name), code(value), prose(about.get(name) ?? '')]);
      layers.set(layer, rows);
    }
  }
  return [...layers].flatMap(([layer, rows]) => [`### ${layer}`, table(['file', 'name', 'value', 'meaning'], rows)]);
}

function sourceFiles() {
  return readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => relative(PROJECT, join(PROJECT, 'src', name)).replaceAll(sep, '/'))
    .sort();
}
