import type { Rule } from '../rule.ts';
import type { JudgeableRegistration } from './facts/registration-facts.ts';

export const REGISTRATION_VERDICTS: readonly Rule<JudgeableRegistration>[] = [];

export const REGISTRATION_NOTES: readonly Rule<JudgeableRegistration>[] = [];
