import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';
import { measure, medianCost } from './measure.js';
import { KINDS } from './scenarios.js';
import { BASELINE, COUNTED, findTools } from './tools.js';
import { differences } from './verify.js';

/**
 * Compares siptriage with what else reads SIP out of captures, on the same file and as whole processes. The tools take
 * turns, so that a machine that grows slower is slower for all; the figures are medians.
 *
 *     npm run bench -- [--kind KIND,KIND] [--messages N] [--runs N] [--only NAME,NAME] [--seed N] [--save]
 *
 * Ends with 1 when siptriage counts something else than the generator made.
 *
 * @typedef {import('./generate.js').Made} Made
 * @typedef {import('./tools.js').Tool} Tool
 * @typedef {import('./measure.js').Cost} Cost
 */

const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
const DEFAULTS = { kind: 'healthy,carrier,contact-centre,registrar,attack,mixed,tcp', runs: '5', seed: '1' };
/** About 300 MB of each. */
const DEFAULT_MESSAGES = /** @type {Record<string, number>} */ ({
  sip: 529_000,
  mixed: 82_000,
  transfers: 520_000,
  registrations: 535_000,
  long: 500_000,
  tcp: 500_000,
  healthy: 500_000,
  carrier: 500_000,
  'contact-centre': 500_000,
  registrar: 500_000,
  attack: 500_000,
});

/**
 * @param {Tool[]} tools
 * @param {string} file
 * @param {number} runs
 * @returns {Promise<Map<Tool, Cost | null>>} null where a run failed
 */
async function measureInTurn(tools, file, runs) {
  const costs = new Map(tools.map((tool) => [tool, /** @type {Cost[]} */ ([])]));
  for (let run = 0; run < runs; run++) {
    for (const [tool, sofar] of costs) {
      const cost = await measure(tool.command(file));
      if (cost === null) {
        costs.delete(tool);
      } else {
        sofar.push(cost);
      }
    }
  }
  return new Map(tools.map((tool) => [tool, costs.has(tool) ? medianCost(costs.get(tool) ?? []) : null]));
}

/**
 * @param {Map<Tool, Cost | null>} costs
 * @param {Made} made
 * @returns {string} a Markdown table
 */
function table(costs, made) {
  const base = [...costs].find(([tool]) => tool.name === BASELINE)?.[1]?.wall ?? Number.NaN;
  const rows = [...costs].map(([{ name, does }, cost]) => {
    if (cost === null) {
      return [name, 'failed or over 3 min', '', '', '', '', '', does];
    }
    return [
      name,
      figure(cost.wall, 2),
      figure(cost.user + cost.system, 2),
      figure(made.packets / cost.wall, 0),
      figure(made.messages / cost.wall, 0),
      figure(cost.peakMb, 0),
      figure(cost.wall / base, 2),
      does,
    ];
  });
  const head = [
    'program',
    'seconds',
    'user+sys',
    'packets/s',
    'messages/s',
    'peak MB',
    `× ${BASELINE}`,
    'what it does',
  ];
  return alignedTable([head, ...rows]);
}

/** @param {string[][]} rows */
function alignedTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isText = (/** @type {number} */ column) => column === 0 || column === widths.length - 1;
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) =>
      isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [lines[0], `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

/**
 * @param {number} value
 * @param {number} digits
 */
function figure(value, digits) {
  return Number.isFinite(value)
    ? value.toLocaleString('en-US', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    : '?';
}

/**
 * @param {Made} made
 * @param {number} runs
 */
function heading(made, runs) {
  const [{ model }] = cpus();
  return [
    `${model.trim()}, ${cpus().length} cores, ${figure(totalmem() / 2 ** 30, 0)} GB; Node ${process.versions.node}; ${today()}`,
    '',
    `\`generate.js --kind ${made.kind} --seed ${made.seed}\`: ${figure(made.bytes / 1e6, 0)} MB, ${figure(made.packets, 0)} packets, ` +
      `${figure(made.messages, 0)} SIP messages, ${figure(made.calls, 0)} calls, ${figure(made.transfers, 0)} transfers, ` +
      `${figure(made.rejections, 0)} rejections in ${figure(made.seconds, 0)} s of trace. Medians of ${runs} runs in turn.`,
  ].join('\n');
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

/**
 * @param {string} kind
 * @param {{ messages: number | undefined, runs: number, seed: number, tools: Tool[], save: boolean }} options
 * @param {string} folder
 * @returns {Promise<boolean>} whether siptriage, where it ran, counted right
 */
async function bench(kind, { messages, runs, seed, tools, save }, folder) {
  const file = join(folder, `${kind}.pcap`);
  const made = generate({
    kind,
    messages: messages ?? DEFAULT_MESSAGES[kind],
    seed,
    out: file,
  });
  const siptriage = tools.find(({ name }) => name === COUNTED);
  const wrong = siptriage === undefined ? [] : differences(siptriage.command(file), made, folder);
  const counts =
    siptriage === undefined
      ? []
      : [wrong.length === 0 ? 'Counts as generated.' : `WRONG COUNTS: ${wrong.join('; ')}`, ''];
  const costs = await measureInTurn(tools, file, runs);
  const text = [heading(made, runs), '', ...counts, table(costs, made)].join('\n');
  rmSync(file);
  console.log(`# ${kind}\n\n${text}\n`);
  if (save) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${today()}-${kind}.md`), `# Benchmark: ${kind}\n\n${text}\n`);
  }
  return wrong.length === 0;
}

/** @param {string[]} argv */
async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      kind: { type: 'string', default: DEFAULTS.kind },
      messages: { type: 'string' },
      runs: { type: 'string', default: DEFAULTS.runs },
      seed: { type: 'string', default: DEFAULTS.seed },
      only: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  });
  const kinds = values.kind.split(',');
  const { present, absent } = findTools(values.only?.split(',') ?? []);
  const messages = values.messages === undefined ? undefined : Number(values.messages);
  const runs = Number(values.runs);
  if (
    kinds.some((kind) => !(kind in KINDS)) ||
    (messages !== undefined && !(messages > 0)) ||
    !(runs > 0) ||
    present.length === 0
  ) {
    console.error(
      `usage: run.js [--kind ${Object.keys(KINDS).join(',')}] [--messages N] [--runs N] [--only NAME,NAME] [--seed N] [--save]`,
    );
    process.exitCode = 2;
    return;
  }
  if (absent.length > 0) {
    console.error(`not here, left out: ${absent.map(({ name }) => name).join(', ')}`);
  }
  const options = {
    messages,
    runs,
    seed: Number(values.seed),
    tools: present,
    save: values.save,
  };
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-bench-'));
  try {
    for (const kind of kinds) {
      const isRight = await bench(kind, options, folder);
      process.exitCode = isRight ? process.exitCode : 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
