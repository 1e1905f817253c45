import { append, camel, insertImport, named, read } from './lists.js';

/** The families whose rules are one file each, by the record that their rules are asked about. */
const STORIES = { transfer: 'TransferRecord', rejection: 'RejectionRecord', call: 'JudgeableCall' };

/** A rule with its words, where it fires and where it is silent, and its line in the registry of its family. */
export function rule(root, id, flags) {
  const [family = '', name = ''] = id.split('/');
  if (family === 'message') {
    throw new Error('a fault of form is a code of src/sip/faults with words in src/findings/message/rules, not a file');
  }
  if (!Object.hasOwn(STORIES, family)) {
    throw new Error(`${family || 'nothing'} is no family of rules: ${Object.keys(STORIES).join(', ')}`);
  }
  const path = `src/findings/${family}/registry.ts`;
  const list = `export const ${family.toUpperCase()}_${flags.includes('--verdict') ? 'VERDICTS' : 'NOTES'}`;
  const registry = insertImport(read(root, path), camel(named(name)), './rules/', `${name}.ts`);
  return {
    created: {
      [`src/findings/${family}/rules/${name}.ts`]: source(family, name, read(root, path)),
      [`fixtures/rules/${family}/${name}/fires.txt`]: '#\nuse call\n',
      [`fixtures/rules/${family}/${name}/silent.txt`]: '#\nuse call\n',
    },
    changed: { [path]: append(registry, list, `  ${camel(name)},`) },
  };
}

/** The record comes from where the registry has it. */
function source(family, name, registry) {
  const story = STORIES[family];
  const from = new RegExp(`import type \\{[^}]*\\b${story}\\b[^}]*\\} from '([^']+)';`).exec(registry)?.[1];
  if (from === undefined) {
    throw new Error(`the registry of ${family} does not know ${story}: the list is not where it was`);
  }
  const path = from.startsWith('./') ? from.replace('./', '../') : `../${from}`;
  const imports = [`import type { ${story} } from '${path}';`, "import type { Rule, RuleText } from '../../rule.ts';"];
  return `${(path.startsWith('../../../') ? imports : imports.reverse()).join('\n')}

const en: RuleText<${story}> = {
  title: '',
  what: '',
  why: '',
  needs: '',
  message: () => '',
  fix: () => [],
};

export const ${camel(name)}: Rule<${story}> = {
  id: '${family}/${name}',
  severity: 'warning',
  references: [],
  check: () => null,
  text: { en, vi: en },
};
`;
}
