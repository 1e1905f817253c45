import type { AttackWords } from '../../../../../findings/attack/facts/attack-facts.ts';

export const ATTACK_WORDS: AttackWords = { calls: (product) => ` (tự xưng là ${product})` };
