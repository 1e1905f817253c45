import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { packetsOf } from '../builders/pcap-part.ts';
import { inProcess, linesOf } from './run.ts';
import { Running } from './running.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/hep/t02-blind-busy.hep3.pcap', import.meta.url));
const started: Running[] = [];

afterEach(() => {
  for (const running of started.splice(0)) {
    running.stop();
  }
});

/** The HEP packets of a capture of them over Ethernet. */
function hepOf(file: string): Uint8Array[] {
  return packetsOf(readFileSync(file)).map(({ record }) => record.subarray(Buffer.from(record).indexOf('HEP3')));
}

/** Starts the executable; resolves when it says where it listens, with what stands there in its lines. */
async function listening(...args: string[]) {
  const running = new Running(['listen', ...args]);
  started.push(running);
  for (let tries = 0; !running.stderr.includes('ends it\n') && tries < 500; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const portOf = (protocol: string) =>
    Number(new RegExp(`${protocol}:127\\.0\\.0\\.1:(\\d+)`).exec(running.stderr)?.[1]);
  return { running, portOf };
}

async function overUdp(port: number, packets: readonly Uint8Array[]): Promise<void> {
  const socket = createSocket('udp4');
  for (const packet of packets) {
    await new Promise((resolve) => socket.send(packet, port, '127.0.0.1', resolve));
  }
  socket.close();
}

/** In pieces that begin and end anywhere. */
async function overTcp(port: number, packets: readonly Uint8Array[]): Promise<void> {
  const bytes = Buffer.concat(packets);
  const socket = connect(port, '127.0.0.1');
  for (let at = 0; at < bytes.length; at += 997) {
    await new Promise((resolve) => socket.write(bytes.subarray(at, at + 997), resolve));
  }
  await new Promise<void>((resolve) => socket.end(resolve));
}

describe('siptriage listen', () => {
  test('tells what a capture of the same tells, over UDP and TCP, and counts what is none', async () => {
    const { running, portOf } = await listening(
      ...['--hep', 'udp:0', '--hep', 'tcp:0', '--metrics', '0', '--format', 'ndjson'],
    );
    const packets = hepOf(FIXTURE);
    const half = packets.length >> 1;
    await overUdp(portOf('udp'), [...packets.slice(0, half), Buffer.from('HEP3 none'), new Uint8Array(0)]);
    await overTcp(portOf('tcp'), packets.slice(half));
    await metricsSay(running, `siptriage_messages_total ${packets.length}`);
    const metrics = await metricsOf(running, '/metrics');
    expect(metrics).toContain(`siptriage_received_total ${packets.length + 2}\n`);
    expect(metrics).toContain('siptriage_dropped_total{reason="malformed"} 2\n');
    expect(await metricsOf(running, '/healthz')).toBe('ok\n');
    expect(await metricsOf(running, '/')).toBe('');
    expect(await running.interrupt('SIGTERM')).toBe(0);
    const told = linesOf(running.stdout).map((line) => JSON.parse(line));
    const file = linesOf((await inProcess([FIXTURE, '--format', 'ndjson'])).stdout).map((line) => JSON.parse(line));
    const rulesIn = (lines: typeof told) => lines.filter(({ type }) => type === 'finding').map(({ rule }) => rule);
    expect(rulesIn(told)).toEqual(rulesIn(file));
    expect(rulesIn(told)).toContain('transfer/target-busy');
    expect(told.filter(({ type }) => type === 'input')).toMatchObject([
      {
        path: `udp:127.0.0.1:${portOf('udp')} tcp:127.0.0.1:${portOf('tcp')}`,
        format: 'HEP',
        messages: packets.length,
      },
    ]);
    expect(told.filter(({ code }) => code === 'hep-malformed').map(({ message }) => message)).toEqual([
      '127.0.0.1 is no HEP packet; it is passed over',
      '2 packets were no HEP packets; they were passed over',
    ]);
  });

  test.each([
    [['listen'], 'listen takes --hep, where to listen to what is sent, or --from'],
    [['listen', '--hep', '9060'], '--hep: 9060 is no place to listen at, such as udp:9060'],
    [['listen', '--hep', 'udp:70000'], '--hep: udp:70000 is no place to listen at, such as udp:9060'],
    [['listen', '--hep', 'tls:0'], 'tls: takes --hep-cert and --hep-cert-key'],
    [['listen', '--hep', 'udp:0', '--hep-key', '/dev/null'], '/dev/null: the key is empty'],
    [['listen', '--hep', 'udp:192.0.2.1:9060'], '--hep: 192.0.2.1:9060: this machine does not have the address'],
  ])('%j is a mistake', async (args, line) => {
    expect(await inProcess(args)).toEqual({ status: 2, stdout: '', stderr: `siptriage: ${line}\n` });
  });
});

function metricsOf({ stderr }: Running, path: string): Promise<string> {
  return fetch(`${/http:\/\/[\d.]+:\d+/.exec(stderr)?.[0]}${path}`).then((response) => response.text());
}

async function metricsSay(running: Running, line: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (/http:/.test(running.stderr) && (await metricsOf(running, '/metrics')).includes(`${line}\n`)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the metrics never said ${line}:\n${await metricsOf(running, '/metrics')}`);
}
