import { RULES } from '../../findings/index.ts';
import { type Lang, type Said, sayingOf } from '../../languages/index.ts';
import type { Config, Expectation } from '../config.ts';
import { listed } from '../one-of.ts';
import { UNDECIDED } from '../undecided.ts';
import { UNMET } from '../unmet.ts';
import { type ConfigFault, type Path, pathText } from './config-faults.ts';
import { nearestTo } from './nearest.ts';
import { CONFIG_WORDS } from './words.ts';

/** What a configuration may name that is known elsewhere. */
export type Known = {
  /** Formats of `reports`. */
  readonly formats: readonly string[];
  /** Why a filter expression cannot be used; null where it can. */
  readonly faultOfFilter: (expression: string) => Said | null;
  /** Why one of `timezone`, `date`, `localAddress` cannot be used; null where it can. */
  readonly faultOfLogFact: (name: 'timezone' | 'date' | 'localAddress', text: string) => Said | null;
};

const IDS: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), UNMET, UNDECIDED]);
const FAMILIES: ReadonlySet<string> = new Set([...IDS].map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
const LOG_FACTS = ['timezone', 'date', 'localAddress'] as const;

/** Names in a configuration, right in form, that lead nowhere. */
export function deadReferences(config: Config, known: Known): ConfigFault[] {
  return [
    ...Object.keys(config.rules ?? {}).flatMap((rule) => ruleKey(rule)),
    ...(config.ignore ?? []).flatMap(({ rule = [] }, i) => ruleNames(rule, ['ignore', i, 'rule'])),
    ...(config.expectations ?? []).flatMap((expectation, i) => ofExpectation(expectation, config, ['expectations', i])),
    ...Object.entries(config.labels ?? {}).flatMap(([label, expression]) => {
      const fault = known.faultOfFilter(expression);
      const path = ['labels', label];
      return fault === null ? [] : [{ path, said: (lang: Lang) => `${pathText(path)}: ${fault(lang)}` }];
    }),
    ...Object.keys(config.reports ?? {}).flatMap((format) => formatKey(format, known.formats)),
    ...LOG_FACTS.flatMap((name) => {
      const text = config[name];
      const fault = text === undefined ? null : known.faultOfLogFact(name, text);
      return fault === null ? [] : [{ path: [name], said: (lang: Lang) => `${name}: ${fault(lang)}` }];
    }),
  ];
}

function ofExpectation(expectation: Expectation, config: Config, path: Path): ConfigFault[] {
  if ('response' in expectation) {
    return [];
  }
  const [kind, facts] = 'call' in expectation ? ['call', expectation.call] : ['transfer', expectation.transfer];
  return [[kind, facts] as const, ['is', expectation.is ?? {}] as const].flatMap(
    ([part, { findings = [], label = [] }]) => [
      ...ruleNames(findings, [...path, part, 'findings']),
      ...labelNames(listed(label), Object.keys(config.labels ?? {}), [...path, part, 'label']),
    ],
  );
}

function ruleKey(rule: string): ConfigFault[] {
  return IDS.has(rule) || FAMILIES.has(rule) ? [] : [{ path: ['rules'], key: rule, said: unknownRule(rule, 'rules') }];
}

function ruleNames(rules: string | readonly string[], path: Path): ConfigFault[] {
  return listed(rules).flatMap((rule, i) => {
    const at = typeof rules === 'string' ? path : [...path, i];
    return IDS.has(rule) ? [] : [{ path: at, said: unknownRule(rule, pathText(at)) }];
  });
}

function unknownRule(rule: string, place: string): Said {
  const near = nearestTo(rule, [...IDS, ...FAMILIES]);
  return sayingOf(CONFIG_WORDS, (words) => words.unknownRule(place, JSON.stringify(rule), near));
}

function labelNames(labels: readonly string[], known: readonly string[], path: Path): ConfigFault[] {
  return labels
    .filter((label) => !known.includes(label))
    .map((label) => ({
      path,
      said: sayingOf(CONFIG_WORDS, ({ unknownLabel }) => unknownLabel(pathText(path), JSON.stringify(label), known)),
    }));
}

function formatKey(format: string, formats: readonly string[]): ConfigFault[] {
  if (formats.includes(format)) {
    return [];
  }
  const near = nearestTo(format, formats);
  return [
    {
      path: ['reports'],
      key: format,
      said: sayingOf(
        CONFIG_WORDS,
        ({ unknownFormat, didYouMean }) =>
          unknownFormat(JSON.stringify(format), formats.join(', ')) + (near === null ? '' : didYouMean(near)),
      ),
    },
  ];
}
