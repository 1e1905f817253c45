import type { PlaceWords } from '../../../../../findings/call/facts/silence.ts';

export const PLACES: PlaceWords = {
  sent: (invites, branches) => `${invites} INVITE${branches > 1 ? ` trên ${branches} nhánh` : ''}`,
  ports: (ports, invites) => `${ports} cổng, ${invites} INVITE`,
  more: (places) => ` và ${places} nơi khác`,
};
