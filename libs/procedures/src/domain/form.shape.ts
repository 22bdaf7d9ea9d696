import type { FieldProposal, FormDefinition, FormField, FormRule, FormSection, PersonalIdOwner, SectionCopy } from '@app/contracts';
import type { Text } from '@app/kernel';
import { anything, listOf, number, object, oneOf, optional, type Shape, text, words, yesNo } from './shape.js';

const KINDS = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'date',
  'year',
  'yesNo',
  'choice',
  'personalId',
  'phone',
  'email',
  'address',
  'agency',
  'nationality',
  'ethnicity',
  'table',
  'pledge',
];
/** A name that FEEL can use as a variable, and JSON as a member: `__proto__` would change the answers it stands in. */
const name = words({ maxLength: 100, pattern: /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/ });
const short = words({ maxLength: 200 });
const feel = words({ maxLength: 1_000 });
const count = number({ min: 0, max: 10_000, whole: true });

interface Option {
  readonly value: string;
  readonly label: Text;
}

const fieldParts = {
  name,
  label: text,
  kind: oneOf(KINDS),
  required: yesNo,
  requiredWhen: optional(feel),
  visibleWhen: optional(feel),
  hint: optional(text),
  options: optional(listOf(object<Option>({ value: short, label: text }))),
  defaultValue: optional(anything),
  minimum: optional(number()),
  maximum: optional(number()),
  maxLength: optional(count),
  pattern: optional(short),
  notAfter: optional(oneOf(['today'])),
  notBefore: optional(oneOf(['today'])),
  upperCase: optional(yesNo),
  minRows: optional(count),
  maxRows: optional(count),
  nationalName: optional(short),
  purpose: optional(text),
  proposal: optional(
    object<FieldProposal>({
      from: oneOf(['today', 'agencyPlace', 'answer', 'dayInWords', 'amountInWords']),
      of: optional(short),
      when: optional(feel),
    }),
  ),
  personalIdOf: optional(
    object<PersonalIdOwner>({
      birthDate: optional(short),
      gender: optional(short),
      sex: optional(oneOf(['MALE', 'FEMALE'])),
    }),
  ),
};
/** A column is a field, but a table does not stand inside a table. */
const column = object<Omit<FormField, 'columns'>>({
  ...fieldParts,
  kind: oneOf(KINDS.filter((kind) => kind !== 'table')),
});
const field = object<FormField>({ ...fieldParts, columns: optional(listOf(column, 50)) });

/** An e-form: every field of `FormDefinition`, and no other. */
export const FORM_SHAPE: Shape = object<FormDefinition>({
  key: words({ maxLength: 100, pattern: /^[A-Za-z][A-Za-z0-9_.-]*$/ }),
  title: text,
  legalForm: optional(short),
  sections: listOf(
    object<FormSection>({
      name,
      title: text,
      visibleWhen: optional(feel),
      copyFrom: optional(listOf(object<SectionCopy>({ section: name, when: optional(feel) }), 10)),
      fields: listOf(field, 200),
    }),
    50,
  ),
  rules: listOf(object<FormRule>({ code: short, field: short, expression: feel, message: text }), 200),
});
