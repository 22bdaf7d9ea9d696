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
    stopAtFirstError: true,
    exceptionFactory: (errors) => new RequestRefused('request.invalid', { errors: errors.flatMap((error) => errorsOf(error, '')) }),
  });

function errorsOf({ property, constraints = {}, children = [] }: ValidationError, above: string): ProblemError[] {
  const field = /^\d+$/.test(property) ? `${above}[${property}]` : above === '' ? property : `${above}.${property}`;
  const own = Object.keys(constraints).map((constraint) => ({ field, ...meaningOf(constraint) }));
  return [...own, ...children.flatMap((child) => errorsOf(child, field))];
}

const meaningOf = (constraint: string): { readonly code: string; readonly message: Text } =>
  MEANINGS[constraint] ?? { code: 'wrong_value', message: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' } };

const meaning = (code: string, vi: string, en: string) => ({ code, message: { vi, en } });
const REQUIRED = meaning('required', 'Còn thiếu.', 'Is missing.');
const NOT_A_TEXT = meaning('not_a_text', 'Phải là một đoạn chữ.', 'Must be a text.');
const WRONG_LENGTH = meaning('wrong_length', 'Quá ngắn hoặc quá dài.', 'Is too short or too long.');
const NOT_A_NUMBER = meaning('not_a_number', 'Phải là một số.', 'Must be a number.');
const OUT_OF_RANGE = meaning('out_of_range', 'Ngoài khoảng cho phép.', 'Is out of range.');
const NOT_ONE_OF = meaning('not_one_of', 'Không thuộc các giá trị cho phép.', 'Is none of the allowed values.');
const WRONG_PATTERN = meaning('wrong_pattern', 'Không đúng định dạng.', 'Has the wrong format.');
const MEANINGS: Readonly<Record<string, { readonly code: string; readonly message: Text }>> = {
  whitelistValidation: meaning('unknown_field', 'Trường không có trong yêu cầu.', 'No such field.'),
  isDefined: REQUIRED,
  isNotEmpty: REQUIRED,
  isString: NOT_A_TEXT,
  minLength: WRONG_LENGTH,
  maxLength: WRONG_LENGTH,
  isLength: WRONG_LENGTH,
  isInt: NOT_A_NUMBER,
  isNumber: NOT_A_NUMBER,
  min: OUT_OF_RANGE,
  max: OUT_OF_RANGE,
  isBoolean: meaning('not_yes_or_no', 'Phải là true hoặc false.', 'Must be true or false.'),
  isIn: NOT_ONE_OF,
  isEnum: NOT_ONE_OF,
  matches: WRONG_PATTERN,
  isUuid: WRONG_PATTERN,
  isArray: meaning('not_a_list', 'Phải là một danh sách.', 'Must be a list.'),
  isObject: meaning('not_an_object', 'Phải là một đối tượng.', 'Must be an object.'),
};
