import { Violation } from '../target.ts';

export type FailureKind = 'crash' | 'broken promise' | 'hang' | 'never settles' | 'growth' | 'ended';

/** How a target failed on an input. */
export type Failure = {
  readonly kind: FailureKind;
  readonly message: string;
  readonly stack: string;
  /** The same for the same fault, whatever the input. */
  readonly signature: string;
};

/** Something thrown, as a failure. */
export function failureOf(thrown: unknown): Failure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const stack = error.stack ?? '';
  if (error instanceof Violation) {
    const form = error.message
      .split(':', 2)
      .join(':')
      .replaceAll(/[\d"]+.*/g, '');
    return { kind: 'broken promise', message: error.message, stack, signature: `broken promise ${form}` };
  }
  const place = /\/(?:dist|src)\/(\S+?:\d+)/.exec(stack)?.[1] ?? error.message.replaceAll(/\d+/g, '');
  return {
    kind: 'crash',
    message: `${error.name}: ${error.message}`,
    stack,
    signature: `crash ${error.name} ${place}`,
  };
}

/** A failure that nobody could throw: whoever watched saw it. */
export function failureSeen(kind: FailureKind, message: string): Failure {
  return { kind, message, stack: '', signature: kind };
}
