// What each hop of `siptriage work` costs: ships a made capture through a broker, lets a process of each role work on it, and says
// how many messages each took, what processor time and how many bytes one took, and how its memory went.
//
//   node test/bench/many-load.js [--messages 1000000] [--kind mixed] [--legs 1] [--kill-every 0] [--good-calls]
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    captures: { type: 'string' },
    legs: { type: 'string', default: '1' },
    joins: { type: 'string', default: '1' },
    'kill-join-at': { type: 'string', default: '0' },
    'kill-every': { type: 'string', default: '0' },
    'good-calls': { type: 'boolean', default: false },
    every: { type: 'string', default: '500000' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'siptriage-load-'));
const made =
  values.captures === undefined
    ? generate({ kind: values.kind, messages: Number(values.messages), out: join(folder, 'made.pcap') })
    : null;
const captures = readdirSync(values.captures ?? folder)
  .filter((name) => name.endsWith('.pcap'))
  .map((name) => join(values.captures ?? folder, name));
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

const shipping = captures.map((capture, at) =>
  start(`ship ${at + 1}`, ['ship', capture, '--to', place.text, '--source', `source${at + 1}`]),
);
for (const each of shipping) {
  told(await each.over);
}
const work = (role) => [
  'work',
  '--from',
  place.text,
  '--until-end',
  '--sources',
  String(captures.length),
  '--roles',
  role,
  ...(values['good-calls'] ? ['--good-calls'] : []),
];
const working = [
  ...Array.from({ length: Number(values.legs) }, (_, at) => start(`leg ${at + 1}`, work('leg'))),
  ...Array.from({ length: Number(values.joins) }, (_, at) => start(`join ${at + 1}`, work('join'))),
  start('judge', work('judge')),
];
const collecting = start('collect', ['collect', '--from', place.text, '--until-end', '--format', 'ndjson']);
const client = await natsClient();
const connection = await connectTo(client, place);
const manager = await client.jetstream.jetstreamManager(connection);

/** What workers wrote down under a key. */
async function written(key) {
  try {
    const entry = await manager.streams.getMessage('KV_LOAD_work', { last_by_subj: `$KV.LOAD_work.${key}` });
    return entry?.string() ?? '';
  } catch {
    return '';
  }
}

/** Up to which message of the stream the stories are put together, and by whom. */
async function joinState() {
  return JSON.parse((await written('join')) || '{"id":"","seq":0}');
}

let nextLine = Number(values.every);
async function sayMemory() {
  const [leg, { seq: joined }] = await Promise.all([written('leg.0'), joinState()]);
  if (joined >= nextLine) {
    nextLine = (Math.floor(joined / Number(values.every)) + 1) * Number(values.every);
    const memory = [...working, collecting].map(({ name, child }) => `${name} ${memoryOf(child.pid)}`);
    console.log(`at ${joined} (leg at ${leg}): ${memory.join(', ')} MB`);
  }
}
const saying = setInterval(() => void sayMemory().catch(() => {}), 1_000);
let kills = 0;

/** Processor time of a process by now, in seconds. */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function killJoin(at) {
  let state = await joinState();
  while (state.seq < at) {
    await pause(20);
    state = await joinState();
  }
  const number = working.findIndex(({ stderr }) => stderr.includes(`${state.id} works as join`));
  const { name, child } = working[number];
  const others = working.filter((each) => each.name.startsWith('join') && each.name !== name);
  const before = others.map((other) => processorOf(other.child.pid));
  child.kill('SIGKILL');
  const killedMs = performance.now();
  told(await working[number].over);
  const { seq } = await joinState();
  working[number] = start(others.length > 0 ? `${name}, again` : 'join, anew', work('join'));
  const next = others[0] ?? working[number];
  const said = next.stderr.length;
  while (!next.stderr.slice(said).includes('puts the stories together')) {
    await pause(20);
  }
  const seconds = (performance.now() - killedMs) / 1000;
  const used = processorOf(next.child.pid) - (before[0] ?? 0);
  console.log(
    `${name} killed at ${seq}: ${next.name} went on ${seconds.toFixed(1)} s later, with ${used.toFixed(1)} s of processor time, ${memoryOf(next.child.pid)} MB`,
  );
}

const killing = Number(values['kill-join-at']) > 0 ? killJoin(Number(values['kill-join-at'])) : null;
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
await Promise.all([collecting.over, killing]);
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
