import { append, camel, named, read } from './lists.js';

const OUTPUTS = 'src/outputs/index.ts';

/** A form of the result of a check and of several, which says no more than whether it passed, and its test, which wants every finding. */
export function output(root, name) {
  const id = named(name).includes('-') ? `'${name}'` : name;
  const [render, each] = [`render${camel(`-${name}`)}`, `each${camel(`-${name}`)}`];
  const line = (made) => `  ${id}: async () => (await import('./${name}/${name}.ts')).${made},`;
  return {
    created: {
      [`src/outputs/${name}/${name}.ts`]: source(render, each),
      [`test/outputs/${name}.test.ts`]: test(id, name),
    },
    changed: {
      [OUTPUTS]: append(
        append(read(root, OUTPUTS), 'export const OUTPUTS', line(render)),
        'export const EACH_OUTPUTS',
        line(each),
      ),
    },
  };
}

function source(render, each) {
  return `import type { EachOutput, ListedCheck } from '../../check/index.ts';

export function* ${render}({ passed }: ListedCheck): Generator<string> {
  yield \`\${passed ? 'passed' : 'failed'}\\n\`;
}

export function ${each}(): EachOutput {
  return {
    *file({ path, row }) {
      yield \`\${row.exitCode === 0 ? 'passed' : 'failed'} \${path}\\n\`;
    },
    *whole(told) {
      yield* told.all();
    },
  };
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
