import type { Random } from '../random.ts';
import type { Mutator } from '../target.ts';
import { NUMBER_TEXTS, TRICKS } from './tricks.ts';

type Holder = Record<string | number, unknown>;

/** A value at which a reader of JSON stumbles. */
function oddValue(random: Random): unknown {
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return random.pick([0, -1, 1e21, 1.5, 2 ** 53, -0, 5e-324]);
    case 2:
      return random.pick(TRICKS);
    case 3:
      return random.pick(TRICKS).repeat(1 + random.small(200));
    case 4:
      return [];
    case 5:
      return {};
    case 6:
      return random.pick([true, false]);
    case 7:
      return random.pick(NUMBER_TEXTS);
    default:
      return nested(1 + random.small(120));
  }
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) {
    value = level % 2 === 0 ? { a: value } : [value];
  }
  return value;
}

/** Every object and list inside a value. */
function holdersIn(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value === 'object' && value !== null && found.length < 5000) {
    found.push(value as Holder);
    for (const inner of Object.values(value)) {
      holdersIn(inner, found);
    }
  }
  return found;
}

/** Changes a value in place: members replaced, left out, renamed, repeated. */
export function changeValue(value: unknown, random: Random): unknown {
  const holders = holdersIn(value).filter((holder) => Object.keys(holder).length > 0);
  if (holders.length === 0) {
    return oddValue(random);
  }
  const holder = random.pick(holders);
  const key = random.pick(Object.keys(holder));
  switch (random.below(5)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      Object.defineProperty(holder, random.pick(['__proto__', 'constructor', '', ...TRICKS]), {
        value: holder[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
      break;
    case 2: {
      const from = random.pick(holders);
      holder[key] = structuredClone(from[random.pick(Object.keys(from))]);
      break;
    }
    case 3:
      holder[key] = Array.from({ length: random.small(40) }, () => structuredClone(holder[key]));
      break;
    default:
      holder[key] = oddValue(random);
  }
  return value;
}

/** Lines of JSON, or one text of it; what is none stays as it is. */
export const changeJson: Mutator = (input, random) => {
  const text = Buffer.from(input).toString('utf8');
  try {
    return Buffer.from(JSON.stringify(changeValue(JSON.parse(text), random), null, random.pick([0, 2])) ?? '');
  } catch {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    try {
      lines[at] = JSON.stringify(changeValue(JSON.parse(lines[at]!), random)) ?? '';
      return Buffer.from(lines.join('\n'));
    } catch {
      return input;
    }
  }
};

/** A name that stands twice, numbers without end, brackets without end. */
export const changeJsonText: Mutator = (input, random) => {
  const text = Buffer.from(input).toString('utf8');
  const places = [...text.matchAll(/[{[,:]/g)].map(({ index }) => index + 1);
  const at = places.length === 0 ? 0 : random.pick(places);
  const by = random.pick([
    '"a":1,"a":2,',
    '1e400',
    '-',
    '[',
    '{"a":'.repeat(1 + random.below(300)),
    '['.repeat(400),
    '\\ud800',
    '"\\u0000"',
    '1'.repeat(400),
  ]);
  return Buffer.from(text.slice(0, at) + by + text.slice(at));
};

export const JSON_MUTATORS: readonly Mutator[] = [changeJson, changeJson, changeJsonText];
