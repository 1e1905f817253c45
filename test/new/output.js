import { append, camel, named, read } from './lists.js';

const OUTPUTS = 'src/outputs/index.ts';

/** A form of the result of a check, which says no more than whether it passed, and its test, which wants every finding. */
export function output(root, name) {
  const id = named(name).includes('-') ? `'${name}'` : name;
  const render = `render${camel(`-${name}`)}`;
  return {
    created: { [`src/outputs/${name}/${name}.ts`]: source(render), [`test/outputs/${name}.test.ts`]: test(id, name) },
    changed: {
      [OUTPUTS]: append(
        read(root, OUTPUTS),
        'export const OUTPUTS',
        `  ${id}: async () => (await import('./${name}/${name}.ts')).${render},`,
      ),
    },
  };
}

function source(render) {
  return `import type { CheckResult } from '../../check/index.ts';

export function* ${render}({ passed }: CheckResult): Generator<string> {
  yield \`\${passed ? 'passed' : 'failed'}\\n\`;
}
`;
}

function test(id, name) {
  return `import { expect, test } from 'vitest';
import { checkedFixture, rendered } from './checked.ts';

test('${name} names every finding', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap', { config: { failOn: 'info' } });
  const text = rendered(${id.startsWith("'") ? id : `'${name}'`}, result);
  expect(result.findings.length).toBeGreaterThan(0);
  for (const { finding } of result.findings) {
    expect(text).toContain(finding.rule);
  }
});
`;
}
