import type { Channel, Term, TermByChannel } from '@app/contracts';

export type { Term } from '@app/contracts';
export const termFor = (term: TermByChannel, channel: Channel): Term => term.byChannel?.[channel] ?? term.default;
