import * as findings from '../../dist/findings/index.js';
import { code, GENERATED, prose, table } from './markdown.js';

const GROUPS = [
  [
    'Transfers: what decides the verdict',
    'The first rule that fires names the party at fault.',
    findings.TRANSFER_VERDICTS,
  ],
  ['Transfers: what else is told', 'Every rule that fires is a finding beside the verdict.', findings.TRANSFER_NOTES],
  [
    'Rejections: what decides the verdict',
    'The first rule that fires says who rejected the call.',
    findings.REJECTION_VERDICTS,
  ],
  ['Rejections: what else is told', 'Every rule that fires is a finding beside the verdict.', findings.REJECTION_NOTES],
  [
    'Messages: faults of form',
    'What is wrong with single messages, whatever became of them: one finding for each kind and sender, with a count. `info`; a `warning` beside the story of a call or transfer where a fault may be why a request was refused or not answered. `analyze` and `check` inspect the messages whose form struck the scan and the requests that got nowhere; `annotate` inspects every message; so does `check` where a configuration raises one of these rules ([check.md](check.md#conformance)).',
    findings.MESSAGE_RULES,
  ],
];

/** docs/rules.md: every rule of the registry, in its order, with what it printed for its fixture. */
export function rulesPage(fixtures) {
  const sections = GROUPS.flatMap(([heading, intro, rules]) => [
    `## ${heading}`,
    intro,
    ...rules.map((rule) => entry(rule, fixtures)),
  ]);
  const overview = GROUPS.flatMap(([, , rules]) =>
    rules.map((rule) => [`[${code(rule.id)}](#${anchor(rule.id)})`, rule.severity, prose(rule.text.in('en').title)]),
  );
  return `${[
    GENERATED,
    '# Rules',
    'What siptriage recognises. An identifier is stable; scripts may rely on it. Severity: `error`, a call or transfer failed by it; `warning`, it worked in spite of it; `info`, worth knowing. `siptriage rules` lists them, `siptriage explain transfer/no-notify` tells one, in English or Vietnamese. Which faults of the field are recognised and which no trace can show: [coverage.md](coverage.md).',
    table(['rule', 'severity', 'title'], overview),
    ...sections,
  ].join('\n\n')}\n`;
}

function entry(rule, fixtures) {
  const { title, what, why, needs } = rule.text.in('en');
  const fixture = fixtures.find((each) => each.fires && each.rule === rule.id);
  return [
    `### ${rule.id}`,
    `**${prose(title)}** · ${rule.severity}`,
    prose(what),
    prose(why),
    ...(needs === undefined ? [] : [`Needs: ${prose(needs)}`]),
    ...(fixture === undefined ? [] : example(fixture)),
    `References: ${prose(rule.references.join(' · '))}`,
  ].join('\n\n');
}

/** What siptriage prints for the fixture, without the lines about the whole trace. */
function example({ text, path }) {
  // A fault of form stands in no story.
  const story = storyIn(text.en) || (/^Form {2}[\s\S]*?(?=\n\n|\n*$)/m.exec(text.en)?.[0] ?? '');
  return [`[An example](../fixtures/rules/${path}), as siptriage prints it:`, `\`\`\`text\n${story}\n\`\`\``];
}

function storyIn(text) {
  return text
    .split('\n\n')
    .slice(1)
    .join('\n\n')
    .replace(/\n*Responses {2}[\s\S]*$/, '')
    .trimEnd();
}

/** The anchor that Markdown renderers make of a heading. */
function anchor(id) {
  return id.replace(/[^a-z0-9-]/g, '');
}
