import { LANGUAGES } from '../../dist/languages/index.js';

const FAMILIES = ['transfer', 'rejection', 'call', 'message'];

/** src/findings/examples/*.ts: what each rule said of its first fixture, in both languages. */
export function ruleExamples(fixtures) {
  return FAMILIES.map((family) => [`src/findings/examples/${family}.ts`, moduleOf(family, fixtures)]);
}

function moduleOf(family, fixtures) {
  const examples = {};
  for (const fixture of fixtures) {
    if (fixture.fires && fixture.rule.startsWith(`${family}/`) && !(fixture.rule in examples)) {
      const example = exampleOf(fixture);
      if (example !== null) {
        examples[fixture.rule] = example;
      }
    }
  }
  return `// Written by \`npm run docs\` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const ${family.toUpperCase()}_EXAMPLES: RuleExamples = ${JSON.stringify(examples, null, 2)};
`;
}

function exampleOf({ rule, findings }) {
  const own = (lang) => findings[lang].find((finding) => finding.rule === rule);
  const said = (lang) => ({ message: own(lang).message, howToFix: own(lang).remediation });
  if (own('en') === undefined) {
    return null;
  }
  const { atFault, confidence } = own('en');
  return { atFault, confidence, said: Object.fromEntries(LANGUAGES.map((lang) => [lang, said(lang)])) };
}
