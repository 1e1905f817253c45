import { readFileSync } from 'node:fs';
import { analyzeInputs } from '../../dist/analysis/index.js';
import { webSource } from '../../dist/capture/index.js';
import { leadingFinding } from '../../dist/findings/index.js';
import { findingsOf, ladderFactsOf, layOutLadder, refMaker, StoryChoice } from '../../dist/report/index.js';
import { replay } from '../builders/replay.js';
import { answeredCall } from '../docs/rule-fixtures.js';

const CAPTURES = new URL('../../fixtures/captures/', import.meta.url);
const MOST_ROWS = 30;

/** Captures that show a code, or two of them, better than what a rule was made for. */
const SHOWN_IN = {
  202: 't01-blind-success',
  487: 'g01-cancel-487',
  603: 'r33-603-callee',
  '603+': 'r34-603plus-network-blocked',
  607: 'r32-607-callee',
  608: 'r31-608-no-callinfo',
  '202-608': 't25-target-608',
};

/** What a code is best shown in, where the verdict of the example is about the code. */
const SHOWN_BY = { 480: 'call/callee-unavailable', 486: 'call/busy' };

/** The order in which families are looked through for an example. */
const FAMILIES = ['call', 'rejection', 'registration', 'transfer', 'request', 'message', 'attack'];

/** The example of each code and pair, as a ladder with the rule that speaks in it; null where no trace shows it. */
export async function examples(rules) {
  const captures = new Map();
  for (const [name, capture] of Object.entries(SHOWN_IN)) {
    captures.set(name, await drawn(capture));
  }
  const shown = [...rules.values()]
    .filter(({ fixture }) => fixture !== null)
    .map((rule) => ({ rule, codes: codesOf(rule.fixture.layout) }));
  return {
    ofCode: async (code, phrase) => captures.get(String(code)) ?? byRule(code, shown) ?? (await made(code, phrase)),
    ofPlus: async () => captures.get('603+'),
    ofPair: (a, b) => captures.get(`${a}-${b}`) ?? together(a, b, shown),
  };
}

function byRule(code, shown) {
  const named = shown.find(({ rule }) => rule.id === SHOWN_BY[code]);
  const found = named === undefined ? shown.filter(({ codes }) => codes.has(code)) : [named];
  const [best] = found.sort((a, b) => weight(a, code) - weight(b, code));
  return best === undefined ? null : exampleOf(best);
}

/** A call that gets the answer: of what no fixture shows. */
async function made(code, phrase) {
  if (code < 300) {
    return null;
  }
  const { layout, of } = await answeredCall(`${code} ${phrase}`);
  return { layout, rule: null, of: `fixtures/rules/${of}`, instead: { code, of: 486 } };
}

function together(a, b, shown) {
  const both = shown.find(({ codes }) => codes.has(a) && codes.has(b));
  return both === undefined ? null : exampleOf(both);
}

function exampleOf({ rule }) {
  return { layout: rule.fixture.layout, rule: rule.id, of: `fixtures/rules/${rule.fixture.path}` };
}

/** The least first: where it decides, where the rule speaks of it, an everyday family. */
function weight({ rule, codes }, code) {
  return (
    (codes.get(code) ? 0 : 100) +
    (rule.codes.includes(code) ? 0 : 50) +
    FAMILIES.indexOf(rule.id.slice(0, rule.id.indexOf('/'))) +
    rule.fixture.layout.rows.length / 100
  );
}

/** The codes of a ladder, and whether one decided. */
function codesOf({ rows }) {
  const codes = new Map();
  for (const row of rows) {
    const code = row.kind === 'message' ? Number(/^[1-6]\d\d\b/.exec(row.label)?.[0]) : Number.NaN;
    if (!Number.isNaN(code)) {
      codes.set(code, codes.get(code) === true || row.isDecisive);
    }
  }
  return codes;
}

async function drawn(name) {
  const path = `${name}.pcap`;
  const inputs = [{ path, open: async () => webSource(readFileSync(new URL(path, CAPTURES))), canReopen: true }];
  const { analysis } = await analyzeInputs(inputs, { lang: 'en' });
  const choice = await replay(analysis, new StoryChoice());
  const story = choice.story();
  const layout = layOutLadder(ladderFactsOf([story], refMaker([path])), { maxMessages: MOST_ROWS });
  const found = findingsOf(story);
  const lead = leadingFinding({ verdict: found[0] ?? null, findings: found });
  return { layout, rule: lead?.rule ?? null, of: `fixtures/captures/${path}` };
}
