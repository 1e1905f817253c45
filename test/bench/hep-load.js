// What `siptriage listen` takes: sends a made capture as HEP over loopback at a steady rate, and holds what is told against
// what the capture holds.
//
//   node test/bench/hep-load.js [--protocol udp|tcp] [--rate 20000] [--seconds 60]
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const FILE_HEADER = 24;
const RECORD = 16;
const ETHERNET_IP_UDP = 42;
const TICK_MS = 5;

const { values } = parseArgs({
  options: {
    protocol: { type: 'string', default: 'udp' },
    rate: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '60' },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'siptriage-hep-'));
const capture = join(folder, 'made.pcap');
const made = generate({ kind: 'healthy', messages: rate * seconds, out: capture });
const bytes = readFileSync(capture);
rmSync(folder, { recursive: true });

const listener = spawn(process.execPath, [
  ...[SIPTRIAGE, 'listen', '--hep', `${values.protocol}:0`, '--metrics', '0'],
  ...['--format', 'ndjson'],
]);
let said = '';
let summary = '';
let rest = '';
listener.stderr.on('data', (text) => {
  said += text;
});
listener.stdout.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  summary = lines.findLast((line) => line.includes('"type":"summary"')) ?? summary;
  for (const line of lines.filter((each) => each.includes('"type":"problem"'))) {
    process.stdout.write(`${line}\n`);
  }
});
const over = new Promise((resolve) => listener.on('close', resolve));
await until(() => said.includes('/metrics'));
const port = Number(/(?:udp|tcp):127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
const metrics = /http:\S+/.exec(said)?.[0] ?? '';

const send = values.protocol === 'udp' ? await overUdp() : await overTcp();
const started = performance.now();
let sent = 0;
let at = FILE_HEADER;
let mostMemory = 0;
let mostWaiting = 0;
while (at < bytes.length) {
  const due = Math.min(made.packets, Math.floor(((performance.now() - started) / 1000) * rate));
  for (; sent < due && at < bytes.length; sent++) {
    at = await sendOne(at);
  }
  await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  if (sent % rate < 200) {
    const figures = await figuresOf();
    mostMemory = Math.max(mostMemory, figures.memory_bytes);
    mostWaiting = Math.max(mostWaiting, figures.waiting_bytes);
  }
}
const tookMs = performance.now() - started;
await new Promise((resolve) => setTimeout(resolve, 3000));
const figures = await figuresOf();
const cpu = readFileSync(`/proc/${listener.pid}/stat`, 'utf8').split(' ');
listener.kill('SIGTERM');
const code = await over;
const told = JSON.parse(summary);
process.stdout.write(
  `${JSON.stringify(
    {
      protocol: values.protocol,
      rate: Math.round((sent * 1000) / tookMs),
      seconds: Math.round(tookMs / 1000),
      sent,
      ...Object.fromEntries(Object.entries(figures).filter(([name]) => /total/.test(name))),
      told: { messages: told.messages, unique: told.unique, calls: told.calls, transfers: told.transfers },
      made: { messages: made.messages, unique: made.unique, calls: made.calls, transfers: made.transfers },
      cpuSeconds: (Number(cpu[13]) + Number(cpu[14])) / 100,
      mostMemoryMb: Math.round(mostMemory / 1e6),
      mostWaitingMb: Math.round(mostWaiting / 1e6),
      code,
    },
    null,
    1,
  )}\n`,
);

/** @returns {Promise<Record<string, number>>} */
async function figuresOf() {
  const text = await (await fetch(metrics)).text();
  return Object.fromEntries(
    [...text.matchAll(/^siptriage_(\w+)(?:\{\w+="([\w-]+)"\})? (\S+)$/gm)].map(([, name, label, value]) => [
      label === undefined ? name : `${name} ${label}`,
      Number(value),
    ]),
  );
}

/** @param {number} record */
async function sendOne(record) {
  const length = bytes.readUInt32LE(record + 8);
  const frame = record + RECORD;
  const payload = bytes.subarray(frame + ETHERNET_IP_UDP, frame + length);
  await send(hepOf(record, frame, payload));
  return frame + length;
}

/**
 * @param {number} record
 * @param {number} frame
 * @param {Uint8Array} payload
 */
function hepOf(record, frame, payload) {
  const hep = Buffer.alloc(6 + 7 + 7 + 10 + 10 + 8 + 8 + 10 + 10 + 7 + 10 + 6 + payload.length);
  let to = hep.write('HEP3') + 2;
  hep.writeUInt16BE(hep.length, 4);
  /** @type {(type: number, value: Uint8Array) => void} */
  const chunk = (type, value) => {
    hep.writeUInt16BE(type, to + 2);
    hep.writeUInt16BE(6 + value.length, to + 4);
    hep.set(value, to + 6);
    to += 6 + value.length;
  };
  const u32 = Buffer.alloc(4);
  chunk(1, Buffer.of(2));
  chunk(2, Buffer.of(17));
  chunk(3, bytes.subarray(frame + 26, frame + 30));
  chunk(4, bytes.subarray(frame + 30, frame + 34));
  chunk(7, bytes.subarray(frame + 34, frame + 36));
  chunk(8, bytes.subarray(frame + 36, frame + 38));
  u32.writeUInt32BE(bytes.readUInt32LE(record));
  chunk(9, u32);
  u32.writeUInt32BE(bytes.readUInt32LE(record + 4));
  chunk(10, u32);
  chunk(11, Buffer.of(1));
  chunk(12, Buffer.of(0, 0, 0, 7));
  chunk(15, payload);
  return hep;
}

async function overUdp() {
  const socket = createSocket('udp4');
  await new Promise((resolve) => socket.connect(port, '127.0.0.1', () => resolve(undefined)));
  socket.unref();
  let count = 0;
  /** @type {(packet: Uint8Array) => Promise<void> | void} */
  return (packet) => {
    if (++count % 32 > 0) {
      socket.send(packet);
      return;
    }
    return new Promise((resolve) => socket.send(packet, () => resolve(undefined)));
  };
}

async function overTcp() {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.unref();
  /** @type {(packet: Uint8Array) => Promise<void> | void} */
  return (packet) =>
    socket.write(packet) ? undefined : new Promise((resolve) => socket.once('drain', () => resolve(undefined)));
}

/** @param {() => boolean} isSo */
async function until(isSo) {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
