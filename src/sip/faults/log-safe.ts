import type { FaultCode } from './fault-severities.ts';

/**
 * What a log cannot have made of a message that was right: logs leave out lines, blanks and bodies, cut long lines, lose
 * angle brackets, write other line ends, replace characters. These faults are of values that stand there.
 */
export const LOG_SAFE: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'version-unsupported',
  'request-uri-headers',
  'content-length-conflict',
  'cseq-too-large',
  'cseq-above-31-bits',
  'cseq-method-mismatch',
  'max-forwards-invalid',
  'max-forwards-zero',
  'expires-invalid',
  'retry-after-invalid',
  'via-version-unsupported',
  'via-received-brackets',
  'via-broadcast',
  'uri-scheme-unknown',
  'ipv6-three-colons',
  'method-unknown',
  'option-unknown',
  'content-type-unknown',
  'auth-scheme-unknown',
]);
