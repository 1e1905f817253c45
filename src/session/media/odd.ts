/** What makes a call worth a look; whether it is a fault is judged later. */
const ODD_LATE_US = 1_000_000;
const ODD_QUIET_US = 3_000_000;

/** How late one side began to send, and for how long it was quiet at the end. */
export type Timing = { readonly lateUs: number; readonly quietUs: number };

/** Whether one side began late or stopped early and the other did not. */
export function isOddBetween(one: Timing, other: Timing): boolean {
  return isOddSide(one, other) || isOddSide(other, one);
}

function isOddSide(side: Timing, other: Timing): boolean {
  return (
    (side.lateUs > ODD_LATE_US && other.lateUs <= ODD_LATE_US) ||
    (side.quietUs > ODD_QUIET_US && other.quietUs <= ODD_QUIET_US)
  );
}
