import { parseArgs } from 'node:util';
import type { Claim } from './claims.ts';
import { labelledTraces } from './labelled.ts';
import { Labelled, type Violation } from './run.ts';
import { WAYS, type Way } from './ways/index.ts';

const { values } = parseArgs({
  options: {
    way: { type: 'string', default: '' },
    trace: { type: 'string', default: '' },
    claims: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});

const traces = await labelledTraces();
const labelled = traces.filter(({ name }) => name.includes(values.trace)).map((trace) => new Labelled(trace));

console.log(`${labelled.length} labelled traces`);
await printUntruths();
const { violations, claims } = await printWays();
printCalibration(claims);
if (values.claims) {
  const wrong = claims.filter(({ isRight }) => !isRight);
  printCounts(
    'wrong claims',
    wrong.map(({ confidence, what }) => `${confidence} ${what}`),
  );
  const certain = wrong.filter(({ confidence }) => confidence === 'certain');
  console.log(certain.map(({ what, where }) => `  certain ${what}: ${where}`).join('\n'));
}
printCounts('violations by kind', violations.flatMap(kindsOf));
if (!values.quiet) {
  violations.forEach(printViolation);
}

async function printUntruths(): Promise<void> {
  const untruths: string[] = [];
  let judged = 0;
  for (const each of labelled) {
    const wrong = await each.untruths();
    judged += wrong === null ? 0 : 1;
    untruths.push(...(wrong ?? []).map((line) => `  ${each.trace.name}: ${line}`));
  }
  console.log(`${judged} of them held against their truth, ${untruths.length} differences`);
  console.log(untruths.join('\n'));
}

/** A claim, and of which trace by which way it was made. */
type Placed = Claim & { readonly where: string };
type Found = { readonly violations: Violation[]; readonly claims: Placed[] };

async function printWays(): Promise<Found> {
  const all: Found = { violations: [], claims: [] };
  console.log(`\n${'way'.padEnd(42)}${'runs'.padStart(8)}${'violations'.padStart(12)}`);
  for (const way of WAYS.filter(({ name }) => name.includes(values.way))) {
    const before = all.violations.length;
    const runs = await tryWay(way, all);
    const violations = String(all.violations.length - before);
    console.log(`${way.name.padEnd(42)}${String(runs).padStart(8)}${violations.padStart(12)}`);
  }
  return all;
}

/** @returns how many derived traces there were. */
async function tryWay(way: Way, all: Found): Promise<number> {
  let runs = 0;
  for (const each of labelled) {
    for (const derived of way.derive(each.trace, traces)) {
      const { violation, claims } = await each.hold(way, derived);
      runs += 1;
      const where = `${each.trace.name}, ${way.name}: ${derived.label}`;
      all.claims.push(...claims.map((claim) => ({ ...claim, where })));
      all.violations.push(...(violation === null ? [] : [violation]));
    }
  }
  return runs;
}

function printCalibration(claims: readonly Claim[]): void {
  console.log(`\n${'claims'.padEnd(20)}${'all'.padStart(10)}${'right'.padStart(10)}${'share'.padStart(10)}`);
  for (const confidence of ['certain', 'likely', 'possible'] as const) {
    const own = claims.filter((claim) => claim.confidence === confidence);
    const right = own.filter(({ isRight }) => isRight).length;
    const share = own.length === 0 ? '-' : `${((100 * right) / own.length).toFixed(2)} %`;
    const cells = [own.length, right, share].map((cell) => String(cell).padStart(10));
    console.log(`${confidence.padEnd(20)}${cells.join('')}`);
  }
}

/** Without what belongs to one trace. */
function kindsOf({ way, said, whole }: Violation): string[] {
  const wordsOf = (line: string) => line.split(' ').filter((word) => !/[@\d]/.test(word) || /^\d{3}$/.test(word));
  const lines = said.length === 0 ? whole.slice(0, 1).map((line) => `missing ${line}`) : said;
  return lines.map((line) => `${way}: ${wordsOf(line).join(' ')}`);
}

function printCounts(title: string, lines: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const line of lines) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  console.log(`\n${title}\n${sorted.map(([line, count]) => `${String(count).padStart(7)}  ${line}`).join('\n')}`);
}

function printViolation({ trace, way, label, said, whole }: Violation): void {
  const lines = [...said.map((line) => `  said   ${line}`), ...whole.map((line) => `  whole  ${line}`)];
  console.log([`\n${trace}, ${way}: ${label}`, ...lines].join('\n'));
}
