import type { Text } from '@app/kernel';

/** One thing wrong with a document that came from outside. `field` is its path: `fees[0].exemptions[1].percentOff`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldProblemCode;
  readonly message: Text;
  /** What more can be said: of an expression the reason it cannot be used, and where in it. */
  readonly params?: Readonly<Record<string, unknown>>;
}
export type FieldProblemCode = keyof typeof MESSAGES;
const MESSAGES = {
  required: { vi: 'Còn thiếu.', en: 'Is missing.' },
  unknown_field: { vi: 'Trường không có trong mẫu.', en: 'No such field.' },
  not_an_object: { vi: 'Phải là một đối tượng.', en: 'Must be an object.' },
  not_a_list: { vi: 'Phải là một danh sách.', en: 'Must be a list.' },
  not_a_text: { vi: 'Phải là một đoạn chữ.', en: 'Must be a text.' },
  empty: { vi: 'Không được để trống.', en: 'Must not be empty.' },
  too_long: { vi: 'Quá dài.', en: 'Is too long.' },
  too_many: { vi: 'Quá nhiều mục.', en: 'Has too many items.' },
  wrong_pattern: { vi: 'Không đúng định dạng.', en: 'Has the wrong format.' },
  not_a_number: { vi: 'Phải là một số.', en: 'Must be a number.' },
  out_of_range: { vi: 'Ngoài khoảng cho phép.', en: 'Is out of range.' },
  not_yes_or_no: { vi: 'Phải là true hoặc false.', en: 'Must be true or false.' },
  not_one_of: { vi: 'Không thuộc các giá trị cho phép.', en: 'Is none of the allowed values.' },
  not_a_day: { vi: 'Không phải ngày có thật, dạng yyyy-MM-dd.', en: 'Is no real day, yyyy-MM-dd.' },
  duplicate: { vi: 'Bị trùng.', en: 'Occurs twice.' },
  paper_without_words: { vi: 'Bước này phát hành một giấy tờ chưa có nội dung.', en: 'This step issues a paper that has no words.' },
  words_of_the_law: { vi: 'Là mẫu in theo quy định, nội dung do pháp luật đặt.', en: 'Is a printed form of the law: its words are set.' },
  unknown_place: { vi: 'Có chỗ điền mà tờ khai không có, hoặc cách viết không dùng được.', en: 'Has a place nothing is declared for, or a way of writing there is none of.' },
  not_found: { vi: 'Không tìm thấy trong bộ hồ sơ thủ tục.', en: 'Is not found in the bundle.' },
  unusable_expression: { vi: 'Biểu thức FEEL không dùng được.', en: 'The FEEL expression cannot be used.' },
  unsafe_pattern: {
    vi: 'Mẫu không đọc được, quá dài hoặc có thể chạy quá lâu (không lặp lại ngoặc, không tham chiếu ngược, không nhìn trước hay nhìn sau).',
    en: 'The pattern is unreadable, too long, or could run too long (no repeated parentheses, no back references, no looking ahead or behind).',
  },
  differs_from_record: { vi: 'Khác với bản ghi thủ tục.', en: 'Differs from the record.' },
} as const satisfies Record<string, Text>;

/** Looks at a value and names what is wrong with it. A document has the shape when nothing was named. */
export type Shape = (value: unknown, field: string, found: FieldProblem[]) => void;

export const problem = (field: string, code: FieldProblemCode, params?: FieldProblem['params']): FieldProblem => ({
  field,
  code,
  message: MESSAGES[code],
  ...(params && { params }),
});

const OPTIONAL = Symbol('optional');
type OptionalShape = { readonly [OPTIONAL]: Shape };
export const optional = (shape: Shape): OptionalShape => ({ [OPTIONAL]: shape });
const isOptional = (shape: Shape | OptionalShape): shape is OptionalShape => typeof shape !== 'function';

/** A shape for each field of `T`: a field that is added to a contract and forgotten here does not compile. */
type Fields<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? OptionalShape : Shape };

/** An object with exactly the fields of `T`. An absent optional field may not be `null`. */
export const object =
  <T extends object>(fields: Fields<T>): Shape =>
  (value, field, found) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return void found.push(problem(field, 'not_an_object'));
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given))
      if (!Object.hasOwn(fields, name)) found.push(problem(within(field, name), 'unknown_field'));
    for (const [name, shape] of Object.entries<Shape | OptionalShape>(fields)) {
      const path = within(field, name);
      if (Object.hasOwn(given, name) && given[name] !== undefined)
        (isOptional(shape) ? shape[OPTIONAL] : shape)(given[name], path, found);
      else if (!isOptional(shape)) found.push(problem(path, 'required'));
    }
  };

export const listOf =
  (item: Shape, limit = 500): Shape =>
  (value, field, found) => {
    if (!Array.isArray(value)) return void found.push(problem(field, 'not_a_list'));
    if (value.length > limit) return void found.push(problem(field, 'too_many'));
    value.forEach((each, index) => item(each, `${field}[${index}]`, found));
  };

export const words =
  ({ maxLength = 20_000, pattern }: { maxLength?: number; pattern?: RegExp } = {}): Shape =>
  (value, field, found) => {
    if (typeof value !== 'string') return void found.push(problem(field, 'not_a_text'));
    if (value.trim() === '') found.push(problem(field, 'empty'));
    else if (value.length > maxLength) found.push(problem(field, 'too_long'));
    else if (pattern && !pattern.test(value)) found.push(problem(field, 'wrong_pattern'));
  };

export const number =
  ({ min = -1e12, max = 1e12, whole = false } = {}): Shape =>
  (value, field, found) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return void found.push(problem(field, 'not_a_number'));
    if (value < min || value > max || (whole && !Number.isInteger(value))) found.push(problem(field, 'out_of_range'));
  };

export const yesNo: Shape = (value, field, found) => {
  if (typeof value !== 'boolean') found.push(problem(field, 'not_yes_or_no'));
};

export const oneOf =
  (values: readonly string[]): Shape =>
  (value, field, found) => {
    if (typeof value !== 'string' || !values.includes(value)) found.push(problem(field, 'not_one_of'));
  };

/** A day that exists, `yyyy-MM-dd`. */
export const day: Shape = (value, field, found) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    return void found.push(problem(field, 'not_a_day'));
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    found.push(problem(field, 'not_a_day'));
};

export const orNull =
  (shape: Shape): Shape =>
  (value, field, found) => {
    if (value !== null) shape(value, field, found);
  };

export const anything: Shape = () => undefined;

/** A text people read, in both languages. */
export const text: Shape = object<Text>({ vi: words(), en: words() });

const within = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);
