import { type Arrival, filled, type ReportProblem, SAYS } from '../model/index.ts';
import type { Obstacle } from '../packet/index.ts';
import type { FlowProblemCode } from './flow-problems.ts';

/** What is said once for an input of frames that cannot be read. */
const OBSTACLES: Record<Obstacle, { readonly code: FlowProblemCode; readonly message: string }> = {
  'too-deep': {
    code: 'encapsulation-too-deep',
    message: SAYS.tooDeep,
  },
  'esp-encrypted': {
    code: 'esp-encrypted',
    message: SAYS.esp,
  },
  'wifi-encrypted': {
    code: 'wifi-encrypted',
    message: SAYS.wifi,
  },
};

/** Problems of frames: where they lie, and what was already said, so that it is said once. */
export class SaidOnce {
  readonly report: ReportProblem;
  /** Of the frame at hand. */
  readonly #arrival: Arrival;
  readonly #said = new Set<string>();

  constructor(report: ReportProblem, arrival: Arrival) {
    this.report = report;
    this.#arrival = arrival;
  }

  /** Whether or not it was said before. */
  readonly tell = (code: FlowProblemCode, message: string, { input, frame, offset }: Arrival = this.#arrival): void => {
    this.report({ code, message, input, record: frame, offset });
  };

  once(code: FlowProblemCode, message: string, about: string = code): void {
    if (!this.#said.has(about)) {
      this.#said.add(about);
      this.tell(code, message);
    }
  }

  /** Frames that cannot be read: once for each input. */
  unreadLink(linkType: number): void {
    const message = filled(SAYS.linkType, linkType);
    this.once('link-type-unsupported', message, `${this.#arrival.input}/${linkType}`);
  }

  obstacle(obstacle: Obstacle): void {
    const { code, message } = OBSTACLES[obstacle];
    this.once(code, message, `${this.#arrival.input}/${code}`);
  }
}
