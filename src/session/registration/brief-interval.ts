/** What a registrar that answered 423 wants, and whether the client has asked for as long since (RFC 3261 §10.2.8). */
export class BriefInterval {
  minExpires: number | null = null;
  /** What the client asked for in its next REGISTERs; null before any, and where it names no time. */
  askedSince: number | null = null;
  #isOpen = false;
  #hasAsked = false;

  /** Not heeded, as far as the trace goes. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The client has asked for longer since, or left the time to the registrar. */
  get isHeeded(): boolean {
    return this.#hasAsked && !this.#isOpen;
  }

  /** A 423 came. */
  refuse(minExpires: number | null): void {
    this.minExpires = minExpires;
    this.#isOpen = minExpires !== null;
    this.#hasAsked = false;
    this.askedSince = null;
  }

  /** A REGISTER came. */
  ask(seconds: number | null): void {
    if (this.#isOpen) {
      this.#hasAsked = true;
      this.askedSince = seconds;
      this.#isOpen = seconds !== null && seconds < (this.minExpires ?? 0);
    }
  }

  /** It was registered all the same. */
  settle(): void {
    this.#isOpen = false;
  }
}
