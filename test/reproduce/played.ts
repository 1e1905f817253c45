import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellInputs } from '../../src/analysis/index.ts';
import { DECODERS_IN_NODE, inputAt, tlsInNode } from '../../src/analysis/node.ts';
import { ChooseFailed } from '../../src/cli/commands/reproduce/choose-failed.ts';
import type { Story } from '../../src/findings/index.ts';
import { inProcess } from '../cli/run.ts';

const SEED = 7;

/** What became of one story that was played again. */
export type Played = {
  readonly trace: string;
  readonly place: number;
  /** What was said of it, and what is said of what failed in the capture of its playing. */
  readonly before: string;
  readonly after: readonly string[];
  readonly stderr: string;
};

/** Why nothing can be played here; null where it can. A network namespace of its own keeps it apart from all else. */
export function missingForPlay(): string | null {
  for (const [name, ...args] of [
    ['sipp', '-v'],
    ['tcpdump', '--version'],
    ['ip', '-V'],
  ] as const) {
    if (spawnSync(name, args).error !== undefined) {
      return `${name} is not installed`;
    }
  }
  const { status } = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']);
  return status === 0 ? null : 'no network namespace can be made (not root)';
}

/** What failed in a trace: `transfer transfer/target-busy failed 486`, the worst first. */
export async function failedIn(path: string, keyLog: string | null = null): Promise<string[]> {
  const collector = new ChooseFailed(1);
  const tls = tlsInNode(keyLog === null ? {} : { keyLogs: [readFileSync(keyLog, 'utf8')] });
  const input = await inputAt(path, { isGrowing: false, signal: null });
  await tellInputs([input], { ...DECODERS_IN_NODE, tls, seed: SEED }, collector);
  return collector.failed.all().map(nameOf);
}

/** Makes a story of a trace again, and asks what is said of it then. */
export async function playStory(
  trace: { readonly path: string; readonly keyLog: string | null },
  place: number,
  folder: string,
): Promise<Played> {
  const [before = ''] = (await failedIn(trace.path, trace.keyLog)).slice(place - 1);
  const keys = trace.keyLog === null ? [] : ['--keylog', trace.keyLog];
  const made = await inProcess(['reproduce', trace.path, '--story', String(place), '-o', folder, ...keys]);
  const about = { trace: trace.path, place, before };
  if (made.status !== 0) {
    return { ...about, after: [], stderr: made.stderr };
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'replay.pcap');
  const said = await playFolder(folder, file);
  return { ...about, after: existsSync(file) ? await failedIn(file) : [], stderr: made.stderr + said };
}

/** Plays a folder in a network namespace, and captures it. */
export async function playFolder(folder: string, file: string): Promise<string> {
  const script = [
    'ip link set lo up',
    'tcpdump -i lo -U --immediate-mode -s 0 -Z "$(id -un)" -w "$1" "udp or icmp" 2>"$1.err" & DUMP=$!',
    'while ! grep -q "listening on" "$1.err"; do kill -0 $DUMP || exit 3; sleep 0.05; done',
    'sh "$0/run.sh"; DONE=$?',
    'sleep 0.3; kill -INT $DUMP; wait $DUMP',
    'exit $DONE',
  ].join('\n');
  const child = spawn('unshare', ['-n', 'sh', '-c', script, folder, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child, 'close');
  return said;
}

function nameOf(story: Story): string {
  switch (story.type) {
    case 'transfer':
      return named('transfer', story.transfer);
    case 'call':
      return named('call', story.call);
    case 'rejection':
      return named('rejection', story.rejection);
    case 'registration':
      return named('registration', story.registration);
    case 'notice':
      return named('notice', { ...story.notice, record: {} });
    case 'form':
      return `form ${story.form.finding.rule}`;
  }
}

type Judged = {
  readonly record: { readonly outcome?: string; readonly finalStatus?: number | null; readonly code?: number };
  readonly verdict: { readonly rule: string } | null;
  readonly findings: readonly { readonly rule: string }[];
};

function named(type: string, { record, verdict, findings }: Judged): string {
  const { outcome = '-', code = null, finalStatus = code } = record;
  return `${type} ${(verdict ?? findings[0])?.rule ?? '-'} ${outcome} ${finalStatus ?? '-'}`;
}
