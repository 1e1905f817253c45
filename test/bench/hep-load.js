// What `siptriage listen` takes: sends a made capture as HEP over loopback at a steady rate, and holds what is told against
// what the capture holds.
//
//   node test/bench/hep-load.js [--protocol udp|tcp] [--rate 20000] [--seconds 60] [--profile FOLDER]
//
// Over UDP a program in C sends (hep-send.c), where there is a compiler: it takes little of what the listener needs.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    profile: { type: 'string' },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'siptriage-hep-'));
const capture = join(folder, 'made.pcap');
const made = generate({ kind: 'healthy', messages: rate * seconds, out: capture });
const bytes = readFileSync(capture);
const program = values.protocol === 'udp' ? compiled() : null;

const listener = spawn(process.execPath, [
  ...(values.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', values.profile]),
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

const send = program !== null ? null : values.protocol === 'udp' ? await overUdp() : await overTcp();
const isOver = program === null ? null : sendAll(program);
const started = performance.now();
let sent = 0;
let at = FILE_HEADER;
let isSent = false;
let mostMemory = 0;
let mostWaiting = 0;
if (isOver !== null) {
  void isOver.then((count) => {
    sent = count;
    isSent = true;
  });
}
while (send === null ? !isSent : at < bytes.length) {
  const due = Math.min(made.packets, Math.floor(((performance.now() - started) / 1000) * rate));
  for (; send !== null && sent < due && at < bytes.length; sent++) {
    const [packet, next] = packetAt(at);
    await send(packet);
    at = next;
  }
  await new Promise((resolve) => setTimeout(resolve, send === null ? 1000 : TICK_MS));
  if (send === null || sent % rate < 200) {
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
rmSync(folder, { recursive: true });
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

/** The program that sends; null where it cannot be made. */
function compiled() {
  const made = join(folder, 'hep-send');
  const source = fileURLToPath(new URL('hep-send.c', import.meta.url));
  return spawnSync('cc', ['-O2', '-o', made, source]).status === 0 ? made : null;
}

/**
 * Sends all datagrams; resolves with how many it were.
 *
 * @param {string} sender
 * @returns {Promise<number>}
 */
async function sendAll(sender) {
  const file = join(folder, 'datagrams');
  const parts = [];
  for (let record = FILE_HEADER; record < bytes.length; ) {
    const [packet, next] = packetAt(record);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(packet.length);
    parts.push(length, packet);
    record = next;
  }
  writeFileSync(file, Buffer.concat(parts));
  const child = spawn(sender, [file, String(port), String(rate)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return Number(printed.split(' ')[0]);
}

/**
 * The packet of HEP for the record that begins here, and where the next one does.
 *
 * @param {number} record
 * @returns {[Buffer, number]}
 */
function packetAt(record) {
  const length = bytes.readUInt32LE(record + 8);
  const frame = record + RECORD;
  const payload = bytes.subarray(frame + ETHERNET_IP_UDP, frame + length);
  return [hepOf(record, frame, payload), frame + length];
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
