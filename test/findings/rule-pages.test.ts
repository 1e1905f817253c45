import '../builders/languages.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainRule } from '../../src/findings/about.ts';
import { RULES } from '../../src/findings/index.ts';

function sectionOf(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
}

// The pages are generated from the compiled rules: what a rule claims is not changed by the way.
test.each(RULES.map(({ id }) => id))(
  'the page of %s says how grave it is, what leaves it in doubt, and where it stands',
  (id) => {
    const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
    const said = {
      severity: /^`\S+` · (\w+)/m.exec(page)?.[1],
      doubts: sectionOf(page, 'What may leave it in doubt')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [line.replace(/^\* /, '')])),
      references: sectionOf(page, 'References').split(' · '),
    };
    const { severity, doubts = [], references } = explainRule(id, 'en') ?? {};
    expect(said).toEqual({ severity, doubts, references });
  },
);
