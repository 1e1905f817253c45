import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CampaignOptions, campaign, Server, smaller, type TargetResult } from './driver/campaign.ts';
import { replayCommand, writeFound } from './driver/found-file.ts';
import { BOUNDS } from './driver/watched-thread.ts';
import { targetsNamed } from './targets/named.ts';

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
    'cpu-ms': { type: 'string', default: String(BOUNDS.cpuMs) },
    'wall-ms': { type: 'string', default: String(BOUNDS.wallMs) },
    'heap-mb': { type: 'string', default: String(BOUNDS.heapMb) },
    'resident-mb': { type: 'string', default: String(BOUNDS.residentMb) },
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

const targets = await targetsNamed(positionals[0]);
const options: CampaignOptions = {
  entry: new URL('./worker.mjs', import.meta.url),
  seed: whole('seed', values.seed),
  executions: values.executions === undefined ? Number.MAX_SAFE_INTEGER : whole('executions', values.executions),
  forMs: milliseconds(values.time) / Math.max(1, targets.length),
  isGuided: !values.unguided,
  bounds: {
    ...BOUNDS,
    cpuMs: whole('cpu-ms', values['cpu-ms']),
    wallMs: whole('wall-ms', values['wall-ms']),
    heapMb: whole('heap-mb', values['heap-mb']),
    residentMb: whole('resident-mb', values['resident-mb']),
  },
  tries: whole('tries', values.tries),
};

if (values.help) {
  console.log(USAGE);
} else if (values.list) {
  console.log((await targetsNamed(undefined)).map(({ name }) => name).join('\n'));
} else if (targets.length === 0) {
  console.error(`no target ${positionals[0]}; --list names them`);
  process.exitCode = 2;
} else if (values.replay !== undefined) {
  process.exitCode = await replay(targets[0]!.name, values.replay);
} else {
  process.exitCode = await fuzzAll();
}

async function fuzzAll(): Promise<number> {
  const results: TargetResult[] = [];
  const names = targets.map(({ name }) => name);
  await campaign(names, options, (result) => {
    results.push(result);
    if (!values.json) {
      console.log(lineOf(result));
    }
    for (const found of result.found) {
      writeFound(values.found, result.target, found, options.seed);
    }
  });
  const failed = results.flatMap(({ target, found }) => found.map((each) => ({ target, each })));
  for (const { target, each } of failed) {
    const small = await smaller(target, each, options);
    const file = writeFound(values.found, target, small, options.seed);
    const { kind, message } = each.failure;
    if (values.json) {
      console.log(JSON.stringify({ target, kind, message, bytes: small.input.length, file }));
    } else {
      console.log(`${target}: ${kind}: ${message.slice(0, 400)}\n  ${replayCommand(target, file)}`);
    }
  }
  const executions = results.reduce((sum, result) => sum + result.executions, 0);
  const total = { targets: results.length, executions, faults: failed.length };
  console.log(
    values.json ? JSON.stringify(total) : `${total.targets} targets, ${executions} executions, ${failed.length} faults`,
  );
  return failed.length > 0 ? 1 : 0;
}

function lineOf({ target, executions, seconds, kept, blocks, slowestMs, found }: TargetResult): string {
  const rate = Math.round(executions / Math.max(0.001, seconds));
  const counts = `${String(executions).padStart(8)} executions ${String(rate).padStart(6)}/s`;
  return `${target.padEnd(28)} ${counts}, ${kept} kept, ${blocks} blocks, slowest ${slowestMs} ms, ${found.length} faults`;
}

async function replay(name: string, file: string): Promise<number> {
  const server = new Server(name, options);
  const failure = await server.run(new Uint8Array(readFileSync(file)));
  await server.stop();
  console.log(failure === null ? 'no fault' : `${failure.kind}: ${failure.message}\n${failure.stack}`);
  return failure === null ? 0 : 1;
}
