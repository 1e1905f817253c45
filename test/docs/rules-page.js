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
    'Calls: what decides the verdict',
    'The first rule that fires says why the call failed, or was cut, and through whom.',
    findings.CALL_VERDICTS,
  ],
  ['Calls: what else is told', 'Every rule that fires is a finding beside the verdict.', findings.CALL_NOTES],
  [
    'Registrations: what decides the verdict',
    'The first rule that fires says why a registration did not come about.',
    findings.REGISTRATION_VERDICTS,
  ],
  [
    'Registrations: what else is told',
    'Every rule that fires is a finding beside the verdict.',
    findings.REGISTRATION_NOTES,
  ],
  [
    'Other requests',
    'SUBSCRIBE, PUBLISH, MESSAGE, INFO and OPTIONS that went wrong. The first rule that fires is the finding.',
    findings.REQUEST_VERDICTS,
  ],
  [
    'Attacks',
    'What strangers tried, one finding for all that one of them did. The first rule that fires is the finding.',
    findings.ATTACK_VERDICTS,
  ],
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
  const fixture = fixtures.get(rule.id);
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
function example({ rule, text, path }) {
  const told = storyIn(text);
  // A fault of form stands in no story, but for one that mattered.
  const form = rule.startsWith('message/') && !told.includes(rule) ? /^Form {2}[\s\S]*?(?=\n\n|\n*$)/m : null;
  const story = form?.exec(text)?.[0] ?? told;
  if (story === '') {
    return [`[An example](../fixtures/rules/${path}). A report in text leaves it out; the JSON report has it.`];
  }
  return [`[An example](../fixtures/rules/${path}), as siptriage prints it:`, `\`\`\`text\n${story}\n\`\`\``];
}

/** From the first story on; empty where a trace in which all went well has none. */
function storyIn(text) {
  const blocks = text.split('\n\n').slice(1);
  const first = blocks.findIndex((block) => /^\S {1,2}\p{Lu}/u.test(block));
  return first < 0
    ? ''
    : blocks
        .slice(first)
        .join('\n\n')
        .replace(/\n*Responses {2}[\s\S]*$/, '')
        .trimEnd();
}

/** The anchor that Markdown renderers make of a heading. */
function anchor(id) {
  return id.replace(/[^a-z0-9-]/g, '');
}
