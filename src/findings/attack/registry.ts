import type { Part } from '../../languages/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import type { AttackNotice } from './facts/attack-facts.ts';
import { accountTaken } from './rules/account-taken.ts';
import { callFlood } from './rules/call-flood.ts';
import { passwordGuessing } from './rules/password-guessing.ts';
import { scan } from './rules/scan.ts';
import { tollFraud } from './rules/toll-fraud.ts';
import { tollFraudProbes } from './rules/toll-fraud-probes.ts';

const VERDICTS = {
  accountTaken,
  callFlood,
  passwordGuessing,
  scan,
  tollFraud,
  tollFraudProbes,
};

/** Why it went wrong, the particular before the general. */
export const ATTACK_VERDICTS: readonly Rule<AttackNotice>[] = Object.values(VERDICTS);

const NOTES = {};

export const ATTACK_NOTES: readonly Rule<AttackNotice>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type AttackTexts = RuleTexts<typeof RULES>;

export const ATTACK_TEXTS: Part<AttackTexts> = partOf(RULES);
