import type { CheckedFinding, ListedCheck, Whereabouts } from './check-result.ts';

/** Where in a result what was found stands: as it says itself, else by what stands in it twice. */
export function whereaboutsOf(result: ListedCheck): Whereabouts {
  return result.whereabouts ?? { nameOf: namesIn(result), placeOf: placesIn(result), partiesOf: partiesIn(result) };
}

function namesIn({ cases }: ListedCheck): Whereabouts['nameOf'] {
  let names: Map<CheckedFinding, string> | null = null;
  return (checked) => {
    names ??= new Map([...cases].flatMap(({ name, findings }) => findings.map((each) => [each, name] as const)));
    return names.get(checked) ?? null;
  };
}

function placesIn({ findings }: ListedCheck): Whereabouts['placeOf'] {
  let places: Map<CheckedFinding, number> | null = null;
  return (checked) => {
    places ??= new Map([...findings].map((finding, place) => [finding, place]));
    return places.get(checked) ?? -1;
  };
}

function partiesIn({ report }: ListedCheck): Whereabouts['partiesOf'] {
  let uris: Map<string, string[]> | null = null;
  return (callIds) => {
    uris ??= partiesByCallId(report);
    const known = uris;
    return [...callIds].flatMap((callId) => known.get(callId) ?? []);
  };
}

function partiesByCallId({ calls, transfers }: ListedCheck['report']): Map<string, string[]> {
  const uris = new Map<string, string[]>();
  const note = (callId: string, ...parties: string[]) => uris.set(callId, [...(uris.get(callId) ?? []), ...parties]);
  for (const { callId, from, to } of calls) {
    note(callId, from, to);
  }
  for (const { referCallId, transferor, transferee, referTo } of transfers) {
    note(referCallId, transferor, transferee, referTo);
  }
  return uris;
}
