// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const REJECTION_EXAMPLES: RuleExamples = {};
