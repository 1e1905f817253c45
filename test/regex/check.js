#!/usr/bin/env node
// Asks recheck of every regular expression of the compiled files whether a text can make it slow, and prints what it says.
// One that can is an error unless test/regex/exceptions.js names the bound of the texts it is asked of; then the text that
// recheck found against it is tried at that length.
//
//   node test/regex/check.js            with the verdicts that are known; what is new is looked at
//   node test/regex/check.js --update   the same, and test/regex/verdicts.json is written
//   node test/regex/check.js --all      everything is looked at again, and written: some minutes
//   node test/regex/check.js --json     for the test
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collect, nameOf } from './collect.js';
import { BUILT_LATER, EXCEPTIONS } from './exceptions.js';

const VERDICTS = fileURLToPath(new URL('verdicts.json', import.meta.url));
/** The same chances every time; an expression that takes longer stays unknown. */
const LOOK = { randomSeed: 1, timeout: 60_000 };
/** What is known is looked at again where that takes no longer. */
const GLANCE_MS = 100;
/** A text at the bound of an exception may take so long. */
const MOST_MS = 100;

/**
 * Safe: linear. Unknown: recheck came to no end.
 *
 * @typedef {{ prefix: string, pump: string }} Pump
 * @typedef {{ pumps: Pump[], suffix: string }} Attack a text that takes long, the longer the more often each pump is repeated
 * @typedef {{ verdict: 'safe' | 'polynomial' | 'exponential' | 'unknown', attack?: Attack }} Verdict
 */

const { values } = parseArgs({
  options: { update: { type: 'boolean' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
});
const require = createRequire(import.meta.url);
const writes = values.update || values.all;
const { expressions, unseen } = collect();
const known = values.all ? {} : JSON.parse(readFileSync(VERDICTS, 'utf8'));
const verdicts = await verdictsOf(expressions, known);
if (writes) {
  writeFileSync(VERDICTS, `${JSON.stringify(verdicts, null, 2)}\n`);
}
const rows = expressions.map((expression) => rowOf(expression, verdicts[nameOf(expression)]));
const errors = [
  ...rows.flatMap(({ error }) => (error === null ? [] : [error])),
  ...(values.all ? [] : expressions.flatMap((expression) => disagreement(expression, known[nameOf(expression)]))),
  ...EXCEPTIONS.flatMap(unused),
  ...unseen
    .filter((call) => !isBuiltLater(call))
    .map((call) => `${call}: made while something is read; name it in BUILT_LATER`),
  ...Object.keys(BUILT_LATER)
    .filter((file) => !unseen.some((call) => call.startsWith(`${file}:`)))
    .map((file) => `${file}: BUILT_LATER names it in vain`),
];
tell();

/** @param {import('./collect.js').Expression[]} expressions @param {Record<string, Verdict>} known */
async function verdictsOf(expressions, known) {
  /** @type {Record<string, Verdict>} */
  const verdicts = {};
  // Runs as a binary of its own where there is one for this machine, which is faster, else in JavaScript.
  const { check } = require('recheck');
  for (const expression of expressions) {
    const name = nameOf(expression);
    verdicts[name] = known[name] ?? verdictOf(await check(expression.source, expression.flags, LOOK));
    if (writes && known[name] === undefined) {
      // As they come: all of them take minutes.
      writeFileSync(VERDICTS, `${JSON.stringify({ ...known, ...verdicts }, null, 2)}\n`);
    }
  }
  return verdicts;
}

/** @param {import('recheck').Diagnostics} diagnostics @returns {Verdict} */
function verdictOf({ status, complexity, attack }) {
  if (status !== 'vulnerable') {
    return { verdict: status };
  }
  const pumps = attack.pumps.map(({ prefix, pump }) => ({ prefix, pump }));
  return { verdict: complexity.type, attack: { pumps, suffix: attack.suffix } };
}

/** What is known to be safe, if recheck's automaton says at a glance that it is not: that one does not depend on chance. */
function disagreement(expression, verdict) {
  if (verdict?.verdict !== 'safe') {
    return [];
  }
  const { checkSync } = require('recheck/lib/browser.js');
  const now = checkSync(expression.source, expression.flags, { timeout: GLANCE_MS, checker: 'automaton' });
  return now.status === 'vulnerable' ? [`${nameOf(expression)}: ${now.complexity.type}, verdicts.json says safe`] : [];
}

function rowOf(expression, { verdict, attack }) {
  const name = nameOf(expression);
  const [file] = expression.files;
  const row = { name, files: expression.files, verdict, exception: null, ms: null, error: null };
  if (verdict === 'safe') {
    return row;
  }
  const exceptions = expression.files.map((place) => EXCEPTIONS.find((one) => isFor(one, place, name)));
  if (exceptions.includes(undefined)) {
    return {
      ...row,
      error: `${file}: ${verdict}: ${name}${attack === undefined ? '' : `\n  slow on ${JSON.stringify(attack)}`}`,
    };
  }
  const bytes = Math.max(...exceptions.map((one) => one.bytes));
  const ms = attack === undefined ? null : cost(new RegExp(expression.source, expression.flags), textOf(attack, bytes));
  const error = ms !== null && ms > MOST_MS ? `${file}: ${ms} ms for a text of ${bytes} bytes: ${name}` : null;
  return { ...row, exception: exceptions[0], ms, error };
}

function isFor({ file, starts }, place, name) {
  return file === place && name.startsWith(starts);
}

/** An exception is for one expression that needs it. */
function unused(exception) {
  const met = rows.filter(
    ({ name, files, verdict }) => verdict !== 'safe' && files.some((file) => isFor(exception, file, name)),
  );
  return met.length === 1
    ? []
    : [`${exception.file}: the exception ${exception.starts} is for ${met.length} expressions`];
}

function isBuiltLater(call) {
  return Object.keys(BUILT_LATER).some((file) => call.startsWith(`${file}:`));
}

/** @param {Attack} attack @param {number} bytes */
function textOf({ pumps, suffix }, bytes) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((bytes - fixed) / pumped));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** Milliseconds of the processor. @param {RegExp} pattern @param {string} text */
function cost(pattern, text) {
  const { user } = process.cpuUsage();
  pattern.exec(text);
  return Math.round((process.cpuUsage().user - user) / 1000);
}

function tell() {
  const counts = {};
  for (const { verdict, exception } of rows) {
    const kind = exception === null ? verdict : `${verdict}, bounded`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  if (values.json) {
    process.stdout.write(JSON.stringify({ counts, errors, cpuMs: Math.round(process.cpuUsage().user / 1000) }));
  } else {
    for (const { name, files, verdict, exception, ms } of rows.toSorted((one, other) => order(one) - order(other))) {
      const bound = exception === null ? '' : `  [${exception.bytes} bytes, ${ms ?? '?'} ms: ${exception.why}]`;
      process.stdout.write(`${verdict.padEnd(11)}  ${files.join(' ')}  ${name}${bound}\n`);
    }
    process.stdout.write(`${JSON.stringify(counts)}\n${errors.map((error) => `ERROR ${error}\n`).join('')}`);
  }
  process.exitCode = errors.length > 0 ? 1 : 0;
}

function order({ verdict }) {
  return ['safe', 'unknown', 'polynomial', 'exponential'].indexOf(verdict);
}
