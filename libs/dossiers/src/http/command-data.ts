import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, registerDecorator, type ValidationArguments } from 'class-validator';

/** Commands people may give over HTTP. Timers and messages come from the machine only. */
export const HTTP_COMMANDS = [
  'complete', 'claim', 'release', 'assign', 'withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop', 'extend', 're-date',
  'approve-correction', 'decline-correction', 'explain-lateness', 'request-override', 'approve-override', 'decline-override',
  'confirm-exemption', 'strike-exemption', 'recall', 'stand-in',
] as const;
export type HttpCommand = (typeof HTTP_COMMANDS)[number];

/** What each command may say, and what it must. */
const MAY_SAY: Readonly<Record<HttpCommand, readonly string[]>> = {
  complete: ['step', 'outcome', 'instance', 'gives', 'reason', 'draft', 'inBulk', 'form', 'components', 'exemptions', 'stepForm', 'defects'],
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
  'request-override': ['step', 'outcome', 'instance', 'gives', 'ground', 'reason'],
  'approve-override': ['reason'],
  'decline-override': ['reason'],
  'confirm-exemption': ['exemption', 'reason'],
  'strike-exemption': ['exemption', 'reason'],
  recall: ['reason'],
  'stand-in': ['step', 'message', 'outcome', 'gives', 'reason'],
};
const MUST_SAY: Readonly<Record<HttpCommand, readonly string[]>> = {
  complete: ['step'], claim: ['step'], release: ['step'], assign: ['step', 'assignee'],
  withdraw: [], 'confirm-withdrawal': [], 'decline-withdrawal': [], stop: [],
  extend: ['quantity', 'ground'], 're-date': ['on', 'ground'], 'approve-correction': [], 'decline-correction': ['reason'], 'explain-lateness': ['reason'],
  'request-override': ['step', 'ground'], 'approve-override': [], 'decline-override': ['reason'],
  'confirm-exemption': ['exemption'], 'strike-exemption': ['exemption', 'reason'], recall: ['reason'],
  'stand-in': ['step', 'reason'],
};

/** `data` says what its command asks for, and nothing that command does not know. Each wrong field is told by its own name. */
export function FitsItsCommand(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'toldFields',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (data: unknown, about?: ValidationArguments) => unfit(data, commandOf(about)).length === 0,
        defaultMessage: (about?: ValidationArguments) => JSON.stringify(unfit(about?.value, commandOf(about))),
      },
    });
  };
}

/** One wrong field below a checked property, as the edge tells it. */
interface ToldField {
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}
const commandOf = (about: ValidationArguments | undefined): unknown => (about?.object as { readonly command?: unknown } | undefined)?.command;

function unfit(data: unknown, command: unknown): readonly ToldField[] {
  if (typeof command !== 'string' || !Object.hasOwn(MAY_SAY, command)) return [];
  if (typeof data !== 'object' || Array.isArray(data)) return data === undefined ? [] : [{ field: '', code: 'not_an_object', vi: 'Phải là một đối tượng.', en: 'Must be an object.' }];
  const said = Object.entries(data ?? {}).filter(([, value]) => value !== undefined).map(([name]) => name);
  const name = command as HttpCommand;
  const missing = MUST_SAY[name].filter((each) => !said.includes(each));
  const foreign = said.filter((each) => KNOWN.has(each) && !MAY_SAY[name].includes(each));
  return [
    ...missing.map((field) => ({ field, code: 'required', vi: 'Còn thiếu.', en: 'Is missing.' })),
    ...foreign.map((field) => ({ field, code: 'not_of_this_command', vi: `Lệnh ${name} không nhận trường này.`, en: `The command ${name} does not take this field.` })),
  ];
}
/** What no command knows is refused by name already. */
const KNOWN: ReadonlySet<string> = new Set(Object.values(MAY_SAY).flat());

const LARGEST_PAGE = 200;
/** `1` to `200`, as a query says it. */
export function IsPageSize(): PropertyDecorator {
  const told: ToldField = { field: '', code: 'out_of_range', vi: `Phải là số từ 1 đến ${LARGEST_PAGE}.`, en: `Must be a number from 1 to ${LARGEST_PAGE}.` };
  const isPageSize = (value: unknown) => typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) && Number(value) <= LARGEST_PAGE;
  return (target, propertyName) => {
    const validator = { validate: isPageSize, defaultMessage: () => JSON.stringify([told]) };
    registerDecorator({ name: 'toldFields', target: target.constructor, propertyName: String(propertyName), validator });
  };
}

const MOST_VALUES = 200;
const LONGEST_TEXT = 2_000;
/** Groups of the record, by their codes. */
export const AreExemptions = (): PropertyDecorator =>
  applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(20), IsString({ each: true }), MaxLength(60, { each: true }));
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
