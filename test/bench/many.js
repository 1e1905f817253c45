// Many processes against one: messages are cut by who saw them and by time, shuffled within two seconds, a twentieth sent twice
// and a twentieth seen at two places; some workers are killed and the broker is restarted; what is collected, sorted, has to be what
// one process tells of the same messages, byte for byte. A folder is one story: each capture in it is a source, as its machine ships
// it while others work already, and what one process tells is that of its captures put together (test/bench/sbcs).
//
//   node test/bench/many.js CAPTURE|FOLDER... [--workers 2] [--kills 1] [--restarts 0] [--sources 3] [--at-once 2] [--seed 1]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NatsPublisher, natsPlace } from '../../dist/intake/node.js';
import { createRandom } from './random.js';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const WINDOW_MS = 2_000;
const TWICE = 0.05;
const LONGEST_MS = 1_800_000;

const { values, positionals: captures } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: '2' },
    kills: { type: 'string', default: '1' },
    restarts: { type: 'string', default: '0' },
    sources: { type: 'string', default: '3' },
    'at-once': { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const [workers, kills, restarts, sources] = [values.workers, values.kills, values.restarts, values.sources].map(Number);
const random = createRandom(Number(values.seed));

/** A broker that is started again at the same place, with what it has stored. */
class Server {
  restarts = 0;
  #folder = mkdtempSync(join(tmpdir(), 'siptriage-many-'));
  #port = 20_000 + Math.floor(Math.random() * 20_000);
  #process = null;

  get place() {
    return `nats://127.0.0.1:${this.#port}`;
  }

  async start() {
    const server = spawn('nats-server', ['-js', '-sd', this.#folder, '-a', '127.0.0.1', '-p', String(this.#port)]);
    this.#process = server;
    const isReady = await new Promise((resolve) => {
      let said = '';
      server.stderr.on('data', (text) => {
        said += text;
        if (said.includes('Server is ready')) {
          resolve(true);
        }
      });
      server.once('close', () => resolve(false));
    });
    // Somebody else may have the port for a moment.
    if (!isReady) {
      await pause(500);
      await this.start();
    }
  }

  async #stop(signal) {
    const over = new Promise((resolve) => this.#process?.once('close', resolve));
    this.#process?.kill(signal);
    await over;
  }

  async restart() {
    await this.#stop('SIGTERM');
    await pause(300);
    await this.start();
    this.restarts++;
  }

  async end() {
    await this.#stop('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function run(args, environment = {}) {
  const child = spawn(process.execPath, [SIPTRIAGE, ...args], { env: { ...process.env, ...environment } });
  const done = { child, stdout: '', stderr: '', status: null };
  child.stdout.on('data', (text) => {
    done.stdout += text;
  });
  child.stderr.on('data', (text) => {
    done.stderr += text;
  });
  done.over = new Promise((resolve) => {
    child.on('close', (status) => {
      done.status = status;
      resolve(done);
    });
  });
  return done;
}

/** The lines of a report in their order by letter, with one name for what was read. */
function sorted(text, path) {
  return text
    .replaceAll(JSON.stringify(path), '"TRACE"')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{"type":"begin"'))
    .sort();
}

/** The messages of captures, put together as one process does it. */
function rowsOf(paths) {
  const { stdout } = spawnSync(process.execPath, [SIPTRIAGE, 'messages', ...paths], {
    maxBuffer: 4e9,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  // How often a message was captured is not shipped.
  return lines.map((text) => {
    const { duplicates: _, ...row } = JSON.parse(text);
    return { line: JSON.stringify(row), row };
  });
}

/** What is shipped of a capture or folder, and the lines that one process reads. */
function storyOf(path) {
  if (!statSync(path).isDirectory()) {
    const messages = messagesOf(path);
    return { messages, lines: inOrder(messages), isLive: false };
  }
  const captures = readdirSync(path)
    .filter((name) => name.includes('.pcap'))
    .sort()
    .map((name) => join(path, name));
  const messages = captures.flatMap((capture) =>
    messagesOf(capture).map((message) => ({ ...message, source: basename(capture).replace(/\W.*/, '') })),
  );
  return { messages, lines: rowsOf(captures).map(({ line }) => line), isLive: true };
}

/** The messages of a capture as they are shipped: who saw each, in what order they come. */
function messagesOf(capture) {
  const rows = rowsOf([capture]);
  const times = rows.map(({ row }) => Date.parse(row.time ?? '')).filter((time) => !Number.isNaN(time));
  const middle = times.length === 0 ? 0 : times.reduce((sum, time) => sum + time / times.length, 0);
  return rows.map(({ line, row }, index) => {
    const timeUs = usOf(row.time);
    const half = timeUs / 1000 < middle ? 'a' : 'b';
    const number = row.frame ?? row.line ?? index + 1;
    const source = `sbc${hash(`${row.src}`) % sources}${half}`;
    return {
      line,
      source,
      number,
      timeUs,
      way: `${row.src} ${row.dst} ${row.transport}`,
      text: row.text ?? row.base64,
    };
  });
}

function usOf(time) {
  const [, whole = '', part = '0'] = /^(.*?)(?:\.(\d+))?Z$/.exec(time ?? '') ?? [];
  return whole === '' ? Number.NaN : Date.parse(`${whole}Z`) * 1000 + Number(part.padEnd(6, '0').slice(0, 6));
}

function hash(text) {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
}

function shuffled(messages, isLive) {
  const again = messages.filter(() => random() < TWICE);
  // What goes between two machines has been seen twice already: one tap does not see it twice.
  const taps = messages
    .filter(() => random() < TWICE)
    .map((message) => ({ ...message, source: isLive ? `tap-${message.source}` : 'tap' }));
  return [...messages, ...again, ...taps]
    .map((message) => ({ message, at: message.timeUs / 1000 + random() * WINDOW_MS }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}

/** As whoever is started again and again: the broker may be away just now. */
async function openPublisher(place, source) {
  for (;;) {
    try {
      return await NatsPublisher.open(place, source, () => {});
    } catch {
      await pause(500);
    }
  }
}

/** A process that is started again where it ends by itself before its work is done. */
function supervised(args, isOver) {
  const kept = { now: run(args), again: 0 };
  const watch = async () => {
    const { status } = await kept.now.over;
    if (status !== 0 && !isOver()) {
      await pause(300);
      kept.now = run(args);
      kept.again++;
      await watch();
    }
  };
  kept.ended = watch();
  return kept;
}

async function publishersOf(messages, place) {
  const publishers = new Map();
  for (const source of new Set(messages.map((each) => each.source))) {
    publishers.set(source, await openPublisher(place, source));
  }
  return publishers;
}

async function ship(messages, publishers) {
  for (const { source, text, line, ...message } of messages) {
    const callId = /^(?:call-id|i)\s*:\s*(\S+)/im.exec(text)?.[1] ?? '';
    publishers.get(source).send({ ...message, line, input: 'trace', callId, bytes: Buffer.from(text) });
    await publishers.get(source).flush();
  }
  let stored = 0;
  for (const publisher of publishers.values()) {
    await publisher.end();
    stored += publisher.stored;
  }
  return stored;
}

async function compare(capture, server) {
  const { messages, lines, isLive } = storyOf(capture);
  if (messages.length === 0) {
    return { capture, messages: 0, isSame: true, kills: 0, lines: 0 };
  }
  const name = `C${hash(capture)}`;
  const place = natsPlace(`${server.place}/${name}`);
  const sent = shuffled(messages, isLive);
  const publishers = await publishersOf(sent, place);
  const shipping = ship(sent, publishers);
  if (!isLive) {
    await shipping;
  }
  const args = ['work', '--from', place.text, '--until-end', '--sources', String(publishers.size), '--good-calls'];
  let collecting = null;
  const isCollected = () => collecting?.now.status === 0;
  const working = Array.from({ length: workers }, () => supervised(args, isCollected));
  collecting = supervised(['collect', '--from', place.text, '--until-end', '--format', 'ndjson'], () => false);
  let killed = 0;
  const killing = (async () => {
    for (let kill = 0; kill < kills && !isCollected(); kill++) {
      await pause(600 + random() * 3_000);
      const victim = working[Math.floor(random() * workers)];
      if (!isCollected() && victim.now.status === null && victim.now.child.kill('SIGKILL')) {
        killed++;
      }
    }
  })();
  const late = setTimeout(() => {
    console.log(`too long: ${capture}`);
    process.exit(1);
  }, LONGEST_MS);
  await collecting.ended;
  clearTimeout(late);
  await killing;
  const workLines = [];
  for (const each of working) {
    const end = setTimeout(() => each.now.child.kill('SIGKILL'), 20_000);
    await each.ended;
    clearTimeout(end);
    workLines.push(
      `${each.now.status}, again ${each.again}: ${each.now.stderr.trim().split('\n').slice(2).join(' | ')}`,
    );
  }
  const one = sorted(oneOf(lines), '-');
  const many = sorted(collecting.now.stdout, place.text);
  const differing = difference(one, many);
  const isSame = differing.length === 0;
  return {
    capture,
    messages: messages.length,
    stored: await shipping,
    lines: one.length,
    isSame,
    kills: killed,
    differing,
    workLines,
  };
}

/** Lines of messages in the order of their time. */
function inOrder(messages) {
  return messages
    .map((message, index) => ({ message, index }))
    .sort((a, b) => a.message.timeUs - b.message.timeUs || a.index - b.index)
    .map(({ message }) => message.line);
}

/** What one process tells of the same messages. */
function oneOf(lines) {
  const { stdout } = spawnSync(process.execPath, [SIPTRIAGE, '-', '--format', 'ndjson'], {
    input: lines.join('\n'),
    maxBuffer: 4e9,
    encoding: 'utf8',
  });
  return stdout;
}

/**
 * What is only in one of them. Where the input is summed up its format is its own; a problem says where in its input it lies, which a
 * stream and a file count otherwise.
 */
function difference(one, many) {
  const plain = (lines) => lines.map((line) => line.replace(/"(?:format|offset)":(?:"[^"]*"|\d+)/g, ''));
  const count = new Map();
  for (const line of plain(one)) {
    count.set(line, (count.get(line) ?? 0) + 1);
  }
  for (const line of plain(many)) {
    count.set(line, (count.get(line) ?? 0) - 1);
  }
  return [...count]
    .filter(([, times]) => times !== 0)
    .map(([line, times]) => `${times > 0 ? '-' : '+'} ${line.slice(0, 400)}`);
}

const server = new Server();
await server.start();
const waiting = [...captures];
const results = [];
let isOver = false;
const restarting = (async () => {
  for (let restart = 0; restart < restarts; restart++) {
    await pause(4_000 + random() * 4_000);
    if (!isOver) {
      await server.restart();
    }
  }
})();
const startMs = performance.now();
await Promise.all(
  Array.from({ length: Number(values['at-once']) }, async () => {
    for (let capture = waiting.shift(); capture !== undefined; capture = waiting.shift()) {
      const result = await compare(capture, server);
      results.push(result);
      const { isSame, messages, lines, kills: killed, differing = [], workLines = [] } = result;
      console.log(
        `${isSame ? 'same ' : 'OTHER'} ${basename(capture)}: ${messages} messages, ${lines} lines, ${killed} killed`,
      );
      if (!isSame || values.keep) {
        console.log([...differing.slice(0, 6), ...workLines].map((line) => `      ${line}`).join('\n'));
      }
    }
  }),
);
isOver = true;
await restarting;
await server.end();
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
console.log(
  `${results.filter(({ isSame }) => isSame).length} of ${results.length} the same; ${workers} workers, ${sum('messages')} messages, ` +
    `${sum('kills')} killed, ${server.restarts} restarts of the broker, ${Math.round((performance.now() - startMs) / 1000)} s`,
);
