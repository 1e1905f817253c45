import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NatsPlace, NatsPublisher, natsPlace } from '../../src/intake/node.ts';
import { messagesOf, type Sent } from './through-rows.ts';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
/** Several captures as one trace, each a quarter of an hour behind the one before. */
const NAMES = ['t02-blind-busy', 'r36-fork-608-stops-all', 'g03-retrans-late-200', 't03-blind-404'];
const APART_US = 900_000_000;

export type Running = {
  readonly child: ChildProcess;
  readonly over: Promise<number | null>;
  stderr: string;
  stdout: string;
};

/** All that were started. */
const children: ChildProcess[] = [];

/** The command, as a process. */
export function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [SIPTRIAGE, ...args]);
  children.push(child);
  const running: Running = {
    child,
    over: new Promise((resolve) => child.on('close', resolve)),
    stderr: '',
    stdout: '',
  };
  child.stderr.on('data', (text) => {
    running.stderr += text;
  });
  child.stdout.on('data', (text) => {
    running.stdout += text;
  });
  return running;
}

/** Ends what a test that failed left behind: without a broker it would wait for it. */
export function endAll(): void {
  for (const child of children) {
    child.kill('SIGKILL');
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function untilAsync(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The lines of a report in their order by letter. */
export function sorted(text: string): string[] {
  return text.split('\n').sort();
}

/** The first of the captures as one trace. */
export async function trace(captures = NAMES.length): Promise<Sent[]> {
  const all: Sent[] = [];
  for (const [index, name] of NAMES.slice(0, captures).entries()) {
    const sent = await messagesOf(new Uint8Array(readFileSync(join(CAPTURES, `${name}.pcap`))));
    const [first] = sent;
    const shiftUs = index === 0 ? 0 : (all[0]?.timeUs ?? 0) + index * APART_US - (first?.timeUs ?? 0);
    for (const message of sent) {
      const timeUs = message.timeUs + shiftUs;
      const time = `${new Date(timeUs / 1000).toISOString().slice(0, -1)}${String(timeUs % 1000).padStart(3, '0')}Z`;
      const row = { ...JSON.parse(message.line), time, frame: 1 + all.length };
      all.push({ ...message, timeUs, number: 1 + all.length, line: JSON.stringify(row) });
    }
  }
  return all;
}

/** Ships messages, each by its source, in their order; the sources end when it is told. */
export class Shipping {
  readonly place: NatsPlace;
  readonly #publishers = new Map<string, NatsPublisher>();

  constructor(place: string) {
    const named = natsPlace(place);
    if (named === null) {
      throw new Error('no place');
    }
    this.place = named;
  }

  /** Resolves when all of them are stored. */
  async send(sent: readonly Sent[]): Promise<void> {
    for (const message of sent) {
      const { source } = message;
      const publisher = this.#publishers.get(source) ?? (await NatsPublisher.open(this.place, source, () => {}));
      this.#publishers.set(source, publisher);
      publisher.send(message);
    }
    for (const publisher of this.#publishers.values()) {
      await publisher.flush(0);
    }
  }

  async end(): Promise<void> {
    for (const publisher of this.#publishers.values()) {
      await publisher.end();
    }
  }
}

/** All of it, with its end. @returns how it is asked for. */
export async function shipped(sent: readonly Sent[], place: string): Promise<string> {
  const shipping = new Shipping(place);
  await shipping.send(sent);
  await shipping.end();
  return shipping.place.text;
}
