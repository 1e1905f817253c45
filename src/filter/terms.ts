import { parseAddress } from '../bytes/index.ts';
import type { Endpoint } from '../model/index.ts';
import { ANY, type Asked } from './asked.ts';
import type { MessageFacts } from './asked-facts.ts';
import { type Condition, not, ofArrival, ofMessage, type Predicate } from './condition.ts';
import { FIELDS, type Field, fieldOf } from './fields.ts';
import { FilterError } from './filter-error.ts';
import { isInNetwork, parseNetwork } from './network.ts';
import { parseTimePoint, resolveTime } from './time-point.ts';
import type { Token } from './tokens.ts';

const ORDER = ['==', '!=', '<', '<=', '>', '>='];
const OPERATORS: Readonly<Record<Field['kind'], readonly string[]>> = {
  address: ['==', '!='],
  port: ORDER,
  code: ORDER,
  time: ORDER,
  method: ['==', '!='],
  transport: ['==', '!='],
  text: ['==', '!=', '~'],
};

const TRANSPORTS = ['udp', 'tcp', 'tls', 'sctp', 'ws', 'wss'];
const LARGEST_PORT = 65_535;
const KEPT_ADDRESSES = 4096;

/** One comparison. Throws FilterError. `a != b` is always `not a == b`, also where a message has several or none of a. */
export function termOf(name: Token, operator: Token, value: Token): Condition {
  const field = fieldOf(name.text);
  if (name.kind !== 'word' || field === null) {
    throw new FilterError(({ noField }) => noField(name.text, Object.keys(FIELDS).join(', ')), name.at);
  }
  const operators = OPERATORS[field.kind];
  if (operator.kind !== 'operator' || !operators.includes(operator.text)) {
    throw new FilterError(({ wantedOperator }) => wantedOperator(name.text, operators.join(' ')), operator.at);
  }
  if (value.kind !== 'word' && value.kind !== 'string') {
    throw new FilterError(({ wantedValue }) => wantedValue(`${name.text} ${operator.text}`), value.at);
  }
  if (operator.text === '!=') {
    return not(comparisonOf(field, '==', value, ANY));
  }
  return comparisonOf(field, operator.text, value, {
    kind: 'term',
    field: name.text.toLowerCase(),
    operator: operator.text,
    text: value.text,
  });
}

function comparisonOf(field: Field, operator: string, value: Token, asked: Asked): Condition {
  switch (field.kind) {
    case 'address':
      return ofArrival(addressTerm(field.of, value), asked);
    case 'port': {
      const isIt = comparing(operator, wholeNumber(value, LARGEST_PORT, 'port'));
      return ofArrival((facts) => field.of(facts).some((endpoint) => endpoint !== null && isIt(endpoint.port)), asked);
    }
    case 'code': {
      const isIt = codeComparison(operator, value);
      return ofMessage((facts) => isIt(field.of(facts)), asked);
    }
    case 'time':
      return ofArrival(timeTerm(field.of, operator, value), asked);
    case 'method': {
      const method = value.text.toUpperCase();
      return ofMessage((facts) => field.of(facts).some((one) => one.toUpperCase() === method), asked);
    }
    case 'transport':
      return ofArrival(transportTerm(field.of, value), asked);
    case 'text':
      return ofMessage(textTerm(field.of, operator, value.text), asked, needsOf(operator, value.text));
  }
}

function addressTerm(of: (facts: MessageFacts) => readonly (Endpoint | null)[], value: Token): Predicate {
  const network = parseNetwork(value.text);
  if (network === null) {
    throw new FilterError(({ noAddress }) => noAddress(value.text), value.at);
  }
  const known = new Map<string, boolean>();
  const isInside = (text: string): boolean => {
    let answer = known.get(text);
    if (answer === undefined) {
      const address = parseAddress(text);
      answer = address !== null && isInNetwork(address, network);
      if (known.size < KEPT_ADDRESSES) {
        known.set(text, answer);
      }
    }
    return answer;
  };
  return (facts) => of(facts).some((endpoint) => endpoint !== null && isInside(endpoint.address));
}

/** `486`, or a class: `4xx`. */
function codeComparison(operator: string, value: Token): (code: number) => boolean {
  const [, hundreds] = /^([1-6])xx$/i.exec(value.text) ?? [];
  if (hundreds === undefined) {
    return comparing(operator, wholeNumber(value, 999, 'code'));
  }
  if (operator !== '==') {
    throw new FilterError(({ classCompared }) => classCompared(value.text), value.at);
  }
  return (code) => Math.floor(code / 100) === Number(hundreds);
}

function timeTerm(of: (facts: MessageFacts) => number, operator: string, value: Token): Predicate {
  const point = parseTimePoint(value.text);
  if (point === null) {
    throw new FilterError(({ noTime }) => noTime(value.text), value.at);
  }
  return (facts) => comparing(operator, resolveTime(point, facts.startUs))(of(facts));
}

function transportTerm(of: (facts: MessageFacts) => readonly string[], value: Token): Predicate {
  const transport = value.text.toLowerCase();
  if (!TRANSPORTS.includes(transport)) {
    throw new FilterError(({ noTransport }) => noTransport(value.text, TRANSPORTS.join(', ')), value.at);
  }
  return (facts) => of(facts).includes(transport);
}

/** `==` is exact (RFC 3261 §19.1.4: user parts are case-sensitive), `~` is "contains", in any case. */
function textTerm(of: (facts: MessageFacts) => readonly string[], operator: string, text: string): Predicate {
  if (operator === '==') {
    return (facts) => of(facts).includes(text);
  }
  const wanted = text.toLowerCase();
  return (facts) => of(facts).some((one) => one.toLowerCase().includes(wanted));
}

/** Stands in a message as it is written here, but for escapes: no blank, where a line may be folded. */
const WRITTEN_SO = /^[\x21-\x24\x26-\x7e]{2,}$/;
const LETTER = /[A-Za-z]/;
/** Begins an escape of a URI. */
const ESCAPE = '%';

/** What a message holds somewhere that has a text like this one: it, or an escape in its place. */
function needsOf(operator: string, text: string): readonly string[] | null {
  const isWritten = WRITTEN_SO.test(text) && (operator === '==' || !LETTER.test(text));
  return isWritten ? [text, ESCAPE] : null;
}

/** NaN, for what is not there, is never anything. */
function comparing(operator: string, value: number): (fact: number) => boolean {
  switch (operator) {
    case '<':
      return (fact) => fact < value;
    case '<=':
      return (fact) => fact <= value;
    case '>':
      return (fact) => fact > value;
    case '>=':
      return (fact) => fact >= value;
    default:
      return (fact) => fact === value;
  }
}

function wholeNumber(value: Token, largest: number, what: 'port' | 'code'): number {
  const number = /^\d{1,5}$/.test(value.text) ? Number(value.text) : Number.NaN;
  if (!(number <= largest)) {
    throw new FilterError(({ noNumber }) => noNumber(value.text, what), value.at);
  }
  return number;
}
