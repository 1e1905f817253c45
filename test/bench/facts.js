#!/usr/bin/env node
// What an archive of facts files costs: making one, and asking it for a call, a number, a filter and a time, beside reading the
// captures.
//
//   node test/bench/facts.js [--files N] [--messages N (of each file)] [--kind sip|mixed|carrier] [--machines N] [--code 608]
//     [--without-captures] [--without-all] [--whole] [--keep FOLDER] [--minutes 5] [--only TEXT]
//
// With fewer machines than files each machine makes one file after the other, every `--minutes`; else all begin at once. `--keep`
// leaves the files there, and takes those that are there already; `--without-all` leaves out the filter that a part of all calls match;
// `--only` asks the questions alone whose names contain a text.
//
// Prints processor time (user and system of the whole process, children counted), memory and sizes as a table.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100' },
    messages: { type: 'string', default: '10000' },
    kind: { type: 'string', default: 'sip' },
    machines: { type: 'string' },
    code: { type: 'string', default: '608' },
    'without-captures': { type: 'boolean', default: false },
    'without-all': { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    keep: { type: 'string' },
    minutes: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
});
const START_US = Date.UTC(2026, 0, 15, 8) * 1000;
const EVERY_US = Number(values.minutes) * 60e6;

/** Runs siptriage under GNU time. */
function timed(args) {
  const { status, stdout, stderr } = spawnSync('time', ['-f', '%U %S %e %M', process.execPath, SIPTRIAGE, ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  const [user, system, wall, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  if (status !== 0) {
    throw new Error(`${args.slice(0, 2).join(' ')}: ${status} ${stderr.slice(0, 500)}`);
  }
  return { cpu: user + system, wall, memory: Math.round(memory / 1024), stdout };
}

/** The captures of the archive, with what they hold. */
function made(folder) {
  const count = Number(values.files);
  const machines = Number(values.machines ?? count);
  const sum = { messages: 0, packets: 0, captures: [] };
  for (let i = 0; i < count; i++) {
    const out = join(folder, `${String(i).padStart(4, '0')}.pcap`);
    const about = `${out}.json`;
    if (!existsSync(about)) {
      const startUs = START_US + Math.floor(i / machines) * EVERY_US;
      const { messages, packets } = generate({
        kind: values.kind,
        messages: Number(values.messages),
        seed: i + 1,
        startUs,
        out,
      });
      writeFileSync(about, JSON.stringify({ messages, packets, bytes: statSync(out).size }));
    }
    const { messages, packets } = JSON.parse(readFileSync(about, 'utf8'));
    sum.messages += messages;
    sum.packets += packets;
    sum.captures.push(out);
  }
  return sum;
}

/** A facts file of each capture. */
function written(captures) {
  const writing = { cpu: 0, memory: 0, facts: [] };
  for (const capture of captures) {
    const to = capture.replace('.pcap', '.parquet');
    if (!existsSync(to)) {
      const { cpu, memory } = timed(['facts', capture, '-o', to]);
      writing.cpu += cpu;
      writing.memory = Math.max(writing.memory, memory);
    }
    writing.facts.push(to);
  }
  return writing;
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'facts-bench-'));
mkdirSync(folder, { recursive: true });
try {
  const count = Number(values.files);
  const { messages, packets, captures } = made(folder);
  const { facts, ...writing } = written(captures);
  const bytes = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const middle = captures[count >> 1];
  const { calls } = JSON.parse(timed(['analyze', middle, '--format', 'json']).stdout);
  const { callId, from, start } = calls[calls.length >> 1];
  const number = /^sip:([^@]+)@/.exec(from)?.[1] ?? '';
  const at = (seconds) => new Date(Date.parse(start) + seconds * 1000).toISOString();
  const failed = ['--filter', `code == ${values.code}`];
  const questions = [
    ['a call by its Call-ID', ['call', callId], ['--format', 'json']],
    ['the calls of a number', ['analyze'], ['--filter', `user == ${number}`, '--format', 'ndjson']],
    [
      `the calls of a number with code == ${values.code}`,
      ['analyze'],
      ['--filter', `user == ${number} and code == ${values.code}`, '--format', 'ndjson'],
    ],
    ...(values['without-all']
      ? []
      : [[`filter code == ${values.code}`, ['analyze'], [...failed, '--format', 'ndjson']]]),
    [
      `code == ${values.code} within a minute`,
      ['analyze'],
      [...failed, '--time-from', at(0), '--time-to', at(60), '--format', 'ndjson'],
    ],
    ['ten seconds', ['analyze'], ['--time-from', at(0), '--time-to', at(10), '--format', 'ndjson']],
    ['an hour', ['analyze'], ['--time-from', at(0), '--time-to', at(3_600), '--format', 'ndjson']],
    ...(values.whole ? [['everything', ['analyze'], ['--format', 'ndjson']]] : []),
  ];
  const version = execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim();
  const us = (seconds) => ((seconds * 1e6) / messages).toFixed(1);
  console.log(`Node ${version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; kind ${values.kind}`);
  console.log(`${count} captures, ${packets} packets, ${messages} messages, ${bytes(captures)} bytes`);
  console.log(
    `facts: ${bytes(facts)} bytes, ${(bytes(facts) / messages).toFixed(1)} a message, ${((100 * bytes(facts)) / bytes(captures)).toFixed(1)} % of the captures`,
  );
  console.log(
    `\n| what | processor time, s | µs a message | elapsed, s | memory, MiB |\n| --- | --- | --- | --- | --- |`,
  );
  console.log(`| facts, all files | ${writing.cpu.toFixed(1)} | ${us(writing.cpu)} | | ${writing.memory} |`);
  const say = (what, { cpu, wall, memory, stdout }) =>
    console.log(
      `| ${what} (${stdout.length} bytes told) | ${cpu.toFixed(1)} | ${us(cpu)} | ${wall.toFixed(1)} | ${memory} |`,
    );
  for (const [what, before, after] of questions.filter(([name]) => name.includes(values.only))) {
    if (!values['without-captures']) {
      say(`${what}, over the captures`, timed([...before, ...captures, ...after]));
    }
    say(`${what}, over the facts`, timed([...before, ...facts, ...after]));
  }
} finally {
  if (values.keep === undefined) {
    rmSync(folder, { recursive: true });
  }
}
