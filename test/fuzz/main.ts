import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CampaignOptions, campaign, Server } from './driver/campaign.ts';
import { replayCommand, writeFound } from './driver/found-file.ts';
import { BOUNDS } from './driver/watched-thread.ts';
import { TARGETS, targetsNamed } from './targets/index.ts';

const USAGE = `npm run fuzz -- [target] [--time 60s] [--seed N] [--executions N] [--found FOLDER] [--unguided] [--json]
npm run fuzz -- <target> --replay FILE
npm run fuzz -- --list

Every target for its share of the time, or the one named (\`log\` means every log format). Ends with 1 where one failed.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    time: { type: 'string', default: '60s' },
    seed: { type: 'string', default: '1' },
    executions: { type: 'string' },
    found: { type: 'string', default: 'test/fuzz/found' },
    replay: { type: 'string' },
    unguided: { type: 'boolean', default: false },
    'all-promises': { type: 'boolean', default: false },
    'cpu-ms': { type: 'string', default: String(BOUNDS.cpuMs) },
    'wall-ms': { type: 'string', default: String(BOUNDS.wallMs) },
    'heap-mb': { type: 'string', default: String(BOUNDS.heapMb) },
    tries: { type: 'string', default: '400' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** `90`, `90s`, `15m`, `1h` in milliseconds. */
function milliseconds(text: string): number {
  const [, number, unit = 's'] = /^(\d+)(s|m|h)?$/.exec(text) ?? [];
  if (number === undefined) {
    throw new Error(`${text} is no time: 90s, 15m, 1h`);
  }
  return Number(number) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h'];
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`--${name} ${text} is no whole number`);
  }
  return Number(text);
}

const targets = targetsNamed(positionals[0]);
const options: CampaignOptions = {
  entry: new URL('./worker.mjs', import.meta.url),
  seed: whole('seed', values.seed),
  executions: values.executions === undefined ? Number.MAX_SAFE_INTEGER : whole('executions', values.executions),
  forMs: milliseconds(values.time) / Math.max(1, targets.length),
  isGuided: !values.unguided,
  holdsAll: values['all-promises'],
  bounds: {
    ...BOUNDS,
    cpuMs: whole('cpu-ms', values['cpu-ms']),
    wallMs: whole('wall-ms', values['wall-ms']),
    heapMb: whole('heap-mb', values['heap-mb']),
  },
  tries: whole('tries', values.tries),
};

if (values.help) {
  console.log(USAGE);
} else if (values.list) {
  console.log(TARGETS.map(({ name }) => name).join('\n'));
} else if (targets.length === 0) {
  console.error(`no target ${positionals[0]}; --list names them`);
  process.exitCode = 2;
} else if (values.replay !== undefined) {
  process.exitCode = await replay(targets[0]!.name, values.replay);
} else {
  process.exitCode = await fuzzAll();
}

async function fuzzAll(): Promise<number> {
  let total = 0;
  let faults = 0;
  for (const { name } of targets) {
    const { found, ...stats } = await campaign(name, options);
    const files = found.map((each) => ({ each, file: writeFound(values.found, name, each, options.seed) }));
    total += stats.executions;
    faults += found.length;
    if (values.json) {
      const faults = files.map(({ each: { failure, input }, file }) => ({ ...failure, bytes: input.length, file }));
      console.log(JSON.stringify({ target: name, ...stats, found: faults }));
      continue;
    }
    const rate = Math.round(stats.executions / Math.max(0.001, stats.seconds));
    console.log(
      `${name.padEnd(34)} ${String(stats.executions).padStart(8)} executions ${String(rate).padStart(6)}/s, ${stats.kept} kept, ${stats.blocks} blocks, slowest ${stats.slowestMs} ms, ${found.length} faults`,
    );
    for (const { each, file } of files) {
      console.log(`  ${each.failure.kind}: ${each.failure.message.slice(0, 400)}\n    ${replayCommand(name, file)}`);
    }
  }
  if (!values.json) {
    console.log(`${targets.length} targets, ${total} executions, ${faults} faults`);
  }
  return faults > 0 ? 1 : 0;
}

async function replay(name: string, file: string): Promise<number> {
  const server = new Server(name, options);
  const failure = await server.run(new Uint8Array(readFileSync(file)));
  await server.stop();
  console.log(failure === null ? 'no fault' : `${failure.kind}: ${failure.message}\n${failure.stack}`);
  return failure === null ? 0 : 1;
}
