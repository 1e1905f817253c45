export function measure(place: number): readonly number[] | null;
