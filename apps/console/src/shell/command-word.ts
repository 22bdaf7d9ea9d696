import type { TextKey } from '@app/ui';

const COMMANDS = [
  'open', 'complete', 'claim', 'release', 'assign', 'withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop', 'timer', 'message', 'extend', 're-date',
  'approve-correction', 'decline-correction', 'explain-lateness', 'recompute', 'request-override', 'approve-override', 'decline-override',
  'confirm-exemption', 'strike-exemption', 'recall', 'stand-in',
] as const;

/** Exemptions are judged where they are shown. */
export const isJudgement = (command: string): boolean => command === 'confirm-exemption' || command === 'strike-exemption';

/** A command as people call it. */
export function commandWord(command: string): TextKey {
  const known = COMMANDS.find((one) => one === command);
  return known ? `desk.command.${known}` : 'desk.command.other';
}
