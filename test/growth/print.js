/* Prints the growth table: `npm run growth`, or `npm run growth -- log` for the shapes with these words in their names. */
import { factorOf, LIMIT } from './factor.js';
import { measure } from './measure.js';
import { SHAPES } from './shapes.js';

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const width = Math.max(...SHAPES.map(({ name }) => name.length));

console.log(`${'CPU seconds'.padEnd(width)}        n       n      2n      4n  factor`);
for (const [place, { name, n }] of SHAPES.entries()) {
  if (name.toLowerCase().includes(wanted)) {
    const seconds = measure(place);
    const cells = seconds?.map((second) => second.toFixed(2).padStart(7)) ?? ['  never ends'];
    const factor = seconds === null ? Number.POSITIVE_INFINITY : factorOf(seconds);
    const verdict = factor > LIMIT ? '  TOO MUCH' : '';
    console.log(
      `${name.padEnd(width)} ${String(n).padStart(8)} ${cells.join(' ')} ${factor.toFixed(1).padStart(7)}${verdict}`,
    );
  }
}
