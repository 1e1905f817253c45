import { append, camel, insertImport, named, read } from './lists.js';

/** The families whose rules are one file each, by the record that their rules are asked about. */
const STORIES = {
  transfer: 'TransferRecord',
  rejection: 'RejectionRecord',
  call: 'JudgeableCall',
  registration: 'JudgeableRegistration',
  request: 'RequestNotice',
  attack: 'AttackNotice',
};
/** Those of which one finding is all that is told. */
const WITHOUT_NOTES = ['request', 'attack'];

/** A rule with its words, where it fires and where it is silent, and its line in the registry of its family. */
export function rule(root, id, flags) {
  const [family = '', name = ''] = id.split('/');
  if (family === 'message') {
    throw new Error('a fault of form is a code of src/sip/faults with words in src/findings/message/rules, not a file');
  }
  if (!Object.hasOwn(STORIES, family)) {
    throw new Error(`${family || 'nothing'} is no family of rules: ${Object.keys(STORIES).join(', ')}`);
  }
  if (WITHOUT_NOTES.includes(family) && !flags.includes('--verdict')) {
    throw new Error(`a rule of ${family} decides, or is none: say --verdict`);
  }
  const path = `src/findings/${family}/registry.ts`;
  const list = `const ${flags.includes('--verdict') ? 'VERDICTS' : 'NOTES'} = {`;
  const vietnamese = `src/languages/vi/findings/${family}/index.ts`;
  const translated = insertImport(read(root, vietnamese), camel(named(name)), './', `${name}.ts`);
  const registry = insertImport(read(root, path), camel(named(name)), './rules/', `${name}.ts`);
  return {
    created: {
      [`src/findings/${family}/rules/${name}.ts`]: source(family, name, read(root, path)),
      [`src/languages/vi/findings/${family}/${name}.ts`]: translation(family, name, read(root, path)),
      [`fixtures/rules/${family}/${name}/fires.txt`]: '#\nuse call\n',
      [`fixtures/rules/${family}/${name}/silent.txt`]: '#\nuse call\n',
    },
    changed: {
      [path]: append(registry, list, `  ${camel(name)},`),
      [vietnamese]: append(translated, `export const ${family.toUpperCase()}`, `  ${camel(name)},`),
    },
  };
}

/** The path of the family's record from a file in `rules/`, which comes from where the registry has it. */
function recordPath(family, registry) {
  const story = STORIES[family];
  const from = new RegExp(`import type \\{[^}]*\\b${story}\\b[^}]*\\} from '([^']+)';`).exec(registry)?.[1];
  if (from === undefined) {
    throw new Error(`the registry of ${family} does not know ${story}: the list is not where it was`);
  }
  return from.startsWith('./') ? from.replace('./', '../') : `../${from}`;
}

const EMPTY_WORDS = `  title: '',
  what: '',
  why: '',
  needs: '',
  message: () => '',
  fix: () => [],
};
`;

function source(family, name, registry) {
  const story = STORIES[family];
  const path = recordPath(family, registry);
  const imports = [`import type { ${story} } from '${path}';`, "import type { Rule, RuleText } from '../../rule.ts';"];
  const words = "import { translatable } from '../../../languages/index.ts';";
  const sorted = path.startsWith('../../../') ? [words, ...imports] : [words, ...imports.toReversed()];
  return `${sorted.join('\n')}

const en: RuleText<${story}> = {
${EMPTY_WORDS}
export const ${camel(name)}: Rule<${story}> = {
  id: '${family}/${name}',
  severity: 'warning',
  references: [],
  check: () => null,
  text: translatable(en),
};
`;
}

/** The same words in Vietnamese. */
function translation(family, name, registry) {
  const story = STORIES[family];
  const path = recordPath(family, registry);
  const isOutside = path.startsWith('../../../');
  const from = isOutside
    ? path.replace('../../../', '../../../../')
    : path.replace('../', `../../../../findings/${family}/`);
  const imports = [
    `import type { ${story} } from '${from}';`,
    "import type { RuleText } from '../../../../findings/rule.ts';",
  ];
  return `${(isOutside ? imports.toReversed() : imports).join('\n')}

export const ${camel(name)}: RuleText<${story}> = {
${EMPTY_WORDS}`;
}
