export function measure(place: number, steps?: number): readonly number[] | null;
