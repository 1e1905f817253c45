import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { analyzeInputs, extractMessages } from '../../dist/analysis/index.js';
import { webSource } from '../../dist/capture/index.js';
import { LANGUAGES } from '../../dist/languages/index.js';
import { loadLanguage } from '../../dist/languages/load.js';
import { buildReport, findingsOf, ladderFactsOf, layOutLadder, refMaker } from '../../dist/report/index.js';
import { readTrustedKey } from '../../dist/tokens/index.js';
import { replay } from '../builders/replay.js';

const BUILDER = fileURLToPath(new URL('../builders/rule-fixture.ts', import.meta.url));
let read = null;

const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);
const CODE_FIXTURES = new URL('../../fixtures/codes/', import.meta.url);

/** A page has no room for more of them. */
const MOST_ROWS = 24;

/** The fixture that stands for each rule, by its rule; the ladder of what it shows is drawn when it is asked for. */
export async function drawnFixtures() {
  const { fixtures, layoutOf } = await ruleFixtures();
  const drawn = new Map();
  for (const fixture of firing(fixtures)) {
    if (!drawn.has(fixture.rule)) {
      drawn.set(fixture.rule, { ...fixture, layout: once(() => layoutOf(fixture)) });
    }
  }
  return drawn;
}

function once(make) {
  let made = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Those in which a rule fires, `fires.txt` before its variants. */
export function firing(fixtures) {
  const fires = fixtures.filter((fixture) => fixture.fires);
  const isPlain = ({ path }) => path.endsWith('/fires.txt');
  return [...fires.filter(isPlain), ...fires.filter((fixture) => !isPlain(fixture))];
}

/** What a call looks like that is answered so, by the scenario of one that was not taken because the callee was busy. */
export async function answeredCall(answer) {
  const { fixtures, layoutOf } = await ruleFixtures();
  const fixture = fixtures.find(({ path }) => path === ANSWERED);
  return {
    of: ANSWERED,
    layout: await layoutOf({ ...fixture, scenario: fixture.scenario.replace('486 Busy Here', answer) }),
  };
}

const ANSWERED = 'call/busy/fires.txt';

/**
 * What a scenario of `fixtures/codes/` looks like, message by message: a code of which no rule speaks has no story, and of a
 * story 100 is no part.
 */
export async function drawnCode(number) {
  const path = `${number}.txt`;
  if (!existsSync(new URL(path, CODE_FIXTURES))) {
    return null;
  }
  const { captureOfFixture, USUAL } = await builder();
  const scenario = readFileSync(new URL(path, CODE_FIXTURES), 'utf8');
  const bytes = captureOfFixture({ scenario });
  const inputs = [{ path: 'trace.pcap', open: async () => webSource(bytes), canReopen: true }];
  const messages = [];
  await extractMessages(
    inputs,
    {},
    {
      message: (message, { timeUs, src, dst, frame }, input) => {
        const { isRequest, method, status } = message;
        const label = isRequest ? method : `${status} ${message.reasonPhrase()}`;
        const time = new Date(timeUs / 1000).toISOString();
        messages.push({ ref: { input, frame, time, src: src.text, dst: dst.text, label } });
      },
      copies: () => {},
      flush: async () => {},
    },
  );
  const added = [...scenario.matchAll(/^party (\S+) (\S+)$/gm)].map(([, name, address]) => ({
    uri: `sip:${name}`,
    address,
  }));
  const parties = [...USUAL, ...added];
  return {
    of: `fixtures/codes/${path}`,
    layout: layOutLadder({ messages, parties, media: [] }, { maxMessages: MOST_ROWS, maxParticipants: 6 }),
  };
}

/**
 * The fixtures, and what tells one. The scenarios are told by TypeScript, which not every Node that builds this project runs
 * as it is.
 */
export function ruleFixtures() {
  read ??= readFixtures();
  return read;
}

async function readFixtures() {
  const { readRuleFixtures, captureOfFixture } = await builder();
  await Promise.all(LANGUAGES.map(loadLanguage));
  const analysisOf = (fixture, lang) => analyse(fixture, captureOfFixture(fixture), lang);
  return {
    fixtures: readRuleFixtures(FIXTURES),
    findingsOf: (fixture) => inEachLanguage(async (lang) => findingsIn(await analysisOf(fixture, lang), lang)),
    layoutOf: async (fixture) => layoutIn(await analysisOf(fixture, 'en'), fixture.rule),
  };
}

async function builder() {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-fixtures-'));
  try {
    const bundle = await rolldown({ input: BUILDER, platform: 'node', external: /^node:/ });
    const file = join(folder, 'rule-fixture.mjs');
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keysOf({ trust }) {
  return trust === null ? [] : readTrustedKey(trust, readFileSync(new URL(`../${trust}`, FIXTURES), 'utf8'));
}

async function inEachLanguage(tell) {
  const told = {};
  for (const lang of LANGUAGES) {
    told[lang] = await tell(lang);
  }
  return told;
}

async function analyse(fixture, bytes, lang) {
  const inputs = [{ path: 'trace.pcap', open: async () => webSource(bytes), canReopen: true }];
  const { analysis } = await analyzeInputs(inputs, {
    lang,
    cards: { cards: [], keys: keysOf(fixture) },
    inspectsAll: fixture.rule.startsWith('message/'),
  });
  return analysis;
}

function findingsIn(analysis, lang) {
  return buildReport(analysis, { version: '0', lang }).findings;
}

/** The story in which a rule found something, as a ladder; of what stands in no story the messages that prove it. */
async function layoutIn(analysis, rule) {
  const { stories } = await replay(analysis, new Stories());
  const proofOf = (story) => findingsOf(story).find((finding) => finding.rule === rule);
  const story = stories.find((each) => each.type !== 'form' && proofOf(each) !== undefined);
  const refOf = refMaker(analysis.inputs.map(({ path }) => path));
  const { evidence = [] } = stories.map(proofOf).find((proof) => proof !== undefined) ?? {};
  const shown = story ?? (evidence.length === 0 ? stories.find(({ type }) => type !== 'form') : undefined);
  const facts =
    shown === undefined
      ? { messages: evidence.map((sighting) => ({ ref: refOf(sighting) })), parties: [], media: [] }
      : ladderFactsOf([shown], refOf);
  return layOutLadder(facts, { maxMessages: MOST_ROWS, maxParticipants: 6 });
}

/** Keeps what is told. */
class Stories {
  stories = [];
  takesStories = true;

  takesCall() {
    return true;
  }

  tell(event) {
    if (event.type === 'story') {
      this.stories.push(event.story);
    }
  }

  async flush() {}
}
