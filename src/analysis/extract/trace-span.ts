/** From when to when there were messages, in microseconds: NaN without times. */
export class TraceSpan {
  firstUs = Number.NaN;
  lastUs = Number.NaN;

  note(timeUs: number): void {
    if (!Number.isNaN(timeUs)) {
      this.firstUs = timeUs >= this.firstUs ? this.firstUs : timeUs;
      this.lastUs = timeUs <= this.lastUs ? this.lastUs : timeUs;
    }
  }
}
