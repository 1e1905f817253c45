import { REJECTION_NOTES, REJECTION_VERDICTS, TRANSFER_NOTES, TRANSFER_VERDICTS } from '../../dist/findings/index.js';
import { code, GENERATED, prose, table } from './markdown.js';

const GROUPS = [
  ['Transfers: what decides the verdict', 'The first rule that fires names the party at fault.', TRANSFER_VERDICTS],
  ['Transfers: what else is told', 'Every rule that fires is a finding beside the verdict.', TRANSFER_NOTES],
  ['Rejections: what decides the verdict', 'The first rule that fires says who rejected the call.', REJECTION_VERDICTS],
  ['Rejections: what else is told', 'Every rule that fires is a finding beside the verdict.', REJECTION_NOTES],
];

/** docs/rules.md: every rule of the registry, in its order. */
export async function rulesPage() {
  const sections = GROUPS.flatMap(([heading, intro, rules]) => [`## ${heading}`, intro, ...rules.map(entry)]);
  const overview = GROUPS.flatMap(([, , rules]) =>
    rules.map((rule) => [`[${code(rule.id)}](#${anchor(rule.id)})`, rule.severity, prose(rule.text.en.title)]),
  );
  return `${[
    GENERATED,
    '# Rules',
    'What siptriage recognises. An identifier is stable; scripts may rely on it. Severity: `error`, a call or transfer failed by it; `warning`, it worked in spite of it; `info`, worth knowing.',
    table(['rule', 'severity', 'title'], overview),
    ...sections,
  ].join('\n\n')}\n`;
}

function entry(rule) {
  const { title, what, why } = rule.text.en;
  return [
    `### ${rule.id}`,
    `**${prose(title)}** · ${rule.severity}`,
    prose(what),
    prose(why),
    `References: ${prose(rule.references.join(' · '))}`,
  ].join('\n\n');
}

/** The anchor that Markdown renderers make of a heading. */
function anchor(id) {
  return id.replace(/[^a-z0-9-]/g, '');
}
