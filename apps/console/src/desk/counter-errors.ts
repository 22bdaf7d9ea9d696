import type { FilingProblem, FilingProcedureView, FormField } from '@app/contracts';
import type { FieldError, Texts } from '@app/ui';

const OF_APPLICANT = { personalId: 'desk.new.personalId', organizationCode: 'desk.new.taxCode', birthDate: 'desk.new.birthDate', phone: 'desk.new.phone' } as const;

/** What is wrong, each by the name of its field: the summary stands far from them, and many say the same. */
export const namedErrors = (wrong: readonly FilingProblem[], procedure: FilingProcedureView, texts: Texts): readonly FieldError[] =>
  wrong.map(({ field, message }) => {
    const name = nameOf(field, procedure, texts);
    const said = texts.pick(message);
    return { field, message: name === null ? said : `${name}: ${said}` };
  });

/** @param path  `applicant.<field>`, `post.<field>`, `papers.<component>`, `receiving.<field>`, or a field of the form */
function nameOf(path: string, { form }: Pick<FilingProcedureView, 'form'>, { t, pick }: Texts): string | null {
  const [place = '', ...inner] = path.split('.');
  switch (place) {
    case 'applicant': {
      const known = Object.entries(OF_APPLICANT).find(([name]) => name === inner[0]);
      return t(known ? known[1] : 'desk.new.applicant');
    }
    case 'post':
      return t('desk.new.receivedOn');
    case 'papers':
      // Says its name by itself.
      return null;
    case 'receiving':
      return t('filing.receiving.title').replace('?', '');
    default: {
      const section = form.sections.find(({ name }) => name === place);
      const field = section && fieldAt(section.fields, inner);
      return section && field ? `${pick(field.label)} (${pick(section.title)})` : section ? pick(section.title) : null;
    }
  }
}

/** A column of a table by its own name, a part of an address by the name of the whole. */
function fieldAt(fields: readonly FormField[], [first = '', ...inner]: readonly string[]): Pick<FormField, 'label'> | undefined {
  const field = fields.find(({ name }) => name === first.replace(/\[\d+\]$/, ''));
  return field?.columns?.find(({ name }) => name === inner[0]) ?? field;
}
