import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Text } from '@app/kernel';
import type { ProblemError } from './problem.js';
import { RequestRefused } from './request-troubles.js';

/** Only what a DTO names gets in, and nothing is bent into shape: `"1"` is no number. */
export const requestValidation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) =>
      new RequestRefused('request.invalid', { errors: errors.flatMap((error) => errorsOf(error, '')) }),
  });

/** One error for each field: the first thing to put right. What is not there has no type, and what has no type no length. */
function errorsOf({ property, value, constraints, children = [] }: ValidationError, above: string): ProblemError[] {
  const field = /^\d+$/.test(property) ? `${above}[${property}]` : above === '' ? property : `${above}.${property}`;
  const own = constraints ? (toldFields(constraints, field) ?? [{ field, ...meaningOf(Object.keys(constraints), value) }]) : [];
  return [...own, ...children.flatMap((child) => errorsOf(child, field))];
}

/** What a capability's own check says of each field below the one it stands on, under the constraint `toldFields`. */
function toldFields({ toldFields: told }: Readonly<Record<string, string>>, above: string): ProblemError[] | null {
  if (told === undefined) return null;
  const fields = JSON.parse(told) as readonly { field: string; code: string; vi: string; en: string }[];
  return fields.map(({ field, code, vi, en }) => ({ field: field === '' ? above : `${above}.${field}`, code, message: { vi, en } }));
}

function meaningOf(constraints: readonly string[], value: unknown): Meaning {
  if (value === undefined && !constraints.includes('whitelistValidation')) return REQUIRED;
  const first = Object.keys(MEANINGS).find((constraint) => constraints.includes(constraint));
  return (
    (first === undefined ? undefined : MEANINGS[first]) ??
    meaning('wrong_value', 'Giá trị không hợp lệ.', 'The value is not valid.')
  );
}

interface Meaning {
  readonly code: string;
  readonly message: Text;
}
const meaning = (code: string, vi: string, en: string): Meaning => ({ code, message: { vi, en } });
const REQUIRED = meaning('required', 'Còn thiếu.', 'Is missing.');
const NOT_A_TEXT = meaning('not_a_text', 'Phải là một đoạn chữ.', 'Must be a text.');
const WRONG_LENGTH = meaning('wrong_length', 'Quá ngắn hoặc quá dài.', 'Is too short or too long.');
const NOT_A_NUMBER = meaning('not_a_number', 'Phải là một số.', 'Must be a number.');
const OUT_OF_RANGE = meaning('out_of_range', 'Ngoài khoảng cho phép.', 'Is out of range.');
const NOT_ONE_OF = meaning('not_one_of', 'Không thuộc các giá trị cho phép.', 'Is none of the allowed values.');
const WRONG_PATTERN = meaning('wrong_pattern', 'Không đúng định dạng.', 'Has the wrong format.');
/** In the order in which they are told. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  whitelistValidation: meaning('unknown_field', 'Trường không có trong yêu cầu.', 'No such field.'),
  isString: NOT_A_TEXT,
  isInt: NOT_A_NUMBER,
  isNumber: NOT_A_NUMBER,
  isBoolean: meaning('not_yes_or_no', 'Phải là true hoặc false.', 'Must be true or false.'),
  isArray: meaning('not_a_list', 'Phải là một danh sách.', 'Must be a list.'),
  isObject: meaning('not_an_object', 'Phải là một đối tượng.', 'Must be an object.'),
  isDefined: REQUIRED,
  isNotEmpty: REQUIRED,
  isIn: NOT_ONE_OF,
  isEnum: NOT_ONE_OF,
  minLength: WRONG_LENGTH,
  maxLength: WRONG_LENGTH,
  isLength: WRONG_LENGTH,
  min: OUT_OF_RANGE,
  max: OUT_OF_RANGE,
  matches: WRONG_PATTERN,
  isUuid: WRONG_PATTERN,
};
