import type { AttackTexts } from '../../../../findings/attack/registry.ts';
import { accountTaken } from './account-taken.ts';
import { callFlood } from './call-flood.ts';
import { passwordGuessing } from './password-guessing.ts';
import { scan } from './scan.ts';
import { tollFraud } from './toll-fraud.ts';
import { tollFraudProbes } from './toll-fraud-probes.ts';

/** The words of the rules about attacks. */
export const ATTACK: AttackTexts = {
  accountTaken,
  callFlood,
  passwordGuessing,
  scan,
  tollFraud,
  tollFraudProbes,
};
