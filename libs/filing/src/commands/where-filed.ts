import type { Channel } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';

/** At the counter an intake officer of the agency files for others; online and by post one files for oneself. */
export function mustBePlaced({ by, agency, channel }: { readonly by: Actor; readonly agency: string; readonly channel: Channel }): void {
  const isCounter = by.roles.some((held) => held.agencyCode === agency && held.role === 'intakeOfficer');
  const isRight = by.kind === 'OFFICIAL' ? isCounter && channel !== 'ONLINE' : channel !== 'DIRECT';
  if (!isRight) throw new Blocked({ code: 'filing.not_at_counter', params: { agencyCode: agency } });
}

export function mustBeOffered(channel: Channel, { code, methods }: { readonly code: string; readonly methods: readonly { readonly channel: Channel }[] }): void {
  const channels = methods.map((method) => method.channel);
  if (!channels.includes(channel)) throw new Blocked({ code: 'filing.channel_not_offered', params: { procedureCode: code, channel, channels } });
}
