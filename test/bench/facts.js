#!/usr/bin/env node
// What an archive of facts files costs: making one, and asking it for one call, beside reading the captures.
//
//   node test/bench/facts.js [--files N] [--messages N (of each file)] [--kind sip|mixed]
//
// Prints processor time (user and system of the whole process, children counted), memory and sizes as a table.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
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
    whole: { type: 'boolean', default: false },
  },
});

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

const folder = mkdtempSync(join(tmpdir(), 'facts-bench-'));
try {
  const count = Number(values.files);
  const captures = [];
  const facts = [];
  const made = { messages: 0, packets: 0 };
  for (let i = 0; i < count; i++) {
    const out = join(folder, `${String(i).padStart(4, '0')}.pcap`);
    const { messages, packets } = generate({ kind: values.kind, messages: Number(values.messages), seed: i + 1, out });
    made.messages += messages;
    made.packets += packets;
    captures.push(out);
  }
  const writing = { cpu: 0, memory: 0 };
  for (const capture of captures) {
    const to = capture.replace('.pcap', '.parquet');
    const { cpu, memory } = timed(['facts', capture, '-o', to]);
    writing.cpu += cpu;
    writing.memory = Math.max(writing.memory, memory);
    facts.push(to);
  }
  const bytes = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const number = JSON.parse(timed(['analyze', captures[0], '--format', 'json']).stdout).calls[3].callId;
  const rows = [
    ['call, over the captures', timed(['call', number, ...captures, '--format', 'json'])],
    ['call, over the facts', timed(['call', number, ...facts, '--format', 'json'])],
    [
      'filter code == 608, over the captures',
      timed(['analyze', ...captures, '--filter', 'code == 608', '--format', 'ndjson']),
    ],
    [
      'filter code == 608, over the facts',
      timed(['analyze', ...facts, '--filter', 'code == 608', '--format', 'ndjson']),
    ],
    ...(values.whole
      ? [
          ['analyze, over the captures', timed(['analyze', ...captures, '--format', 'ndjson'])],
          ['analyze, over the facts', timed(['analyze', ...facts, '--format', 'ndjson'])],
        ]
      : []),
  ];
  const version = execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim();
  const us = (seconds) => ((seconds * 1e6) / made.messages).toFixed(1);
  console.log(`Node ${version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}; kind ${values.kind}`);
  console.log(`${count} captures, ${made.packets} packets, ${made.messages} messages, ${bytes(captures)} bytes`);
  console.log(
    `facts: ${bytes(facts)} bytes, ${(bytes(facts) / made.messages).toFixed(1)} a message, ${((100 * bytes(facts)) / bytes(captures)).toFixed(1)} % of the captures`,
  );
  console.log(
    `\n| what | processor time, s | µs a message | elapsed, s | memory, MiB |\n| --- | --- | --- | --- | --- |`,
  );
  console.log(`| facts, all files | ${writing.cpu.toFixed(1)} | ${us(writing.cpu)} | | ${writing.memory} |`);
  for (const [what, { cpu, wall, memory }] of rows) {
    console.log(`| ${what} | ${cpu.toFixed(1)} | ${us(cpu)} | ${wall.toFixed(1)} | ${memory} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
