/** A refresh that comes this late is in time: clocks differ, and messages travel. */
export const GRACE_US = 2_000_000;
