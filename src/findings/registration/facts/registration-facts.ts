import type { RegistrationFacts, RegistrationRecord } from '../../../records/index.ts';

/** A registration with what a judgement rests on. */
export type JudgeableRegistration = RegistrationRecord & { readonly facts: RegistrationFacts };
