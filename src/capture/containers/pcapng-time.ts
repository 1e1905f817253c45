const TWO_32 = 0x100000000;

/** How an interface counts time: draft-ietf-opsawg-pcapng §4.2, if_tsresol and if_tsoffset. */
export type TimeScale = {
  /** Whole units per microsecond, 0 when it is no whole number; then `usPerUnit` is used. */
  readonly unitsPerUs: number;
  readonly usPerUnit: number;
  /** 2^32 units are this many whole microseconds and this many units over: keeps 64-bit counts exact. */
  readonly highUs: number;
  readonly highRest: number;
  readonly offsetUs: number;
};

const DEFAULT_RESOLUTION = 6;

/**
 * `resolution` is the option's byte: the top bit chooses powers of two, the rest is the negative exponent.
 * `offsetSeconds` is added to every time.
 */
export function timeScale(resolution: number = DEFAULT_RESOLUTION, offsetSeconds: number = 0): TimeScale {
  const exponent = resolution & 0x7f;
  const unitsPerSecond = resolution & 0x80 ? 2 ** exponent : 10 ** exponent;
  const unitsPerUs = Math.round(unitsPerSecond / 1e6);
  const isWhole = unitsPerUs >= 1 && unitsPerUs * 1e6 === unitsPerSecond;
  const highUs = isWhole ? Math.floor(TWO_32 / unitsPerUs) : 0;
  return {
    unitsPerUs: isWhole ? unitsPerUs : 0,
    usPerUnit: 1e6 / unitsPerSecond,
    highUs,
    highRest: isWhole ? TWO_32 - highUs * unitsPerUs : 0,
    offsetUs: offsetSeconds * 1e6,
  };
}

/** A 64-bit count of units, given as two words, in whole microseconds since 1970. */
export function scaledTimeUs(scale: TimeScale, high: number, low: number): number {
  if (scale.unitsPerUs === 0) {
    return Math.floor((high * TWO_32 + low) * scale.usPerUnit) + scale.offsetUs;
  }
  return high * scale.highUs + Math.floor((high * scale.highRest + low) / scale.unitsPerUs) + scale.offsetUs;
}
