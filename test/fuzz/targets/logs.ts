import { dialog } from '../../logs/writers/dialog.ts';
import { WRITERS } from '../../logs/writers/index.ts';
import type { Writer } from '../../logs/writers/writer.ts';
import { JSON_MUTATORS } from '../mutate/json.ts';
import { SIP_MUTATORS } from '../mutate/sip.ts';
import { fixture, messagesOf } from '../promises/trace.ts';
import type { Target } from '../target.ts';
import { runTrace } from './trace-run.ts';

type Format = { readonly format: string; readonly writers: readonly Writer[] };

const FORMATS: readonly Format[] = [...new Set(WRITERS.map(({ format }) => format))].map((format) => ({
  format,
  writers: WRITERS.filter((writer) => writer.format === format),
}));

/** Each log format: our own dialog as its programs print it. */
const FORMAT_TARGETS: readonly Target[] = FORMATS.map(({ format, writers }) => ({
  name: `log:${format.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
  seeds: () =>
    writers.flatMap((writer) =>
      (['\r\n', ''] as const).map((end) => new Uint8Array(Buffer.from(writer.write(dialog(end)), 'latin1'))),
    ),
  mutators: /json/i.test(format) ? [...JSON_MUTATORS, ...SIP_MUTATORS] : SIP_MUTATORS,
  run: runTrace,
}));

/** What `siptriage messages` writes. */
const MESSAGES_TARGET: Target = {
  name: 'ndjson-messages',
  seeds: async () => {
    const captures = ['t02-blind-busy', 'r30-608-kamailio-jwscard'].map((name) => fixture(`captures/${name}.pcap`));
    return Promise.all(captures.map(async (capture) => new Uint8Array(Buffer.from(await messagesOf(capture)))));
  },
  mutators: [...JSON_MUTATORS, ...SIP_MUTATORS],
  run: runTrace,
};

export const LOG_TARGETS: readonly Target[] = [...FORMAT_TARGETS, MESSAGES_TARGET];
