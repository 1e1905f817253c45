import { marked } from 'marked';
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { checkedCapture, checkedFixture, rendered } from './checked.ts';

/** The page as a browser gets it. */
async function shown(markdown: string): Promise<string> {
  return marked.parse(markdown, { gfm: true, async: true });
}

const count = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;

test('the page tells each failure and lists every case', async () => {
  const markdown = rendered('markdown', await checkedFixture('t02-blind-busy.pcap'));
  const html = await shown(markdown);
  expect(html).toContain('<h3>❌ transfer alice → bob → carol</h3>');
  expect(html).toContain(
    '<code>transfer/target-busy</code>: The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
  );
  expect(html).toContain('<li>Resume the held call and offer voicemail or another number.</li>');
  expect(html).toMatch(/<pre><code class="language-text">[^<]*alice +bob +carol\n[^<]*486 Busy Here/);
  expect(count(html, 'tr')).toBe(6);
  expect(markdown).toContain('| ✅ | call alice → bob | answered 200 | 1.704 |');
});

test('what is known, below the threshold or out of date stands in a list of its own', async () => {
  const { report } = await checkedFixture(['t02-blind-busy.pcap', 't16-notify-481.pcap']);
  const ignore = [
    { rule: 'transfer/target-busy', reason: 'ticket 12' },
    { rule: 'transfer/no-notify', reason: 'gone' },
  ];
  const markdown = rendered('markdown', check(report, { config: { ignore } }));
  expect(markdown).toContain('<summary>Known findings: 1</summary>\n\n- `transfer/target-busy` The target');
  expect(markdown).toContain('(ignored: ticket 12)');
  expect(markdown).toMatch(
    /<summary>Findings that do not fail the check: 1<\/summary>\n\n- `transfer\/notify-refused` .*\(warning\)/,
  );
  expect(markdown).toMatch(/<summary>Out of date: 1<\/summary>\n\n- ignore\\\[1\\\] \\\(gone\\\)/);
});

test('a hostile trace brings no markup, no link and no mention', async () => {
  const text =
    '|`x`| **b** ``` <img src=x onerror=y> @root https://evil.example www.evil.example\r\n # h ~~s~~ &lt; me@evil.example';
  const { report } = await checkedCapture(hostileCapture({ uri: '[x](javascript:y)<b>@root', text }), 'a|b`c`.pcap');
  const label = '<b>x</b> | @root `y` # z https://evil.example <!-- ';
  const config = { failOn: 'info', expectations: [{ label, call: { to: '[a](b)' } }] } as const;
  const result = check(report, { config });
  const html = await shown(rendered('markdown', result));
  expect(html).not.toMatch(/<(?:a|img|b|del|script|h1|em)\b|<!--/);
  expect(html).not.toContain('@root');
  expect(count(html, 'h3')).toBe(result.cases.filter(({ passed }) => !passed).length + 1);
  expect(count(html, 'tr')).toBe(result.cases.length + 2 + result.report.causes.length + 1);
});

test('a page of ten thousand failures stays one that GitHub takes', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const failed = result.cases.find(({ passed }) => !passed)!;
  const markdown = rendered('markdown', { ...result, cases: Array.from({ length: 10_000 }, () => failed) });
  expect(markdown.length).toBeLessThan(400_000);
  expect(markdown).toMatch(/^\d+ more are in the full report\.$/m);
});

test('a check that failed begins with its causes and the clearest of them as a diagram', async () => {
  const markdown = rendered('markdown', await checkedFixture('t02-blind-busy.pcap'));
  expect(markdown).toContain(
    '| 1 | Target did not take the call \\(486 Busy Here\\) | `transfer/target-busy` | `#6` |\n\n' +
      '**The clearest of them:** transfer alice → bob → carol\n\n```mermaid\nsequenceDiagram\n  participant p0 as alice',
  );
  expect(markdown).toMatch(/\n {2}p2--xp1: \S*13[^\n]*486 Busy Here\n[\s\S]*\n```\n\n### ❌/);
  const good = rendered('markdown', await checkedFixture('t01-blind-success.pcap'));
  expect(good).not.toMatch(/mermaid|What went wrong/);
});

test('the diagram is of the worst cause, not of the first that failed', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const failed = result.cases.find(({ passed }) => !passed)!;
  const other = { ...failed, name: 'another', ladder: failed.ladder.slice(1) };
  const markdown = rendered('markdown', { ...result, cases: [other, failed] });
  expect(markdown).toContain('**The clearest of them:** transfer alice → bob → carol\n');
  const unknown = rendered('markdown', { ...result, report: { ...result.report, causes: [] }, cases: [other, failed] });
  expect(unknown).toContain('**The clearest of them:** another\n');
});
