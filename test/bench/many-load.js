// What each hop of `siptriage work` costs: ships a made capture through a broker, lets a process of each role work on it, and says
// how many messages each took, what processor time and how many bytes one took, and how its memory went.
//
//   node test/bench/many-load.js [--messages 1000000] [--kind mixed] [--legs 1] [--kill-every 0] [--good-calls]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connectTo, natsClient, natsPlace } from '../../dist/intake/node.js';
import { generate } from './generate.js';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    kind: { type: 'string', default: 'mixed' },
    capture: { type: 'string' },
    legs: { type: 'string', default: '1' },
    'kill-every': { type: 'string', default: '0' },
    'good-calls': { type: 'boolean', default: false },
    every: { type: 'string', default: '500000' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'siptriage-load-'));
const capture = values.capture ?? join(folder, 'made.pcap');
const made =
  values.capture === undefined
    ? generate({ kind: values.kind, messages: Number(values.messages), out: capture })
    : null;
const port = 20_000 + Math.floor(Math.random() * 20_000);
const server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
await pause(1_000);
const place = natsPlace(`nats://127.0.0.1:${port}/LOAD`);

/** Of a process, in MB; 0 where it has ended. */
function memoryOf(pid) {
  try {
    const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb) / 1024);
  } catch {
    return 0;
  }
}

/** Starts a process, and looks at its memory every two seconds. */
function start(name, args) {
  const child = spawn(process.execPath, [SIPTRIAGE, ...args]);
  const started = { name, child, stderr: '', stdout: '', memory: [], status: null, startMs: performance.now() };
  child.stderr.on('data', (text) => {
    started.stderr += text;
  });
  let rest = '';
  child.stdout.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    started.lines = (started.lines ?? 0) + lines.length;
    started.summary = lines.findLast((line) => line.includes('"type":"summary"')) ?? started.summary;
  });
  const timer = setInterval(() => {
    const now = memoryOf(child.pid);
    if (now > 0) {
      started.memory.push(now);
    }
  }, 2_000);
  started.over = new Promise((resolve) => {
    child.on('close', (status) => {
      clearInterval(timer);
      started.status = status;
      started.seconds = (performance.now() - started.startMs) / 1000;
      resolve(started);
    });
  });
  return started;
}

function told({ name, stderr, memory, seconds, status }) {
  const at = (share) => memory[Math.min(memory.length - 1, Math.floor(memory.length * share))] ?? 0;
  const lines = stderr.split('\n').filter((line) => /messages? |rows |records |processor/.test(line));
  console.log(
    `${name} (${status}, ${seconds.toFixed(1)} s): ${lines.map((line) => line.replace('siptriage: ', '')).join('; ')}`,
  );
  console.log(
    `  memory at a tenth, a half, nine tenths of its time, and at most: ${at(0.1)}, ${at(0.5)}, ${at(0.9)}, ${Math.max(0, ...memory)} MB`,
  );
}

const shipping = await start('ship', ['ship', capture, '--to', place.text, '--source', 'one']).over;
told(shipping);
const work = (role) => [
  'work',
  '--from',
  place.text,
  '--until-end',
  '--sources',
  '1',
  '--roles',
  role,
  ...(values['good-calls'] ? ['--good-calls'] : []),
];
const working = [
  ...Array.from({ length: Number(values.legs) }, (_, at) => start(`leg ${at + 1}`, work('leg'))),
  start('join', work('join')),
  start('judge', work('judge')),
];
const collecting = start('collect', ['collect', '--from', place.text, '--until-end', '--format', 'ndjson']);
const client = await natsClient();
const connection = await connectTo(client, place);
const manager = await client.jetstream.jetstreamManager(connection);

/** What a worker wrote down of how far it is: the number of a message of the stream. */
async function reachedBy(key) {
  try {
    const entry = await manager.streams.getMessage('KV_LOAD_work', { last_by_subj: `$KV.LOAD_work.${key}` });
    const text = entry?.string() ?? '';
    return key === 'join' ? JSON.parse(text).seq : Number(text.split(' ')[0]);
  } catch {
    return 0;
  }
}

let nextLine = Number(values.every);
async function sayMemory() {
  const [leg, joined] = await Promise.all([reachedBy('leg.0'), reachedBy('join')]);
  if (joined >= nextLine) {
    nextLine = (Math.floor(joined / Number(values.every)) + 1) * Number(values.every);
    const memory = [...working, collecting].map(({ name, child }) => `${name} ${memoryOf(child.pid)}`);
    console.log(`at ${joined} (leg at ${leg}): ${memory.join(', ')} MB`);
  }
}
const saying = setInterval(() => void sayMemory().catch(() => {}), 1_000);
let kills = 0;
const everyMs = Number(values['kill-every']) * 1000;
while (everyMs > 0 && collecting.status === null) {
  await Promise.race([pause(everyMs), collecting.over]);
  const at = Math.floor(Math.random() * working.length);
  const { name, child } = working[at];
  if (collecting.status === null) {
    child.kill('SIGKILL');
    const role = name.split(' ')[0];
    told(await working[at].over);
    working[at] = start(name, work(role));
    kills++;
  }
}
await collecting.over;
clearInterval(saying);
for (const each of working) {
  told(await each.over);
}
told(collecting);
const { messages, unique, retransmissions } = JSON.parse(collecting.summary ?? '{}');
console.log(
  `collected: ${collecting.lines} lines; summary: ${messages} messages, ${unique} of them once, ${retransmissions} repeated; ${kills} killed`,
);
for await (const { config, state } of manager.streams.list()) {
  console.log(`${config.name}: ${state.messages} stored (numbers to ${state.last_seq}), ${state.bytes} bytes`);
}
await connection.close();
if (made !== null) {
  console.log(`made: ${made.messages} messages`);
}
server.kill('SIGKILL');
await pause(500);
rmSync(folder, { recursive: true, force: true });
