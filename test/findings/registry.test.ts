import '../builders/languages.ts';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  RULES as ALL_RULES,
  ATTACK_VERDICTS,
  CALL_NOTES,
  CALL_VERDICTS,
  type JudgeableCall,
  type JudgeableRegistration,
  REGISTRATION_NOTES,
  REGISTRATION_VERDICTS,
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  REQUEST_VERDICTS,
  type Rule,
  type RuleText,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
} from '../../src/findings/index.ts';
import type { RejectionRecord, TransferRecord } from '../../src/records/index.ts';
import type { Lang } from '../../src/reference/index.ts';
import { loadGrammar } from '../../src/sip/index.ts';
import { recordsOfFixture } from '../builders/analyse.ts';
import { readRuleFixtures } from '../builders/rule-fixture.ts';
import { fixtureCalls } from './call-stories.ts';
import { GOOD_TRANSFER, NAMES, REJECTIONS, TRANSFERS } from './stories.ts';

// The rules are asked while the tests are collected.
await loadGrammar();
const CALLS: readonly JudgeableCall[] = await fixtureCalls();
const FAILED_CALLS = CALLS.filter(({ outcome }) => outcome === 'failed' || outcome === 'no-final');

/** What the fixtures of the rules tell, besides the stories made up for this test. */
const TOLD = await Promise.all(
  readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).map(recordsOfFixture),
);
const ALL_TRANSFERS = [...TRANSFERS, ...TOLD.flatMap(({ transfers }) => transfers)];
const ALL_REJECTIONS = [...REJECTIONS, ...TOLD.flatMap(({ rejections }) => rejections)];

const REGISTRATIONS: readonly JudgeableRegistration[] = TOLD.flatMap(({ registrations }) => registrations);

const NOTICES = TOLD.flatMap(({ notices }) => notices);
const REQUEST_NOTICES = NOTICES.filter((notice) => notice.type === 'request');
const ATTACKS = NOTICES.filter((notice) => notice.type === 'attack');

const TRANSFER_RULES: readonly Rule<TransferRecord>[] = [...TRANSFER_VERDICTS, ...TRANSFER_NOTES];
const REJECTION_RULES: readonly Rule<RejectionRecord>[] = [...REJECTION_VERDICTS, ...REJECTION_NOTES];

/** Families whose rules all say what a trace must show before they speak. */
const SAYING_NEEDS: readonly string[] = ['transfer', 'rejection', 'call', 'registration', 'request', 'attack'];

const KNOWN_RFCS = [
  1122, 3261, 3262, 3263, 3264, 3325, 3326, 3329, 3398, 3420, 3515, 3550, 3551, 3428, 3581, 3891, 3903, 3892, 4028,
  4320, 4443, 4488, 4538, 4733, 4961, 5057, 5079, 5245, 5393, 5589, 5626, 6086, 6263, 6432, 6665, 6809, 7095, 7614,
  7616, 7647, 8197, 8217, 8224, 8225, 8445, 8588, 8606, 8688, 8866, 9410,
];
const OTHER_SOURCES = ['ATIS-1000099'];

/** Words an id would begin with if it named what to do. */
const REMEDIES = /^(?:add|allow|avoid|check|do|enable|ensure|fix|keep|must|prefer|require|retry|send|should|use|wait)-/;
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** A rule with what it says of every story it judges, its story type forgotten. */
type Told = {
  readonly id: string;
  readonly severity: string;
  readonly references: readonly string[];
  /** Texts that do not depend on a story, then those of each story it judges, in the same order in both languages. */
  readonly said: Record<Lang, readonly string[]>;
  readonly titles: Record<Lang, string>;
  readonly messages: Record<Lang, readonly string[]>;
};

function tell<Story>({ id, severity, references, text }: Rule<Story>, stories: readonly Story[]): Told {
  const said = (t: RuleText<Story>) => [
    t.title,
    t.what,
    t.why,
    t.needs,
    ...stories.flatMap((s) => [t.message(s), ...t.fix(s)]),
  ];
  const messages = (t: RuleText<Story>) => stories.map((story) => t.message(story));
  return {
    id,
    severity,
    references,
    said: { en: said(text.english), vi: said(text.in('vi')) },
    titles: { en: text.english.title, vi: text.in('vi').title },
    messages: { en: messages(text.english), vi: messages(text.in('vi')) },
  };
}

/** A verdict is the first rule that fires: only of those stories has it to speak well. */
function tellVerdicts<Story>(rules: readonly Rule<Story>[], stories: readonly Story[]): Told[] {
  const decides = (rule: Rule<Story>, story: Story) => rules.find(({ check }) => check(story) !== null) === rule;
  return rules.map((rule) =>
    tell(
      rule,
      stories.filter((story) => decides(rule, story)),
    ),
  );
}

function tellNotes<Story>(rules: readonly Rule<Story>[], stories: readonly Story[]): Told[] {
  return rules.map((rule) =>
    tell(
      rule,
      stories.filter((story) => rule.check(story) !== null),
    ),
  );
}

const RULES = [
  ...tellVerdicts(TRANSFER_VERDICTS, ALL_TRANSFERS),
  ...tellNotes(TRANSFER_NOTES, ALL_TRANSFERS),
  ...tellVerdicts(REJECTION_VERDICTS, ALL_REJECTIONS),
  ...tellNotes(REJECTION_NOTES, ALL_REJECTIONS),
  ...tellVerdicts(CALL_VERDICTS, FAILED_CALLS),
  ...tellNotes(CALL_NOTES, CALLS),
  ...tellVerdicts(REGISTRATION_VERDICTS, REGISTRATIONS),
  ...tellNotes(REGISTRATION_NOTES, REGISTRATIONS),
  ...tellVerdicts(REQUEST_VERDICTS, REQUEST_NOTICES),
  ...tellVerdicts(ATTACK_VERDICTS, ATTACKS),
];
const LANGS: readonly Lang[] = ['en', 'vi'];

function rulesIn(folder: string): string[] {
  const files = readdirSync(new URL(`../../src/findings/${folder}/rules/`, import.meta.url));
  return files.map((file) => `${folder}/${file.replace(/\.ts$/, '')}`);
}

/** What a text says that is true in any language: names of the parties and numbers. */
function factsIn(text: string): string[] {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const names = NAMES.filter((name) => text.includes(name));
  return [...new Set([...numbers.map((number) => number.replaceAll(',', '.')), ...names])].sort();
}

describe('the registry of rules', () => {
  it('gives every rule an id of its own', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts rules over transfers under transfer/ and rules over rejections under rejection/', () => {
    for (const { id } of TRANSFER_RULES) {
      expect(id).toMatch(/^transfer\/[a-z]+(?:-[a-z0-9]+)*$/);
    }
    for (const { id } of REJECTION_RULES) {
      expect(id).toMatch(/^rejection\/[a-z]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('puts rules over calls under call/', () => {
    for (const { id } of [...CALL_VERDICTS, ...CALL_NOTES]) {
      expect(id).toMatch(/^call\/[a-z]+(?:-[a-z]+)*$/);
    }
  });

  it('names every rule for the fault, not for the remedy', () => {
    for (const { id } of RULES) {
      expect(id.slice(id.indexOf('/') + 1), id).not.toMatch(REMEDIES);
    }
  });

  it('holds every rule file once, each under the name of its file', () => {
    const files = [
      ...rulesIn('transfer'),
      ...rulesIn('rejection'),
      ...rulesIn('call'),
      ...rulesIn('registration'),
      ...rulesIn('request'),
      ...rulesIn('attack'),
    ];
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('cites at least one known document for every rule, in one form', () => {
    for (const { id, references } of RULES) {
      expect(references.length, id).toBeGreaterThan(0);
      for (const reference of references) {
        const parts = /^RFC (\d{4}) §\d+(?:\.\d+)*$/.exec(reference);
        const isKnown = parts === null ? OTHER_SOURCES.includes(reference) : KNOWN_RFCS.includes(Number(parts[1]));
        expect(isKnown, `${id}: ${reference}`).toBe(true);
      }
      expect(new Set(references).size, id).toBe(references.length);
    }
  });

  it('cites in its words only documents that exist in the list', () => {
    for (const { id, said } of RULES) {
      for (const text of [...said.en, ...said.vi]) {
        for (const [, rfc] of text.matchAll(/RFC (\d+)/g)) {
          expect(KNOWN_RFCS, `${id}: ${text}`).toContain(Number(rfc));
        }
      }
    }
  });

  it('says what each rule needs to see', () => {
    const mute = ALL_RULES.filter(
      ({ id, text }) => SAYING_NEEDS.some((family) => id.startsWith(family)) && !text.in('en').needs,
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  it('knows a severity for every rule', () => {
    for (const { id, severity } of RULES) {
      expect(['error', 'warning', 'info'], id).toContain(severity);
    }
  });

  it('has a story for each rule: every note fires, every verdict decides', () => {
    expect(RULES.filter((rule) => rule.messages.en.length === 0).map((rule) => rule.id)).toEqual([]);
  });

  it('is silent on a transfer in which nothing went wrong', () => {
    expect(TRANSFER_RULES.filter((rule) => rule.check(GOOD_TRANSFER) !== null).map((rule) => rule.id)).toEqual([]);
  });
});

describe.each(LANGS)('the words of the rules in %s', (lang) => {
  it('are there, composed (NFC), and without holes, stray spaces or lines', () => {
    for (const { id, said } of RULES) {
      for (const text of said[lang]) {
        expect(text.length, `${id}: ${text}`).toBeGreaterThan(5);
        expect(text, id).toBe(text.normalize('NFC'));
        expect(text, id).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$|\n| [,;:.)]|\( /);
      }
    }
  });

  it('have titles that differ, short and without a full stop', () => {
    const titles = RULES.map((rule) => rule.titles[lang]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) {
      expect(title.length, title).toBeLessThanOrEqual(55);
      expect(title).not.toMatch(/[.!?;]$/);
    }
  });

  it('have messages that fit into a sentence: no full stop, and no capital but of a name', () => {
    for (const { id, messages } of RULES) {
      for (const message of messages[lang]) {
        expect(message, id).not.toMatch(/[.!?]$/);
        expect(message, id).toMatch(/^(?:[a-zđ\d+]|Refer-To|REFER|INVITE|NOTIFY|ACK|PRACK|Replaces)/);
      }
    }
  });
});

describe('the two languages', () => {
  it('give each rule as many messages and steps', () => {
    for (const { id, said } of RULES) {
      expect(said.vi.length, id).toBe(said.en.length);
    }
  });

  it('state the same numbers and name the same parties', () => {
    for (const { id, said } of RULES) {
      said.en.forEach((text, index) => {
        const other = said.vi[index] ?? '';
        expect(factsIn(other), `${id}: ${text} / ${other}`).toEqual(factsIn(text));
      });
    }
  });

  it('are what they claim: Vietnamese has its letters in every text, English has none', () => {
    for (const { id, said } of RULES) {
      for (const text of said.en) {
        expect(text, id).not.toMatch(VIETNAMESE);
      }
      for (const text of said.vi) {
        expect(text, id).toMatch(VIETNAMESE);
        expect(said.en, id).not.toContain(text);
      }
    }
  });
});
