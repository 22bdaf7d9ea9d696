import { describe, expect, it } from '@jest/globals';
import type { FormDefinition, FormField } from '@app/contracts';
import type { CivilDay } from '@app/kernel';
import type { Catalogues } from './field-value.js';
import { problemsIn, validateDeclaration } from './validate-declaration.js';

const TODAY = '2026-11-21' as CivilDay;
const words = (text: string) => ({ vi: text, en: text });
const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({ name, label: words(name), kind, required: false, ...more });
const formWith = (fields: readonly FormField[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  key: 'declaration', title: words('Tờ khai'), sections: [{ name: 'main', title: words('Phần chính'), fields }], rules: [], ...more,
});
const codesOf = (form: FormDefinition, values: unknown) => problemsIn(form, values, TODAY).map(({ field: path, code }) => `${path}: ${code}`);
const kept = (one: FormField, value: unknown, catalogues?: Catalogues): unknown => {
  const result = validateDeclaration(formWith([one]), { main: { [one.name]: value } }, { today: TODAY, catalogues });
  return result.ok ? result.value.values.main?.[one.name] : (result.error.params.problems as { code: string }[]).map(({ code }) => code).join();
};

describe('what a form does not have', () => {
  const form = formWith([field('name', 'text')]);

  it('refuses unknown sections and fields, each by its path', () => {
    expect(codesOf(form, { main: { name: 'Mẫu', other: 1 }, extra: {} })).toEqual(['main.other: unknown_field', 'extra: unknown_section']);
  });

  it('refuses what is no declaration at all', () => {
    expect(codesOf(form, null)).toEqual([': not_an_object']);
    expect(codesOf(form, { main: ['a'] })).toEqual(['main: not_an_object']);
  });

  it('is not fooled by members of every object', () => {
    expect(codesOf(form, JSON.parse('{"__proto__": {"name": "x"}, "main": {"constructor": 1}}'))).toEqual(['main.constructor: unknown_field', '__proto__: unknown_section']);
  });
});

describe('what is asked for', () => {
  const form = formWith([
    field('kind', 'choice', { required: true, options: [{ value: 'PERSON', label: words('Cá nhân') }, { value: 'GROUP', label: words('Nhóm') }] }),
    field('count', 'integer', { visibleWhen: 'main.kind = "GROUP"', requiredWhen: 'main.kind = "GROUP"' }),
  ], {
    sections: [
      { name: 'main', title: words('a'), fields: [
        field('kind', 'choice', { required: true, options: [{ value: 'PERSON', label: words('a') }, { value: 'GROUP', label: words('b') }] }),
        field('count', 'integer', { visibleWhen: 'main.kind = "GROUP"', requiredWhen: 'main.kind = "GROUP"' }),
      ] },
      { name: 'members', title: words('b'), visibleWhen: 'main.kind = "GROUP"', fields: [field('first', 'text', { required: true })] },
    ],
  });

  it.each([
    ['everything at once', { main: { kind: 'GROUP' } }, ['main.count: required', 'members.first: required']],
    ['nothing more in the simple case', { main: { kind: 'PERSON' } }, []],
    ['no answer where none is asked for', { main: { kind: 'PERSON', count: 2 }, members: { first: 'Mẫu' } }, ['main.count: not_asked', 'members: not_asked']],
    ['blank answers to hidden questions are nothing', { main: { kind: 'PERSON', count: null }, members: { first: ' ' } }, []],
    ['first the answer the others hang on', { members: { first: 'Mẫu' } }, ['main.kind: required']],
  ])('%s', (_name, values, expected) => {
    expect(codesOf(form, values)).toEqual(expected);
  });
});

describe('kinds of answers', () => {
  it.each<[string, FormField, unknown, unknown]>([
    ['text is composed and trimmed', field('a', 'text'), '  Nguye\u0302\u0303n Văn Mẫu ', 'Nguyễn Văn Mẫu'],
    ['capitals keep their marks', field('a', 'text', { upperCase: true }), 'nguyễn thị ước', 'NGUYỄN THỊ ƯỚC'],
    ['letters are counted, not bytes', field('a', 'text', { maxLength: 3 }), 'Mẫu', 'Mẫu'],
    ['too long', field('a', 'text', { maxLength: 3 }), 'Mẫuu', 'too_long'],
    ['pattern', field('a', 'text', { pattern: '^\\d{4}$' }), '47111', 'wrong_pattern'],
    ['invisible characters', field('a', 'text'), 'Ma\u200Bu', 'invisible_characters'],
    ['half a letter', field('a', 'text'), 'M\uD800u', 'invisible_characters'],
    ['characters a database cannot keep', field('a', 'email'), 'a\u0000@vidu.vn', 'not_an_email'],
    ['whole numbers', field('a', 'integer', { minimum: 1 }), 1.5, 'not_whole'],
    ['numbers are numbers', field('a', 'integer'), '3', 'not_a_number'],
    ['bounds', field('a', 'integer', { minimum: 1 }), 0, 'too_small'],
    ['money is never less than nothing', field('a', 'money'), -1, 'too_small'],
    ['money is whole VND', field('a', 'money'), 75_000.5, 'not_whole'],
    ['decimals', field('a', 'decimal'), 0.45, 0.45],
    ['days that exist', field('a', 'date'), '2026-02-29', 'not_a_date'],
    ['leap days', field('a', 'date'), '2028-02-29', '2028-02-29'],
    ['not tomorrow', field('a', 'date', { notAfter: 'today' }), '2026-11-22', 'after_today'],
    ['today is not after today', field('a', 'date', { notAfter: 'today' }), '2026-11-21', '2026-11-21'],
    ['not yesterday', field('a', 'date', { notBefore: 'today' }), '2026-11-20', 'before_today'],
    ['yes or no', field('a', 'yesNo'), 'true', 'not_yes_or_no'],
    ['a pledge is true', field('a', 'pledge'), false, 'not_pledged'],
    ['options', field('a', 'choice', { options: [{ value: 'A', label: words('A') }] }), 'B', 'not_an_option'],
    ['phones as dialled at home', field('a', 'phone'), '+84 90 000 0001', '0900000001'],
    ['phones without plus', field('a', 'phone'), '84900000001', '0900000001'],
    ['landlines are no mobile numbers', field('a', 'phone'), '02373000000', 'not_a_phone'],
    ['email', field('a', 'email'), 'ten@vidu.vn', 'ten@vidu.vn'],
    ['no email', field('a', 'email'), 'ten@vidu', 'not_an_email'],
    ['agency codes', field('a', 'agency'), 'H56.30', 'H56.30'],
    ['no agency', field('a', 'agency'), 'Hạc Thành', 'not_an_agency'],
    ['twelve digits', field('a', 'personalId'), '03819000001', 'not_a_personal_id'],
    ['addresses', field('a', 'address'), { province: '38', commune: '14797', detail: ' Số 1 ' }, { province: '38', commune: '14797', detail: 'Số 1' }],
    ['addresses without their commune', field('a', 'address'), { province: '38' }, 'required'],
    ['addresses have no district', field('a', 'address'), { province: '38', commune: '14797', district: '1' }, 'unknown_field'],
  ])('%s', (_name, one, value, expected) => {
    expect(kept(one, value)).toEqual(expected);
  });

  it('looks answers up where lists are given', () => {
    const lists = { communes: new Map([['14797', '38']]), ethnicities: new Set(['Kinh']), agencies: new Set(['H56.30']) };

    expect(kept(field('a', 'address'), { province: '38', commune: '14797' }, lists)).toEqual({ province: '38', commune: '14797' });
    expect(kept(field('a', 'address'), { province: '01', commune: '14797' }, lists)).toBe('unknown_code');
    expect(kept(field('a', 'ethnicity'), 'Không có', lists)).toBe('unknown_code');
    expect(kept(field('a', 'agency'), 'H56.99', lists)).toBe('not_an_agency');
  });

  it('reads every row of a table and names each cell', () => {
    const form = formWith([field('rows', 'table', { minRows: 2, columns: [field('code', 'text', { required: true, pattern: '^\\d{4}$' }), field('main', 'yesNo', { required: true })] })]);

    expect(codesOf(form, { main: { rows: [{ code: '47', main: true, x: 1 }] } })).toEqual([
      'main.rows: too_few_rows', 'main.rows[0].x: unknown_field', 'main.rows[0].code: wrong_pattern',
    ]);
    expect(codesOf(form, { main: { rows: [{ code: '4711' }, 'x'] } })).toEqual(['main.rows[0].main: required', 'main.rows[1]: not_an_object']);
  });
});

describe('old and damaged encodings', () => {
  it.each(['NguyÔn V¨n MÉu', 'TrÇn ThÞ H¹nh', 'Lª Hµ', '®Æng', 'Nguyeãn Vaên Maãu', 'Traàn Thò Haø', 'Leâ Vaên', 'Nguyá»…n VÄƒn', 'Nguy?n', 'M\uFFFDu'])('refuses %s', (name) => {
    expect(kept(field('a', 'text'), name)).toBe('legacy_encoding');
  });

  it.each([
    'Nguyễn Văn Mẫu', 'TRẦN THỊ MẪU', 'Hoà Thuỳ Uý', 'Lò Thị Ơn', 'Müller', 'François', 'Noël', 'Raúl', 'Seán', 'Åse', 'Đỗ', 'Có không?', 'Diện tích 120 m²',
    'Bệnh viện “A”', 'K’Brếu', 'H’Hen Niê', 'Khuỷu', 'Quýt', 'Toàn', 'ngoằn ngoèo', 'Kinh doanh quán ăn, dịch vụ kế toán', 'Thanh Hoá, văn hoá, khoá học',
    'quá trình, quá hạn', 'Phố Quán Thánh, phường Quán Toan', 'cột gỗ «lim», loại «a»', 'xem https://example.vn/tim?ma=1&b=2', 'Y Ðức'.normalize('NFC'),
  ])('takes %s', (name) => {
    expect(kept(field('a', 'text'), name)).toBe(name);
  });
});

describe('whose ID number it is', () => {
  const form = formWith([
    field('born', 'date'),
    field('gender', 'choice', { options: [{ value: 'MALE', label: words('Nam') }, { value: 'FEMALE', label: words('Nữ') }] }),
    field('id', 'personalId', { personalIdOf: { birthDate: 'main.born', gender: 'main.gender' } }),
  ]);
  const codes = (born: string, gender: string, id: string) => codesOf(form, { main: { born, gender, id } });

  it.each([
    { who: 'a woman of the 20th century', born: '1990-06-01', gender: 'FEMALE', id: '038190000001', expected: [] },
    { who: 'a man of the 20th century', born: '1988-03-02', gender: 'MALE', id: '038088000002', expected: [] },
    { who: 'a boy of the 21st century', born: '2026-04-02', gender: 'MALE', id: '038226000003', expected: [] },
    { who: 'a girl of the 21st century', born: '2005-04-02', gender: 'FEMALE', id: '038305000003', expected: [] },
    { who: 'another year', born: '1991-06-01', gender: 'FEMALE', id: '038190000001', expected: ['main.id: personal_id_other_year'] },
    { who: 'another century', born: '2090-06-01', gender: 'FEMALE', id: '038190000001', expected: ['main.id: personal_id_other_year'] },
    { who: 'another sex', born: '1990-06-01', gender: 'MALE', id: '038190000001', expected: ['main.id: personal_id_other_gender'] },
  ])('$who', ({ born, gender, id, expected }) => {
    expect(codes(born, gender, id)).toEqual(expected);
  });

  it('looks again at an unknown place, and refuses nothing', () => {
    const result = validateDeclaration(form, { main: { id: '999190000001' } }, { today: TODAY });

    expect(result.ok && result.value.warnings.map(({ field: path, code }) => [path, code])).toEqual([['main.id', 'personal_id_place_unknown']]);
  });

  it('knows a mother by her place in the form, and a year without a day', () => {
    const mother = formWith([field('born', 'text'), field('id', 'personalId', { personalIdOf: { birthDate: 'main.born', sex: 'FEMALE' } })]);

    expect(codesOf(mother, { main: { born: '1990', id: '038190000001' } })).toEqual([]);
    expect(codesOf(mother, { main: { born: '1990', id: '038090000001' } })).toEqual(['main.id: personal_id_other_gender']);
  });

  it('compares inside the row of a table', () => {
    const table = formWith([field('rows', 'table', { columns: [field('born', 'date'), field('id', 'personalId', { personalIdOf: { birthDate: 'born' } })] })]);

    expect(codesOf(table, { main: { rows: [{ born: '1990-01-01', id: '038190000001' }, { born: '1991-01-01', id: '038190000001' }] } })).toEqual([
      'main.rows[1].id: personal_id_other_year',
    ]);
  });
});

describe('rules of the form', () => {
  const form = formWith([field('from', 'date', { required: true }), field('to', 'date', { required: true })], {
    rules: [{ code: 'from_before_to', field: 'main.to', expression: 'main.from <= main.to', message: { vi: 'Ngày sau phải sau.', en: 'Later must be later.' } }],
  });

  it('says its own message in both languages', () => {
    expect(problemsIn(form, { main: { from: '2026-01-02', to: '2026-01-01' } }, TODAY)).toEqual([
      { field: 'main.to', code: 'from_before_to', message: { vi: 'Ngày sau phải sau.', en: 'Later must be later.' } },
    ]);
  });

  it('says nothing while it cannot be answered', () => {
    expect(codesOf(form, { main: { from: '2026-01-02' } })).toEqual(['main.to: required']);
    expect(codesOf(form, { main: { from: '2026-13-02', to: '2026-01-01' } })).toEqual(['main.from: not_a_date']);
  });

  it('is our mistake when it cannot be answered', () => {
    const wrong = formWith([], { rules: [{ code: 'x', field: 'main', expression: 'nobody = 1', message: words('x') }] });

    expect(() => problemsIn(wrong, {}, TODAY)).toThrow('an expression of a published form cannot be answered');
  });
});

it('gives the obstacle with every problem in the order of the form', () => {
  const form = formWith([field('first', 'text', { required: true }), field('second', 'pledge', { required: true }), field('third', 'integer')]);

  const result = validateDeclaration(form, { main: { third: 'x' } }, { today: TODAY });

  expect(result.ok).toBe(false);
  expect(!result.ok && result.error).toMatchObject({
    code: 'filing.declaration_invalid',
    params: { form: 'declaration', problems: [{ field: 'main.first', code: 'required' }, { field: 'main.second', code: 'not_pledged' }, { field: 'main.third', code: 'not_a_number' }] },
  });
});
