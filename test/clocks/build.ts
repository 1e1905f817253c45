import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import type { WireMessage } from '../builders/wire.ts';
import { buildPcap } from '../capture/build.ts';
import { blocksOf } from '../capture/read.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';

/** A Sunday in November 2026, 06:10:00 UTC. */
const EPOCH_US = 1_795_327_800_000_000;

/** A message with the number of its packet, so that the same packet can be put into several captures. */
export type Sent = WireMessage & { readonly id: number };

export function numbered(messages: readonly WireMessage[]): Sent[] {
  return messages.map((message, index) => ({ ...message, id: index + 1 }));
}

/** A capture by a machine whose clock is so many seconds ahead. */
export function captureBy(aheadSeconds: number, messages: readonly Sent[]): Uint8Array {
  return buildPcap(
    messages.map(({ seconds, src, dst, text, id }) => ({
      timeUs: EPOCH_US + Math.round((seconds + aheadSeconds) * 1e6),
      bytes: ethernet(ipv4(udp(new TextEncoder().encode(text), 5060, 5060), { src, dst, protocol: 17, id })),
    })),
  );
}

/** The report of several captures, named a, b, c. */
export async function reportTogether(...captures: readonly Uint8Array[]): Promise<Report> {
  const inputs = captures.map((bytes, index) => ({
    path: String.fromCharCode(97 + index),
    open: async () => blocksOf(bytes, 1 << 16),
    canReopen: true,
  }));
  const { analysis } = await analyzeInputs(inputs, { gunzip: gunzipInNode });
  return buildReport(analysis, { version: '0', lang: 'en' });
}

/** The report without where its messages were found. */
export function factsOf(report: Report): unknown {
  return JSON.parse(
    JSON.stringify({ ...report, inputs: [], problems: [] }, (key, value: unknown) =>
      key === 'input' || key === 'frame' ? undefined : value,
    ),
  );
}

export function clockProblems(report: Report): { input: string | null; message: string }[] {
  return report.problems
    .filter(({ code }) => code === 'clock-offset')
    .map(({ input, message }) => ({ input, message }));
}
