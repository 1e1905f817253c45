#!/usr/bin/env node
// Writes test/compare/results.json: what sngrep, tshark and sipgrep show of the traces of docs/compare.md. It needs the three
// programs and tmux, for sngrep draws on a terminal alone; `npm run docs` needs none of them.
//
//   node test/compare/collect.js
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.js';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const RESULTS = new URL('results.json', import.meta.url);
/** How long sngrep may take to read and draw. */
const DRAWN_MS = 2000;
/** Of a report of sipgrep on a dialog, what says how it went. */
const TOLD = /^(?:Type|From|To|Was connected|REASON)\b/;

const cases = {};
for (const [name] of CASES) {
  const file = `${CAPTURES}${name}.pcap`;
  cases[name] = { sngrep: await sngrep(file), tshark: tshark(file), sipgrep: sipgrep(file) };
}
const versions = {
  sngrep: /[\d.]+/.exec(said('sngrep', '-V'))[0],
  tshark: /[\d.]+/.exec(said('tshark', '-v'))[0],
  sipgrep: /[\d.]+/.exec(said('sipgrep', '-V'))[0],
};
writeFileSync(RESULTS, `${JSON.stringify({ versions, cases }, null, 2)}\n`);
const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
execFileSync(process.execPath, [biome, 'format', '--write', fileURLToPath(RESULTS)]);

/** The rows of its list of dialogs. */
async function sngrep(file) {
  const tmux = (...args) => execFileSync('tmux', ['-L', `compare-${process.pid}`, ...args], { encoding: 'utf8' });
  tmux('new-session', '-d', '-x', '150', '-y', '30', 'env', 'HOME=/nonexistent', 'sngrep', '-r', '-I', file);
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  const screen = tmux('capture-pane', '-p').split('\n');
  // Where only its terminal ends it does not, and keeps a processor busy; with it tmux ends.
  process.kill(Number(tmux('list-panes', '-F', '#{pane_pid}')), 'SIGKILL');
  const rows = screen.filter((line) => /^ +\[ \] \d/.test(line)).map((line) => line.replace(/^ +\[ \] /, '').trimEnd());
  return rows.map((row) => row.replace(/ {2,}/g, '  '));
}

/** Its statistics of SIP. */
function tshark(file) {
  const lines = said('tshark', '-r', file, '-q', '-z', 'sip,stat').split('\n');
  return lines
    .filter((line) => /^ {2}\S.* Packets$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/\s+: +/, ': ')
        .replace(' Packets', ''),
    );
}

/** Its report on each dialog, when that is over: a line each. */
function sipgrep(file) {
  const text = said('sipgrep', '-C', '-G', '-I', file).replaceAll(/\u001b\[[\d;]*m/g, '');
  const [, ...reports] = text.split(/^Dialog finished: .*$/m);
  return reports.map((report) =>
    report
      .split(/^-{10,}/m)[0]
      .split('\n')
      .filter((line) => TOLD.test(line))
      .map((line) => line.trim())
      .join(' · '),
  );
}

function said(program, ...args) {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout === '' ? stderr : stdout;
}
