import type { TextKey } from '@app/ui';

const COMMANDS = [
  'open', 'complete', 'claim', 'release', 'assign', 'withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop', 'timer', 'message', 'extend', 're-date',
  'approve-correction', 'decline-correction', 'explain-lateness', 'recompute', 'request-override', 'approve-override', 'decline-override',
] as const;

/** A command as people call it. */
export function commandWord(command: string): TextKey {
  const known = COMMANDS.find((one) => one === command);
  return known ? `desk.command.${known}` : 'desk.command.other';
}
