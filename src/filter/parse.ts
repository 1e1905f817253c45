import type { Arrival } from '../model/index.ts';
import { SipMessage } from '../sip/index.ts';
import type { Asked } from './asked.ts';
import { MessageFacts } from './asked-facts.ts';
import { and, type Condition, not, or } from './condition.ts';
import { FilterError, type FilterFault } from './filter-error.ts';
import { termOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A filter expression, ready to be asked about one message after another. */
export type Filter = {
  readonly matches: (...facts: ConstructorParameters<typeof MessageFacts>) => boolean;
  /** False: no message that came there, and then, matches. */
  readonly mayMatch: (arrival: Arrival, startUs: number) => boolean;
  /** Texts in ASCII of which every message that matches holds one; null where none is sure. */
  readonly needs: readonly string[] | null;
  /** The same question as data. */
  readonly asked: Asked;
};

const UNREAD = new SipMessage();

const LONGEST_EXPRESSION = 10_000;
const DEEPEST = 100;

/** How tightly the operators bind. */
const POWER = { or: 1, and: 2, not: 3 } as const;

/** The same in another spelling. */
const JOINS: ReadonlyMap<string, 'and' | 'or'> = new Map([
  ['and', 'and'],
  ['&&', 'and'],
  ['or', 'or'],
  ['||', 'or'],
]);

/** Reads an expression (docs/filter.md). A fault is the caller's to show. */
export function parseFilter(expression: string): Filter | FilterFault {
  try {
    if (expression.length > LONGEST_EXPRESSION) {
      throw new FilterError(({ tooLong }) => tooLong(LONGEST_EXPRESSION), LONGEST_EXPRESSION);
    }
    const { matches, may, needs, asked } = new Parser(tokensOf(expression)).parse();
    return {
      matches: (...facts) => matches(new MessageFacts(...facts)),
      mayMatch: (arrival, startUs) => may(new MessageFacts(UNREAD, arrival, startUs)),
      needs,
      asked,
    };
  } catch (error) {
    if (error instanceof FilterError) {
      return { said: error.said, message: error.message, position: error.position };
    }
    throw error;
  }
}

/** Precedence climbing: `or` below `and` below `not`, all from left to right. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Condition {
    const condition = this.#expression(0);
    const rest = this.#peek();
    if (rest.kind !== 'end') {
      throw new FilterError(({ closesNothing, wantedEnd }) => (rest.kind === ')' ? closesNothing : wantedEnd), rest.at);
    }
    return condition;
  }

  #expression(power: number): Condition {
    let left = this.#operand();
    for (;;) {
      const join = joinOf(this.#peek());
      if (join === null || POWER[join] <= power) {
        return left;
      }
      this.#take();
      left = (join === 'and' ? and : or)(left, this.#expression(POWER[join]));
    }
  }

  #operand(): Condition {
    const token = this.#take();
    if (++this.#depth > DEEPEST) {
      throw new FilterError(({ tooDeep }) => tooDeep(DEEPEST), token.at);
    }
    const condition = this.#operandFrom(token);
    this.#depth--;
    return condition;
  }

  #operandFrom(token: Token): Condition {
    if (isNot(token)) {
      return not(this.#expression(POWER.not));
    }
    if (token.kind === '(') {
      const inner = this.#expression(0);
      const close = this.#take();
      if (close.kind !== ')') {
        throw new FilterError(({ wantedClose }) => wantedClose(token.at + 1), close.at);
      }
      return inner;
    }
    if (token.kind !== 'word') {
      throw new FilterError(({ wantedComparison }) => wantedComparison, token.at);
    }
    const operator = this.#peek();
    return termOf(token, this.#take(), operator.kind === 'end' ? operator : this.#take());
  }

  #peek(): Token {
    return this.#tokens[this.#at]!;
  }

  /** The last token, `end`, is never passed. */
  #take(): Token {
    const token = this.#peek();
    this.#at = Math.min(this.#at + 1, this.#tokens.length - 1);
    return token;
  }
}

function joinOf({ kind, text }: Token): 'and' | 'or' | null {
  return kind === 'word' || kind === 'operator' ? (JOINS.get(text.toLowerCase()) ?? null) : null;
}

function isNot({ kind, text }: Token): boolean {
  return (kind === 'word' && text.toLowerCase() === 'not') || (kind === 'operator' && text === '!');
}
