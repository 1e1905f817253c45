// Writes dist/rule-examples.js, the examples that `siptriage explain <rule>` gives: what each rule says of its fixture
// in fixtures/rules, in every language. `#rule-examples` is their name for whoever imports them (package.json).
import { writeFileSync } from 'node:fs';
import { LANGUAGES } from '../../dist/languages/index.js';
import { firing, ruleFixtures } from '../docs/rule-fixtures.js';

const FILE = new URL('../../dist/rule-examples.js', import.meta.url);

const { fixtures, findingsOf } = await ruleFixtures();
const examples = new Map();
for (const fixture of firing(fixtures)) {
  const example = examples.has(fixture.rule) ? null : exampleOf(fixture.rule, await findingsOf(fixture));
  if (example !== null) {
    examples.set(fixture.rule, example);
  }
}
const lines = [...examples]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map((entry) => `  ${entry.map((part) => JSON.stringify(part)).join(': ')},\n`);
writeFileSync(FILE, `export const RULE_EXAMPLES = {\n${lines.join('')}};\n`);

function exampleOf(rule, findings) {
  const own = (lang) => findings[lang].find((finding) => finding.rule === rule);
  const said = (lang) => ({ message: own(lang).message, howToFix: own(lang).remediation });
  if (own('en') === undefined) {
    return null;
  }
  const { atFault, confidence } = own('en');
  return { atFault, confidence, said: Object.fromEntries(LANGUAGES.map((lang) => [lang, said(lang)])) };
}
