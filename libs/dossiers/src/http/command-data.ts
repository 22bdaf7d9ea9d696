import { registerDecorator, type ValidationArguments } from 'class-validator';

/** Commands people may give over HTTP. Timers and messages come from the machine only. */
export const HTTP_COMMANDS = [
  'complete', 'claim', 'release', 'assign', 'withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop', 'extend', 're-date',
  'approve-correction', 'decline-correction', 'explain-lateness',
] as const;
export type HttpCommand = (typeof HTTP_COMMANDS)[number];

/** What each command may say, and what it must. */
const MAY_SAY: Readonly<Record<HttpCommand, readonly string[]>> = {
  complete: ['step', 'outcome', 'instance', 'gives', 'reason', 'override'],
  claim: ['step', 'instance'],
  release: ['step', 'instance'],
  assign: ['step', 'instance', 'assignee'],
  withdraw: ['reason'],
  'confirm-withdrawal': ['reason'],
  'decline-withdrawal': ['reason'],
  stop: ['reason'],
  extend: ['quantity', 'ground', 'reason'],
  're-date': ['on', 'ground', 'reason'],
  'approve-correction': ['reason'],
  'decline-correction': ['reason'],
  'explain-lateness': ['reason'],
};
const MUST_SAY: Readonly<Record<HttpCommand, readonly string[]>> = {
  complete: ['step'], claim: ['step'], release: ['step'], assign: ['step', 'assignee'],
  withdraw: [], 'confirm-withdrawal': [], 'decline-withdrawal': [], stop: [],
  extend: ['quantity', 'ground'], 're-date': ['on', 'ground'], 'approve-correction': [], 'decline-correction': ['reason'], 'explain-lateness': ['reason'],
};

/** `data` says what its command asks for, and nothing that command does not know. */
export function FitsItsCommand(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'fitsItsCommand',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: (data: unknown, { object }: ValidationArguments) => fits(data, (object as { command?: unknown }).command) },
    });
  };
}

function fits(data: unknown, command: unknown): boolean {
  if (typeof command !== 'string' || !Object.hasOwn(MAY_SAY, command)) return true;
  const said = Object.entries(data ?? {}).filter(([, value]) => value !== undefined).map(([name]) => name);
  const name = command as HttpCommand;
  return said.every((each) => MAY_SAY[name].includes(each)) && MUST_SAY[name].every((each) => said.includes(each));
}

const MOST_VALUES = 200;
const LONGEST_TEXT = 2_000;
/** Facts as they may be given: plain values and short lists of them, by name. */
export function AreFacts(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({ name: 'areFacts', target: target.constructor, propertyName: String(propertyName), validator: { validate: areFacts } });
  };
}
function areFacts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_VALUES && entries.every(([name, one]) => name.length <= 100 && isFact(one));
}
const isFact = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || isPlain(value) || (Array.isArray(value) && value.length <= MOST_VALUES && value.every(isPlain));
const isPlain = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.length <= LONGEST_TEXT;
