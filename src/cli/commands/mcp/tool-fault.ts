/** What a tool may fail by; the code stands first in its answer. */
export type FaultCode =
  /** Not in the folders of the server, or no regular file. */
  | 'refused-path'
  | 'no-such-file'
  | 'too-large'
  /** Not done in time: nothing is said of a part. */
  | 'timeout'
  | 'no-sip'
  | 'nothing-found'
  | 'bad-argument'
  | 'internal';

/** A tool cannot answer. Its text is ours: nothing of a trace, no path but the one that was asked for. */
export class ToolFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
