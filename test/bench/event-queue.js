/** Events by time: a binary heap over numbers, so that millions of them cost no objects. */
export class EventQueue {
  constructor() {
    this.size = 0;
    this.times = new Float64Array(1024);
    this.events = new Uint32Array(1024);
  }

  /** Time of the event that {@link pop} returns next; NaN when there is none. */
  get nextTime() {
    return this.size === 0 ? Number.NaN : this.times[0];
  }

  /**
   * @param {number} time
   * @param {number} event
   */
  push(time, event) {
    if (this.size === this.times.length) {
      this.grow();
    }
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.times[parent] <= time) {
        break;
      }
      this.move(parent, at);
      at = parent;
    }
    this.times[at] = time;
    this.events[at] = event;
  }

  /** @returns {number} the earliest event; call it only while `size` is above 0 */
  pop() {
    const event = this.events[0];
    const last = --this.size;
    const time = this.times[last];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) {
        break;
      }
      if (child + 1 < last && this.times[child + 1] < this.times[child]) {
        child++;
      }
      if (this.times[child] >= time) {
        break;
      }
      this.move(child, at);
      at = child;
    }
    this.times[at] = time;
    this.events[at] = this.events[last];
    return event;
  }

  /**
   * @private
   * @param {number} from
   * @param {number} to
   */
  move(from, to) {
    this.times[to] = this.times[from];
    this.events[to] = this.events[from];
  }

  /** @private */
  grow() {
    const times = new Float64Array(this.size * 2);
    const events = new Uint32Array(this.size * 2);
    times.set(this.times);
    events.set(this.events);
    this.times = times;
    this.events = events;
  }
}
