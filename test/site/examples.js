import { readFileSync } from 'node:fs';
import { analyzeInputs } from '../../dist/analysis/index.js';
import { webSource } from '../../dist/capture/index.js';
import { leadingFinding, storyIn } from '../../dist/findings/index.js';
import { LANGUAGES } from '../../dist/languages/index.js';
import { findingsOf, ladderFactsOf, layOutLadder, refMaker, StoryChoice } from '../../dist/report/index.js';
import { replay } from '../builders/replay.js';
import { answeredCall, drawnCode } from '../docs/rule-fixtures.js';

const CAPTURES = new URL('../../fixtures/captures/', import.meta.url);
const MOST_ROWS = 30;
const MOST_TRIED = 5;

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
const SHOWN_BY = {
  401: 'registration/credentials-refused',
  403: 'call/forbidden',
  480: 'call/callee-unavailable',
  486: 'call/busy',
};

/** The order in which families are looked through for an example. */
const FAMILIES = ['call', 'rejection', 'registration', 'transfer', 'request', 'message', 'attack'];

/** The example of each code and pair, as a ladder with the rule that speaks in it; null where no trace shows it. */
export async function examples(rules) {
  const captures = new Map();
  for (const [name, capture] of Object.entries(SHOWN_IN)) {
    captures.set(name, await drawn(capture));
  }
  const shown = [...rules.values()].filter(({ fixture }) => fixture !== null);
  return {
    ofCode: async (code, phrase) =>
      captures.get(String(code)) ?? (await byRule(code, shown)) ?? (await made(code, phrase)),
    ofPlus: async () => captures.get('603+'),
    ofPair: async (a, b) => captures.get(`${a}-${b}`) ?? (await together(a, b, shown)),
  };
}

async function byRule(code, shown) {
  const named = shown.filter(({ id }) => id === SHOWN_BY[code]);
  const told = named.length > 0 ? named : shown.filter(({ fixture }) => answersWith(fixture, [code]));
  return drawnFirst(
    told.sort((a, b) => weight(a, code) - weight(b, code)),
    [code],
  );
}

function together(a, b, shown) {
  return drawnFirst(
    shown.filter(({ fixture }) => answersWith(fixture, [a, b])),
    [a, b],
  );
}

/** The first whose ladder shows all the codes: a scenario may tell of calls besides. */
async function drawnFirst(rules, codes) {
  for (const { id, fixture } of rules.slice(0, MOST_TRIED)) {
    const layout = await fixture.layout();
    const shows = (code) => layout.rows.some(({ label }) => label?.startsWith(`${code} `));
    if (codes.every(shows)) {
      return { layout, rule: id, of: `fixtures/rules/${fixture.path}` };
    }
  }
  return null;
}

function answersWith({ scenario }, codes) {
  return codes.every((code) => new RegExp(`[<>] ${code} `).test(scenario));
}

/** A call that gets the answer: of what no fixture of a rule shows. */
async function made(code, phrase) {
  if (code < 300) {
    const drawn = await drawnCode(code);
    return drawn === null ? null : { ...drawn, rule: null };
  }
  const { layout, of } = await answeredCall(`${code} ${phrase}`);
  return { layout, rule: null, of: `fixtures/rules/${of}`, instead: { code, of: 486 } };
}

/** The least first: where the rule speaks of it, an everyday family, a short story. */
function weight({ id, codes, fixture }, code) {
  return (
    (codes.includes(code) ? 0 : 50) + FAMILIES.indexOf(id.slice(0, id.indexOf('/'))) + fixture.scenario.length / 2000
  );
}

function leadIn(story) {
  const found = findingsOf(story);
  return leadingFinding({ verdict: found[0] ?? null, findings: found });
}

async function drawn(name) {
  const path = `${name}.pcap`;
  const inputs = [{ path, open: async () => webSource(readFileSync(new URL(path, CAPTURES))), canReopen: true }];
  const { analysis } = await analyzeInputs(inputs, { lang: 'en' });
  const choice = await replay(analysis, new StoryChoice());
  const story = choice.story();
  const layout = layOutLadder(ladderFactsOf([story], refMaker([path])), { maxMessages: MOST_ROWS });
  const said = Object.fromEntries(LANGUAGES.map((lang) => [lang, leadIn(storyIn(story, lang))]));
  return { layout, rule: said.en?.rule ?? null, said, of: `fixtures/captures/${path}` };
}
